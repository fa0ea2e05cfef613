import * as vscode from 'vscode';
import type { Facet, PortfolioFilter } from '../../core/view';
import { FACETS, NO_FILTER, SORTS, SORT_LABELS, asPortfolioFilter, facetChoices, isFiltering } from '../../core/view';
import { capitalised, count } from '../../text';
import { GROUPINGS } from '../tree/arrangement';
import type { Arranged } from '../tree/arrangement';
import { facetSaid } from '../tree/filterSaid';
import type { Command, CommandParts } from './command';

/** *Sort Playbooks…*: asks for the order, unless it was called with one. */
export const sortPlaybooks: Command = async (parts, argument) => {
  const { sort } = parts.arrangement.now;
  const items = SORTS.map((value) => ({ label: SORT_LABELS[value], value }));
  await arrange(parts, { sort: given(SORTS, argument) ?? (await ask('Sort Playbooks By', items, sort)) });
};

/** *Group Playbooks…*: asks by what, unless it was called with it. */
export const groupPlaybooks: Command = async (parts, argument) => {
  const { group } = parts.arrangement.now;
  const items = GROUPINGS.map((value) => ({ label: value === 'none' ? 'No groups' : capitalised(value), value }));
  await arrange(parts, { group: given(GROUPINGS, argument) ?? (await ask('Group Playbooks By', items, group)) });
};

/** *Filter Playbooks…*: asks by what and for which values, unless it was called with a filter. */
export const filterPlaybooks: Command = async (parts, argument) => {
  await arrange(parts, { filter: isFilter(argument) ? asPortfolioFilter(argument) : await askFilter(parts) });
};

/** *Clear Filter*: shows all playbooks again. */
export const clearFilter: Command = (parts) => arrange(parts, { filter: NO_FILTER });

/** Takes over what was chosen and shows it; nothing when the user went away. */
async function arrange({ arrangement }: CommandParts, chosen: { [K in keyof Arranged]?: Arranged[K] | undefined }) {
  const [[key, value] = []] = Object.entries(chosen);
  if (key === undefined || value === undefined) return;
  arrangement.change({ [key]: value });
  await vscode.commands.executeCommand('pilotPlaybook.playbooks.focus');
}

const given = <T extends string>(values: readonly T[], argument: unknown): T | undefined =>
  values.find((value) => value === argument);

/** The menus of the tree may call with a row of it. */
const isFilter = (argument: unknown): boolean =>
  typeof argument === 'object' && argument !== null && ['text', ...FACETS].some((key) => key in argument);

async function ask<T>(
  title: string,
  items: readonly { readonly label: string; readonly value: T }[],
  current: T,
): Promise<T | undefined> {
  const marked = items.map((item) => ({ ...item, ...(item.value === current && { description: 'current' }) }));
  return (await vscode.window.showQuickPick(marked, { title }))?.value;
}

const TITLE = 'Filter Playbooks';

/** Asks by what to filter, then for the values: those of now are marked, and to take none of them leaves nothing out. */
async function askFilter(parts: CommandParts): Promise<PortfolioFilter | undefined> {
  const { filter } = parts.arrangement.now;
  const items = [
    { label: 'Text', description: filter.text, wanted: askText },
    ...FACETS.map((facet) => ({
      label: capitalised(facet),
      description: facetSaid(facet, filter[facet]),
      wanted: (now: PortfolioFilter) => askValues(parts, facet, now),
    })),
    ...(isFiltering(filter) ? [{ label: 'Clear Filter', description: '', wanted: () => NO_FILTER }] : []),
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: TITLE, placeHolder: 'Filter by what?' });
  return chosen?.wanted(filter);
}

async function askText(filter: PortfolioFilter): Promise<PortfolioFilter | undefined> {
  const prompt =
    'Words of the name, the owner, the path, the stage, the status or the risk. Leave it empty to show all.';
  const text = await vscode.window.showInputBox({ title: TITLE, value: filter.text, prompt });
  return text === undefined ? undefined : { ...filter, text };
}

async function askValues(
  { service }: CommandParts,
  facet: Facet,
  filter: PortfolioFilter,
): Promise<PortfolioFilter | undefined> {
  await service.start();
  await service.whenIdle();
  const items = facetChoices(service.portfolio(), facet).map(({ value, label, count: number }) => ({
    ...{ label, description: count(number, 'playbook'), value, picked: filter[facet].includes(value) },
  }));
  const placeHolder = 'Choose one or several; without any, all are shown';
  const chosen = await vscode.window.showQuickPick(items, { title: TITLE, placeHolder, canPickMany: true });
  return chosen && { ...filter, [facet]: chosen.map(({ value }) => value) };
}
