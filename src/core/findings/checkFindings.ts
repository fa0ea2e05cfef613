import type { CheckResult, Fix, Gate, Spot, Stage } from '../checklist';
import { STAGES, canAdd, canAppend, isAppended, missingGateCode, severityOf, skeletonAt } from '../checklist';
import type { Found } from './finding';
import type { MapNode, Place, PlaybookNode } from '../playbook';
import { at, find, firstEntry, nearest, onKey, onStage, onValue, step } from '../playbook';
import type { Playbook } from '../schema';
import type { Segment } from '../../text';
import { count, toPointer } from '../../text';

/** The findings of unmet checks; one alone for a gate whose section is absent altogether. */
export function checkFindings(
  playbook: Playbook,
  root: MapNode,
  results: readonly CheckResult[],
  stage: Stage,
): Found[] {
  const unmet = results.filter(({ state }) => state === 'unmet');
  const isFolded = ({ gate, check }: CheckResult) => !check.readsOtherSection && !root.entries.has(gate.section);
  const isPossible = possibleFixes(root);
  const absent = new Map<Gate, CheckResult[]>();
  for (const result of unmet) {
    if (!isFolded(result)) continue;
    const same = absent.get(result.gate);
    if (same) same.push(result);
    else absent.set(result.gate, [result]);
  }
  return [
    ...[...absent].map(([gate, checks]) => missingGate(playbook, root, stage, gate, checks)),
    ...unmet
      .filter((result) => !isFolded(result))
      .flatMap((result) => result.spots.map((spot) => ofSpot(playbook, root, stage, result, spot, isPossible))),
  ];
}

function missingGate(playbook: Playbook, root: MapNode, stage: Stage, gate: Gate, checks: CheckResult[]): Found {
  const worst = STAGES.find((one) => checks.some(({ requiredFor }) => requiredFor === one)) ?? 'production';
  const fix: Fix = {
    ...{ kind: 'add', path: [gate.section], skeleton: gate.skeleton },
    label: `missing gate: ${gate.title}`,
  };
  return {
    kind: 'missing-gate',
    code: missingGateCode(gate),
    severity: severityOf(worst, stage),
    message: ['Missing gate:', `${gate.title}.`, gate.question, openSaid(checks.length), gate.note]
      .filter(Boolean)
      .join(' '),
    ...onStage(playbook, root),
    ...(canAdd(root, fix.path) && { fix }),
    gate: gate.id,
    checks: checks.map(({ check }) => check.id),
    about: [],
  };
}

const openSaid = (checks: number): string => `${count(checks, 'check')} ${checks === 1 ? 'is' : 'are'} open.`;

function ofSpot(
  playbook: Playbook,
  root: MapNode,
  stage: Stage,
  result: CheckResult,
  spot: Spot,
  isPossible: (fix: Fix) => boolean,
): Found {
  const { check, gate, requiredFor } = result;
  const fix = fixOfSpot(root, gate, spot, isPossible);
  return {
    kind: 'check',
    code: check.id,
    severity: severityOf(requiredFor, stage),
    message: spot.message ?? check.message,
    ...placeOfSpot(playbook, root, spot),
    ...(fix && { fix }),
    ...choicesOf(root, spot),
    gate: gate.id,
    checks: [check.id],
    about: spot.path,
  };
}

/** What a person may choose between, where all of it can be written. */
function choicesOf(root: PlaybookNode, { choices = [] }: Spot): Pick<Found, 'choices'> {
  return choices.length && choices.every((fix) => hasPlace(root, fix)) ? { choices } : {};
}

function fixOfSpot(
  root: PlaybookNode,
  gate: Gate,
  { path, fix }: Spot,
  isPossible: (fix: Fix) => boolean,
): Fix | undefined {
  if (fix === null || (fix && !isPossible(fix))) return undefined;
  const missing = path.slice(0, writtenPart(root, path) + 1);
  const isWhole = missing.length < path.length;
  if (fix && (!isWhole || fix.kind !== 'append')) return fix;
  if (path[0] !== gate.section || !canAdd(root, missing)) return fix;
  // Where the mapping around it is missing too, that is written whole: its other keys are wanted as well.
  const skeleton = skeletonAt(gate.skeleton, missing.slice(1));
  return skeleton ? { kind: 'add', path: missing, skeleton } : fix;
}

/** How many segments of a path lead to something that is written. */
function writtenPart(root: PlaybookNode, path: readonly Segment[]): number {
  let node: PlaybookNode | undefined = root;
  let length = 0;
  while (length < path.length && (node = step(node, path[length]!))) length++;
  return length;
}

/** Tells which fixes have a place that is written in this file's own text, not behind an alias; many spots share one fix. */
function possibleFixes(root: PlaybookNode): (fix: Fix) => boolean {
  const known = new Map<Fix, boolean>();
  return (fix) => {
    let isPossible = known.get(fix);
    if (isPossible === undefined) known.set(fix, (isPossible = hasPlace(root, fix)));
    return isPossible;
  };
}

function hasPlace(root: PlaybookNode, fix: Fix): boolean {
  if (fix.kind === 'add') return canAdd(root, fix.path);
  if (fix.kind === 'append') return canAppend(root, fix.path) && !isAppended(root, fix.path, fix.item);
  return fix.kind === 'substitute' || find(root, toPointer(fix.path))?.at === toPointer(fix.path);
}

/** Where an unmet check stands (checklist.md, *Where a finding stands*); where nothing exists, on the value of `stage`. */
export function placeOfSpot(playbook: Playbook, root: MapNode, { path, each }: Spot): Place {
  if (each) {
    const read = at(root, ...path);
    if (read) return onValue(playbook, read);
    const item = at(root, ...path.slice(0, -1));
    return onKey(playbook, firstEntry(item) ?? item ?? root);
  }
  const node = nearest(root, path);
  return node === root ? onStage(playbook, root) : onKey(playbook, node);
}
