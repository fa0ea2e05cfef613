import type { CheckResult, Stage } from '../../core/checklist';
import type { Analysis } from '../../core/judge';
import type { GateResult } from '../../core/readiness';
import type { PlaybookSummary } from '../../service';

/** The playbooks of one stage; null for those whose stage cannot be read. */
export interface StageNode {
  readonly kind: 'stage';
  readonly stage: Stage | null;
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

export type TreeNode = StageNode | PlaybookNode | GateNode | CheckNode;

/** True for a node of a kind: what a command of the tree is called with. */
export const isNode = <K extends TreeNode['kind']>(value: unknown, kind: K): value is Extract<TreeNode, { kind: K }> =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

/** The gates of a playbook. */
export const gatesOf = (playbook: PlaybookNode, analysis: Analysis): GateNode[] =>
  (analysis.readiness?.gates ?? []).map((result) => ({ kind: 'gate', playbook, analysis, result }));

/** The checks of a gate. */
export const checksOf = ({ playbook, analysis, result }: GateNode): CheckNode[] =>
  result.checks.map((check) => ({ kind: 'check', playbook, analysis, result: check }));

const alphabet = new Intl.Collator();

/** Active playbooks first, then by name. */
export function compareNodes({ id, summary: a }: PlaybookNode, { id: otherId, summary: b }: PlaybookNode): number {
  const rests = ({ status }: PlaybookSummary) => Number(status !== 'active');
  return rests(a) - rests(b) || alphabet.compare(a.name, b.name) || (id < otherId ? -1 : 1);
}
