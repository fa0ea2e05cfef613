import type { CheckResult, Fix, Gate, SingleFix, Spot, Stage } from '../checklist';
import {
  STAGES,
  canAdd,
  canAppend,
  canSelect,
  isAppended,
  missingGateCode,
  severityOf,
  skeletonAt,
} from '../checklist';
import type { Found } from './finding';
import { isUnanswered } from './unanswered';
import type { MapNode, Place, PlaybookNode } from '../playbook';
import { at, find, firstEntry, isPlaceholderNode, nearest, onKey, onStage, onValue, step } from '../playbook';
import type { Playbook } from '../schema';
import { quoted } from '../schema';
import type { Segment } from '../../text';
import { count, toPointer } from '../../text';

/**
 * The findings of unmet checks; one alone for a gate whose section is absent altogether, or in which nothing is answered.
 */
export function checkFindings(
  playbook: Playbook,
  root: MapNode,
  results: readonly CheckResult[],
  stage: Stage,
): Found[] {
  const unmet = results.filter(({ state }) => state === 'unmet');
  const open = unansweredSections(root, new Set(unmet.map(({ gate }) => gate)));
  const isFolded = ({ gate, check }: CheckResult) =>
    !check.readsOtherSection && (!root.entries.has(gate.section) || open.has(gate.section));
  const isPossible = possibleFixes(root);
  const folded = new Map<Gate, CheckResult[]>();
  for (const result of unmet) {
    if (!isFolded(result)) continue;
    const same = folded.get(result.gate);
    if (same) same.push(result);
    else folded.set(result.gate, [result]);
  }
  const whole = ([gate, checks]: readonly [Gate, CheckResult[]]): Found => {
    const section = open.get(gate.section);
    return section
      ? begunGate(playbook, root, section, { stage, gate, checks, fixes: fixesOf(root, checks, isPossible) })
      : missingGate(playbook, root, stage, gate, checks);
  };
  return [
    ...[...folded].map(whole),
    ...unmet
      .filter((result) => !isFolded(result))
      .flatMap((result) => result.spots.map((spot) => ofSpot(playbook, root, stage, result, spot, isPossible))),
  ];
}

/** The sections of gates that are there and in which nothing is answered yet, by their keys. */
function unansweredSections(root: MapNode, gates: ReadonlySet<Gate>): ReadonlyMap<string, PlaybookNode> {
  return new Map(
    [...gates].flatMap(({ section }) => {
      const node = root.entries.get(section);
      return node && isUnanswered(node, [section]) ? [[section, node] as const] : [];
    }),
  );
}

/** What the checks of a gate would have written, each by its own fix. */
function fixesOf(root: MapNode, checks: readonly CheckResult[], isPossible: (fix: SingleFix) => boolean): SingleFix[] {
  const fixes = checks.flatMap(({ gate, spots }) =>
    spots.flatMap((spot) => fixOfSpot(root, gate, spot, isPossible) ?? []),
  );
  return fixes.filter((fix) => fix.kind === 'add' || fix.kind === 'append');
}

interface Begun {
  readonly stage: Stage;
  readonly gate: Gate;
  readonly checks: readonly CheckResult[];
  readonly fixes: readonly SingleFix[];
}

/** What is said of a gate whose section was begun: `Trust: 2 answers still to write`. */
export const answersLeft = ({ title }: Gate, checks: number): string =>
  `${title}: ${count(checks, 'answer')} still to write`;

/** The one finding of a gate whose section was begun, and holds no answer yet. */
function begunGate(
  playbook: Playbook,
  root: MapNode,
  section: PlaybookNode,
  { stage, gate, checks, fixes }: Begun,
): Found {
  return {
    kind: 'missing-gate',
    code: missingGateCode(gate),
    severity: worstSeverity(checks, stage),
    message: [`${answersLeft(gate, checks.length)}.`, gate.question, gate.note].filter(Boolean).join(' '),
    ...onKey(playbook, section),
    ...(fixes.length && { fix: { kind: 'all', fixes, label: `what is missing in ${gate.title}` } as const }),
    ...selectionOf(root, checks),
    gate: gate.id,
    checks: checks.map(({ check }) => check.id),
    about: [gate.section],
  };
}

/** What all checks would have chosen for one list, as one: some words answer this one, some that one. */
function selectionOf(root: PlaybookNode, checks: readonly CheckResult[]): Pick<Found, 'selection'> {
  const all = checks.flatMap(({ spots }) => spots.flatMap(({ selection }) => selection ?? []));
  const [first] = all;
  const isOne = first?.several && all.every(({ path }) => toPointer(path) === toPointer(first.path));
  if (!isOne || !canSelect(root, first)) return {};
  return { selection: { ...first, options: [...new Set(all.flatMap(({ options }) => options))] } };
}

/** The severity of the check that is required earliest. */
function worstSeverity(checks: readonly CheckResult[], stage: Stage) {
  const worst = STAGES.find((one) => checks.some(({ requiredFor }) => requiredFor === one)) ?? 'production';
  return severityOf(worst, stage);
}

function missingGate(playbook: Playbook, root: MapNode, stage: Stage, gate: Gate, checks: CheckResult[]): Found {
  const fix: Fix = {
    ...{ kind: 'add', path: [gate.section], skeleton: gate.skeleton },
    label: `missing gate: ${gate.title}`,
  };
  return {
    kind: 'missing-gate',
    code: missingGateCode(gate),
    severity: worstSeverity(checks, stage),
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
  isPossible: (fix: SingleFix) => boolean,
): Found {
  const { check, gate, requiredFor } = result;
  const fix = fixOfSpot(root, gate, spot, isPossible);
  return {
    kind: 'check',
    code: check.id,
    severity: severityOf(requiredFor, stage),
    message: [spot.message ?? check.message, ...wordsOnPlaceholder(root, result, spot)].join(' '),
    ...placeOfSpot(playbook, root, spot),
    ...(fix && { fix }),
    ...choicesOf(root, spot),
    ...(spot.selection && canSelect(root, spot.selection) && { selection: spot.selection }),
    gate: gate.id,
    checks: [check.id],
    about: spot.path,
  };
}

/**
 * What is said of a placeholder that stands where a check reads: which text that is, and the way out where the check may
 * be declared not applicable (judging.md 1).
 */
function wordsOnPlaceholder(root: PlaybookNode, { bar }: CheckResult, { path }: Spot): string[] {
  const node = at(root, ...path);
  const open = [...(node?.kind === 'list' ? node.items : [node])].find(isPlaceholderNode);
  const text = open?.kind === 'scalar' ? String(open.value).trim() : '';
  if (!text) return [];
  const wayOut = bar ? '' : ' If the check does not apply, say so under `notApplicable`, and why.';
  return [`${quoted(text)} is a placeholder.${wayOut}`];
}

/** What a person may choose between, where all of it can be written. */
function choicesOf(root: PlaybookNode, { choices = [] }: Spot): Pick<Found, 'choices'> {
  return choices.length && choices.every((fix) => hasPlace(root, fix)) ? { choices } : {};
}

function fixOfSpot(
  root: PlaybookNode,
  gate: Gate,
  { path, fix }: Spot,
  isPossible: (fix: SingleFix) => boolean,
): SingleFix | undefined {
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
function possibleFixes(root: PlaybookNode): (fix: SingleFix) => boolean {
  const known = new Map<SingleFix, boolean>();
  return (fix) => {
    let isPossible = known.get(fix);
    if (isPossible === undefined) known.set(fix, (isPossible = hasPlace(root, fix)));
    return isPossible;
  };
}

function hasPlace(root: PlaybookNode, fix: SingleFix): boolean {
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
