import type { Stage } from '../checklist';
import { STAGES } from '../checklist';
import type { Risk, Status } from '../judge';
import { RISKS } from '../judge';
import type { StageProgress } from '../readiness';
import type { Day } from '../../text';
import { capitalised, compareTexts, fieldsOf } from '../../text';

/** What a list of playbooks is filtered, sorted and grouped by: a row of the portfolio or of the tree. */
export interface PortfolioItem {
  readonly name: string;
  readonly stage: Stage | null;
  readonly status: Status;
  readonly risk: Risk;
  /** Who answers for the workflow: the name, else the contact; null where nobody is named. */
  readonly owner: string | null;
  /** The folder of its file, from the workspace's; of several its name comes first. Empty for the workspace's own. */
  readonly folder: string;
  /** The name of its file. */
  readonly file: string;
  /** Its policy's file, from the workspace's folder as `folder` is; null for the built-in policy. */
  readonly policy: string | null;
  /** How many checks are open, of an active playbook: that it needs now, and that its next stage or an earlier one needs. */
  readonly open: { readonly now: number; readonly next: number };
  /** True where an error stands in it, whatever it is of. */
  readonly hasError: boolean;
  /** How many of the checks that production needs are met; nothing applies to one that cannot be read. */
  readonly production: StageProgress;
  /** The next day on which something falls due; null for none. */
  readonly nextDue: Day | null;
}

/** What a filter narrows by, and groups are made of. */
export const FACETS = ['stage', 'risk', 'owner', 'folder', 'policy'] as const;
export type Facet = (typeof FACETS)[number];

/** Of each facet the values that are wanted: any of them will do, and with none all do. `null` is the value of what has none. */
export type PortfolioFilter = Readonly<Record<Facet, readonly (string | null)[]>> & {
  /** Words that all have to occur, in any letter case: in the name, the owner, the path, the stage, the status or the risk. */
  readonly text: string;
};

/** The filter that leaves nothing out. */
export const NO_FILTER: PortfolioFilter = { text: '', stage: [], risk: [], owner: [], folder: [], policy: [] };

/** True for a filter that may leave something out. */
export const isFiltering = (filter: PortfolioFilter): boolean =>
  filter.text.trim() !== '' || FACETS.some((facet) => filter[facet].length > 0);

/** The test of a filter. One that is made once goes through thousands of items while somebody types. */
export function filterTest(filter: PortfolioFilter): (item: PortfolioItem) => boolean {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const facets = FACETS.filter((facet) => filter[facet].length > 0);
  return (item) =>
    facets.every((facet) => filter[facet].some((value) => hasValue(item, facet, value))) &&
    (!words.length || hasWords(item, words));
}

/** What is searched of each item: made once, since somebody who types goes through all of them with each letter. */
const searched = new WeakMap<PortfolioItem, string>();

function hasWords(item: PortfolioItem, words: readonly string[]): boolean {
  let text = searched.get(item);
  if (text === undefined) {
    const { name, owner, folder, file, stage, status, risk } = item;
    text = `${name}\n${owner ?? ''}\n${folder}/${file}\n${stage ?? ''}\n${status}\n${risk} risk`.toLowerCase();
    searched.set(item, text);
  }
  return words.every((word) => text.includes(word));
}

/** A folder has all that is below it, too. */
const hasValue = (item: PortfolioItem, facet: Facet, value: string | null): boolean =>
  item[facet] === value || (facet === 'folder' && value !== null && item.folder.startsWith(`${value}/`));

/** A value of a facet as people read it. */
export function facetLabel(facet: Facet, value: string | null): string {
  if (value === null) return NONE[facet];
  if (facet === 'stage') return capitalised(value);
  if (facet === 'risk') return `${capitalised(value)} risk`;
  return value || 'Top folder';
}

const NONE: Readonly<Record<Facet, string>> = {
  stage: 'No valid stage',
  risk: 'No risk',
  owner: 'No owner',
  folder: 'Top folder',
  policy: 'Built-in policy',
};

/** One of the values that a facet has in a list. */
export interface FacetChoice {
  readonly value: string | null;
  readonly label: string;
  readonly count: number;
}

/**
 * The values that a facet has in a list, with how many items each has: stages and risks in their order, others by name, what
 * has none last. Of folders those with several playbooks in them or below: a name alone is found faster by its text.
 */
export function facetChoices(items: readonly PortfolioItem[], facet: Facet): FacetChoice[] {
  const counts = new Map<string | null, number>();
  const add = (value: string | null) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const item of items) {
    add(item[facet]);
    if (facet === 'folder') for (const above of foldersAbove(item.folder)) add(above);
  }
  return [...counts]
    .filter(([, count]) => facet !== 'folder' || count > 1)
    .sort(([a], [b]) => compareValues(facet, a, b))
    .map(([value, count]) => ({ value, count, label: facetLabel(facet, value) }));
}

function foldersAbove(folder: string): string[] {
  const above: string[] = [];
  for (let end = folder.lastIndexOf('/'); end > 0; end = folder.lastIndexOf('/', end - 1))
    above.push(folder.slice(0, end));
  return above;
}

const ORDERS: Partial<Record<Facet, readonly (string | null)[]>> = { stage: STAGES, risk: [...RISKS].reverse() };

function compareValues(facet: Facet, a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = ORDERS[facet];
  return order ? order.indexOf(a) - order.indexOf(b) : byAlphabet(a, b);
}

// Made when something is sorted: the first of Intl's takes a while to come up.
let alphabet: Intl.Collator | undefined;

/** Compares as people sort names: numbers in them as numbers. */
function byAlphabet(a: string, b: string): number {
  alphabet ??= new Intl.Collator('en', { numeric: true });
  return alphabet.compare(a, b);
}

/** The orders in which a list may stand. */
export const SORTS = ['need', 'name', 'stage', 'progress', 'risk', 'owner', 'due'] as const;
export type Sort = (typeof SORTS)[number];

/** The orders as people read them. */
export const SORT_LABELS: Readonly<Record<Sort, string>> = {
  need: 'Most open now',
  name: 'Name',
  stage: 'Stage',
  progress: 'Least progress',
  risk: 'Highest risk',
  owner: 'Owner',
  due: 'Due next',
};

type Compare = (a: PortfolioItem, b: PortfolioItem) => number;

const rests = ({ status }: PortfolioItem): number => Number(status !== 'active');
const share = ({ production: { met, applicable } }: PortfolioItem): number => (applicable ? met / applicable : 1);
const LAST = '9999-99';

const COMPARISONS: Readonly<Record<Sort, Compare>> = {
  need: (a, b) => b.open.now - a.open.now || Number(b.hasError) - Number(a.hasError) || b.open.next - a.open.next,
  name: () => 0,
  stage: (a, b) => compareValues('stage', a.stage, b.stage),
  progress: (a, b) => share(a) - share(b),
  risk: (a, b) => compareValues('risk', a.risk, b.risk),
  owner: (a, b) => compareValues('owner', a.owner, b.owner),
  due: (a, b) => compareTexts(a.nextDue ?? LAST, b.nextDue ?? LAST),
};

/** Compares by a sort: active playbooks come first, and those alike stand by name, then by path. */
export function compareBy(sort: Sort): Compare {
  const compare = COMPARISONS[sort];
  return (a, b) =>
    rests(a) - rests(b) ||
    compare(a, b) ||
    byAlphabet(a.name, b.name) ||
    byAlphabet(`${a.folder}/${a.file}`, `${b.folder}/${b.file}`);
}

/** Items that share a facet's value. */
export interface PortfolioGroup<T> {
  readonly value: string | null;
  readonly label: string;
  readonly items: readonly T[];
}

/** The items by a facet's value, the groups in the order of `facetChoices`; the items of each in the order that they come in. */
export function groupsBy<T extends PortfolioItem>(items: readonly T[], facet: Facet): PortfolioGroup<T>[] {
  const groups = new Map<string | null, T[]>();
  for (const item of items) {
    const group = groups.get(item[facet]);
    if (group) group.push(item);
    else groups.set(item[facet], [item]);
  }
  return [...groups]
    .sort(([a], [b]) => compareValues(facet, a, b))
    .map(([value, group]) => ({ value, label: facetLabel(facet, value), items: group }));
}

/** A filter that was kept or sent, as far as it is one. */
export function asPortfolioFilter(value: unknown): PortfolioFilter {
  const kept = fieldsOf(value);
  const valuesOf = (facet: Facet): readonly (string | null)[] => {
    const values = kept[facet];
    return Array.isArray(values) ? values.filter((one) => one === null || typeof one === 'string') : [];
  };
  return {
    text: typeof kept.text === 'string' ? kept.text : '',
    ...{ stage: valuesOf('stage'), risk: valuesOf('risk'), owner: valuesOf('owner') },
    ...{ folder: valuesOf('folder'), policy: valuesOf('policy') },
  };
}
