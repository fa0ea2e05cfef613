import * as vscode from 'vscode';
import type { CheckResult } from '../../core/checklist';
import type { Finding } from '../../core/findings';
import type { Analysis } from '../../core/judge';
import type { Facet } from '../../core/view';
import { facetLabel, faultsIn, metIn, placeOfCheck, placeOfGate } from '../../core/view';
import { count } from '../../text';
import { toRange } from '../convert';
import { iconOfCheck, iconOfGate, iconOfPlaybook } from './icons';
import type { Grouping } from './arrangement';
import type { CheckNode, GateNode, GroupNode, Opening, PlaybookNode, TreeNode } from './nodes';
import { itemId, openingOf } from './nodes';

/** A scheme of its own: what the editor says of the file itself stays with the file. */
export const BADGE_SCHEME = 'pilot-playbook-node';

/** The address by which a playbook's badge is asked for. */
export const badgeAddress = ({ id }: Pick<PlaybookNode, 'id'>): vscode.Uri =>
  vscode.Uri.from({ scheme: BADGE_SCHEME, path: `/${id}` });

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** How a node is drawn in a tree grouped so; its tooltip is made when it is asked for. */
export function toTreeItem(node: TreeNode, grouping: Grouping): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'playbook':
      return playbookItem(node, grouping);
    case 'gate':
      return gateItem(node);
    case 'check':
      return checkItem(node);
  }
}

const STAGE_ICONS: Readonly<Record<string, string>> = {
  investigation: 'search',
  pilot: 'beaker',
  production: 'rocket',
};
const FACET_ICONS: Readonly<Record<Facet, string>> = {
  stage: 'question',
  risk: 'shield',
  owner: 'person',
  folder: 'folder',
  policy: 'law',
};
const OPENINGS: Readonly<Record<Opening, vscode.TreeItemCollapsibleState>> = {
  none: None,
  folded: Collapsed,
  open: Expanded,
};

function groupItem(node: GroupNode): vscode.TreeItem {
  const { facet = 'stage', value, playbooks } = node;
  const label = facetLabel(facet, value);
  const resting = playbooks.filter(({ summary }) => summary.status !== 'active').length;
  const item = new vscode.TreeItem(label, OPENINGS[openingOf(node)]);
  item.id = itemId(node);
  item.iconPath = new vscode.ThemeIcon((facet === 'stage' && STAGE_ICONS[value ?? '']) || FACET_ICONS[facet]);
  item.description = resting ? `${playbooks.length}, ${resting} not active` : String(playbooks.length);
  item.accessibilityInformation = { label: `${label}, ${count(playbooks.length, 'playbook')}` };
  item.contextValue = 'group';
  return item;
}

function playbookItem(node: PlaybookNode, grouping: Grouping): vscode.TreeItem {
  const { uri, name, stage, isReadable, isStale, progress, progressFigure, standing, blockers, lacksGates, place } =
    node.summary;
  const item = new vscode.TreeItem(name, isReadable ? Collapsed : None);
  const isFolderSaid = grouping === 'folder' || (vscode.workspace.workspaceFolders ?? []).length < 2;
  const folder = isFolderSaid ? undefined : vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri))?.name;
  const readiness = isReadable ? [progress] : [];
  const stageSaid = grouping === 'stage' ? [] : [stage ?? 'no stage'];
  const others = [...(isStale ? ['last good analysis'] : []), ...(folder === undefined ? [] : [folder])];
  item.id = node.id;
  // Asks for the badge, which says how much is needed now.
  item.resourceUri = badgeAddress(node);
  item.iconPath = iconOfPlaybook(node.summary);
  // In few words, as a narrow side bar cuts them off: the tooltip and the label say the rest.
  item.description = [progressFigure, ...stageSaid, ...(blockers.length ? [] : [standing]), ...others]
    .filter(Boolean)
    .join(' · ');
  item.accessibilityInformation = { label: [name, stage ?? 'no stage', ...readiness, standing, ...others].join(', ') };
  item.contextValue = lacksGates ? 'playbook:gatesMissing' : 'playbook';
  item.command = showing(uri, place);
  return item;
}

function gateItem({ playbook, analysis, result }: GateNode): vscode.TreeItem {
  const { gate, state } = result;
  const item = new vscode.TreeItem(gate.title, Collapsed);
  const { met, applicable } = metIn(result);
  const faults = faultsIn(analysis, gate);
  const others = faults.length ? [count(faults.length, faults.some(isError) ? 'error' : 'warning')] : [];
  const isLeftOut = state === 'not-applicable';
  item.id = `${playbook.id}/${gate.id}`;
  item.iconPath = iconOfGate(analysis, result);
  item.description = [isLeftOut ? 'not applicable' : `${met}/${applicable}`, ...others].join(' · ');
  const said = isLeftOut ? [] : [`${met} of ${applicable} met`];
  item.accessibilityInformation = { label: [gate.title, state, ...said, ...others].join(', ') };
  item.contextValue = 'gate';
  item.command = showing(playbook.summary.uri, placeOfGate(analysis, gate));
  return item;
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

function checkItem({ playbook, analysis, result }: CheckNode): vscode.TreeItem {
  const { check } = result;
  const item = new vscode.TreeItem(check.title, None);
  const said = checkSaid(analysis, result);
  item.id = `${playbook.id}/${check.id}`;
  item.iconPath = iconOfCheck(analysis, result);
  item.description = said;
  item.accessibilityInformation = { label: `${check.title}, ${result.state}, ${said}` };
  item.contextValue = `check:${result.state}`;
  item.command = showing(playbook.summary.uri, placeOfCheck(analysis, result));
  return item;
}

/** In few words, as there is little room: the icon says the state, the tooltip the rest. */
function checkSaid({ waivers }: Analysis, { check, state, strength, requiredFor }: CheckResult): string {
  if (state === 'met') return strength === 'evidenced' ? 'met' : (strength ?? 'met');
  if (state === 'unmet') return `for ${requiredFor}`;
  if (state === 'not-applicable') return 'not applicable';
  const waiver = waivers.find(({ check: id, holds }) => holds && id === check.id);
  return `until ${waiver?.expires}`;
}

function showing(uri: string, range: Finding['range']): vscode.Command {
  return { command: 'vscode.open', title: 'Show', arguments: [vscode.Uri.parse(uri), { selection: toRange(range) }] };
}
