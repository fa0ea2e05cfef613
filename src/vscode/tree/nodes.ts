import type { CheckResult } from '../../core/checklist';
import type { Analysis } from '../../core/judge';
import type { GateResult } from '../../core/readiness';
import type { Facet } from '../../core/view';
import type { PlaybookSummary } from '../../service';

/** The playbooks that share a value of what the tree is grouped by. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  /** None for the playbooks of a tree without groups: they are its roots. */
  readonly facet: Facet | undefined;
  /** Null for those that have none. */
  readonly value: string | null;
  /** In the order in which they are shown. */
  playbooks: readonly PlaybookNode[];
  /** Differs when the playbooks, their order or their status differ. */
  signature: string;
}

/** A playbook; the same object as long as it is shown, so that the editor keeps what is expanded. */
export interface PlaybookNode {
  readonly kind: 'playbook';
  /** Stable: the file's address and the index of the YAML document. */
  readonly id: string;
  summary: PlaybookSummary;
}

export interface GateNode {
  readonly kind: 'gate';
  readonly playbook: PlaybookNode;
  readonly analysis: Analysis;
  readonly result: GateResult;
}

export interface CheckNode {
  readonly kind: 'check';
  readonly playbook: PlaybookNode;
  readonly analysis: Analysis;
  readonly result: CheckResult;
}

export type TreeNode = GroupNode | PlaybookNode | GateNode | CheckNode;

/** True for a node of a kind: what a command of the tree is called with. */
export const isNode = <K extends TreeNode['kind']>(value: unknown, kind: K): value is Extract<TreeNode, { kind: K }> =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

/** The gates of a playbook. */
export const gatesOf = (playbook: PlaybookNode, analysis: Analysis): GateNode[] =>
  (analysis.readiness?.gates ?? []).map((result) => ({ kind: 'gate', playbook, analysis, result }));

/** The checks of a gate. */
export const checksOf = ({ playbook, analysis, result }: GateNode): CheckNode[] =>
  result.checks.map((check) => ({ kind: 'check', playbook, analysis, result: check }));

/** A group with more rows starts folded. */
const LONG = 20;

export type Opening = 'none' | 'folded' | 'open';

/** How a group starts. */
export const openingOf = ({ playbooks: { length } }: GroupNode): Opening =>
  length > LONG ? 'folded' : length ? 'open' : 'none';

/** By which the editor knows a group's row: another one once it starts otherwise, as a row that is known stays as it is. */
export const itemId = (group: GroupNode): string => `${group.id}:${openingOf(group)}`;
