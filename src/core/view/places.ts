import type { Range } from 'vscode-languageserver-types';
import type { CheckResult, Gate } from '../checklist';
import type { Analysis } from '../judge';
import { placeOfSpot } from '../findings';
import { at, onKey, onValue } from '../playbook';

/**
 * Where a check stands: on its finding while it is unmet, on what it lacks while it is waived, where it is declared not
 * applicable, else on its gate's section.
 */
export function placeOfCheck(analysis: Analysis, { check, gate, spots: [spot] }: CheckResult): Range {
  const finding = analysis.findings.find(({ checks }) => checks?.includes(check.id));
  if (finding) return finding.range;
  const { playbook, declarations } = analysis;
  const declared = declarations.find((one) => one.standing === 'holds' && one.check === check.id);
  if (declared) return onValue(playbook, at(declared.node, 'check') ?? declared.node).range;
  return spot && playbook.root ? placeOfSpot(playbook, playbook.root, spot).range : placeOfGate(analysis, gate);
}

/** Where a gate stands: on the key of its section, else where the file says that it is missing. */
export function placeOfGate(analysis: Analysis, gate: Gate): Range {
  const finding = analysis.findings.find((one) => one.kind === 'missing-gate' && one.gate === gate.id);
  return placeOfKey(analysis, gate.section) ?? finding?.range ?? placeOfKey(analysis, 'stage') ?? startOf(analysis);
}

/** Where a playbook begins to say what it is: on its name, else at its first line. */
export const placeOfPlaybook = (analysis: Analysis): Range => placeOfKey(analysis, 'name') ?? startOf(analysis);

/** The value of `stage`, where it is written. */
export function placeOfStage({ playbook }: Analysis): Range | undefined {
  const stage = playbook.root?.entries.get('stage');
  return stage && onValue(playbook, stage).range;
}

/** A key at the top of a playbook; undefined when it is not written. */
export function placeOfKey({ playbook }: Analysis, key: string): Range | undefined {
  const node = playbook.root?.entries.get(key);
  return node && onKey(playbook, node).range;
}

function startOf({ playbook: { lines, start: offset } }: Analysis): Range {
  const start = lines.positionAt(offset);
  return { start, end: start };
}
