import type { CheckResult, Fix, Skeleton, Stage } from '../checklist';
import { blank, canAppend, literal, map } from '../checklist';
import { inline, toPlain } from './render';
import { DEFAULT_STYLE } from './style';
import { renewal, waiverEnd } from '../findings';
import type { Analysis } from '../judge';
import { isOfForm } from '../judge';
import type { MapNode } from '../playbook';
import { at, items, text } from '../playbook';
import { resultsOf } from '../readiness';
import type { Day, Segment } from '../../text';

/** What a fix does, as a quick fix says it. */
export function titleOf(fix: Fix): string {
  switch (fix.kind) {
    case 'add':
      return `Add ${fix.label ?? `"${fix.path.at(-1)}"`}`;
    case 'all':
      return `Add ${fix.label}`;
    case 'append':
      return `Add ${fix.label ?? `an item to "${fix.path.at(-1)}"`}`;
    case 'rename':
      return `Did you mean "${fix.key}"?`;
    case 'replace':
      return fix.label ?? `Did you mean "${fix.value}"?`;
    case 'substitute':
      return fix.label ?? `Put it in quotes: ${fix.text}`;
    case 'correct':
      return `Write ${[correct(fix.skeleton), ...(fix.beside ?? []).map(besides)].join(', and ')}`;
    case 'wrap':
      return `Write it ${fix.layers.map((layer) => (layer === null ? 'as a list' : `under "${layer}"`)).join(', ')}`;
    case 'move':
      return `Move it to "${fix.to.join('.')}"`;
    case 'hint':
      return 'Add a comment that says what to do';
    case 'remove':
      return fix.label ?? removing(fix.path);
  }
}

/** The same in two or three words, for a button beside what it is about: *Add metric*. */
export function buttonOf(fix: Fix): string {
  switch (fix.kind) {
    case 'add':
    case 'all':
    case 'append': {
      const label = 'label' in fix ? fix.label : undefined;
      return `Add ${label === undefined ? nounOf(fix) : label.replace(DETAILS, '$1')}`;
    }
    case 'rename':
      return `Write "${fix.key}"`;
    case 'replace':
      return fix.label ?? `Write "${fix.value}"`;
    case 'substitute':
      return fix.label ?? 'Put it in quotes';
    case 'hint':
      return 'Add comment';
    default:
      return titleOf(fix);
  }
}

/** What a label says besides the thing itself: its article, and which one it is; of a gate, what it is. */
const DETAILS = /^missing gate: (.*)$|^(?:an?|the) | (?:for|in|of|that|to) .*$/g;

/** What is added, where the key does not name it by itself. */
const NOUNS: Readonly<Record<string, string>> = {
  ...{ workflow: 'owner', tool: 'tool owner', by: 'name', to: 'recipient', when: 'condition', every: 'interval' },
  ...{ because: 'reason', approvedBy: 'approver', expires: 'end', whenMissing: 'fallback', next: 'next review' },
  ...{ reviewedEvery: 'review interval', comparedWith: 'comparison', pilotPlaybook: 'format version' },
};

function nounOf(fix: Fix): string {
  const key = 'path' in fix ? String(fix.path.at(-1)) : '';
  return fix.kind === 'append' ? 'item' : (NOUNS[key] ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}

function removing(path: readonly Segment[]): string {
  const last = path.at(-1);
  if (path[0] === 'waivers' && path.length < 3) return 'Remove this waiver';
  return typeof last === 'string' && !/^\d+$/.test(last) && path[0] !== 'notApplicable'
    ? `Remove "${last}"`
    : 'Remove this entry';
}

const correct = (skeleton: Skeleton): string => toPlain(inline(skeleton, DEFAULT_STYLE));

const besides = ({ path, value }: { path: readonly Segment[]; value: string }): string =>
  `${path.at(-1)}: ${correct(literal(value))}`;

/** What adds the gates that are missing as a whole, in the checklist's order. */
export function missingGates({ findings, readiness }: Analysis): Fix[] {
  const missing = findings.filter(({ kind }) => kind === 'missing-gate');
  return (readiness?.gates ?? []).flatMap((one) => missing.find(({ gate }) => gate === one.gate.id)?.fix ?? []);
}

/**
 * The fixes that can be applied without a person's decision: they add placeholders, and write what is there as the format
 * has it where it has one meaning. They neither answer nor remove anything.
 */
export const safeFixes = ({ findings }: Analysis): Fix[] =>
  findings.flatMap(({ fix }) => (fix && isForAll(fix) ? [fix] : []));

/** True for a fix that needs no person's decision. */
export const isForAll = (fix: Fix): boolean => isSafe(fix) && !isAnswer(fix);

/** The safe fixes of what is written, without those that add what is missing: that is known once the former are made. */
export const safeCorrections = (analysis: Analysis): Fix[] =>
  safeFixes({ ...analysis, findings: analysis.findings.filter(isOfForm) });

/** The safe fixes that write what is there as the format has it, and add nothing: an editor may make them as it saves. */
export const corrections = (analysis: Analysis): Fix[] => safeFixes(analysis).filter(({ kind }) => !ADDING.has(kind));

const ADDING: ReadonlySet<Fix['kind']> = new Set(['add', 'append', 'all'] as const);

/** True for a fix that writes an answer: `fix` and fix all leave it to a person. */
export const isAnswer = (fix: Fix): boolean =>
  (fix.kind === 'add' || fix.kind === 'substitute') && fix.isAnswer === true;

const SAFE: ReadonlySet<Fix['kind']> = new Set([
  'add',
  'append',
  'all',
  'substitute',
  'correct',
  'wrap',
  'move',
] as const);

const isSafe = (fix: Fix): boolean =>
  fix.kind === 'rename' || fix.kind === 'replace' ? fix.isCertain === true : SAFE.has(fix.kind);

/** A waiver with placeholders for its reason and owner. */
export const waiverItem = (check: Skeleton, expires: Skeleton): Skeleton =>
  map({ check, reason: blank, owner: blank, expires });

/** Adds a waiver for a check, with placeholders for its reason and owner: it does not hold before they are answered. */
export const waiverFix = (check: string, today: Day): Fix => ({
  kind: 'append',
  path: ['waivers'],
  item: waiverItem(literal(check), literal(waiverEnd(today))),
});

/**
 * What has a check waived, with its title: a new waiver; a later end for the one that has ended. Undefined where one
 * waits for its answers, or is written elsewhere: a check never gets a second one.
 */
export function waiving(
  check: string,
  { waivers, today }: Pick<Analysis, 'waivers' | 'today'>,
): { readonly title: string; readonly fix: Fix } | undefined {
  const end = waiverEnd(today);
  const own = waivers.filter((waiver) => waiver.check === check);
  if (!own.length) return { title: `Waive this check until ${end} (${check})`, fix: waiverFix(check, today) };
  const ended = own.findLast(({ expires }) => expires !== undefined && expires < today);
  const fix = ended && own.every(({ expires }) => expires !== undefined && expires < today) && renewal(ended, today)[0];
  return fix ? { title: `Renew the waiver until ${end} (${check})`, fix } : undefined;
}

/** The unmet checks of a playbook that may be declared not applicable. */
export const declarable = ({ readiness }: Analysis): CheckResult[] =>
  resultsOf(readiness).filter(({ state, bar }) => state === 'unmet' && !bar);

/**
 * Declares that a check does not apply, with placeholders for the reason and, at high risk, for who approved it: it does
 * not hold before they are answered.
 */
export const declarationFix = (check: string, { risk }: Pick<Analysis, 'risk'>): Fix => ({
  kind: 'append',
  path: ['notApplicable'],
  item: map({ check: literal(check), because: blank, ...(risk === 'high' && { approvedBy: blank }) }),
});

const DECISIONS = ['review', 'decisions'];

/**
 * What moves a playbook to its next stage: the new `stage`, and the decision to go under `review.decisions`, unless the
 * last one there is that decision already. Empty when something stands in the way, when there is no next stage, and when
 * either place is written elsewhere (behind an alias or a merge key).
 */
export function promotion({ playbook: { root }, readiness, status }: Analysis, today: Day): Fix[] {
  const next = readiness?.next;
  if (!root || !next?.ready || status !== 'active' || at(root, 'stage')?.at !== '/stage') return [];
  const stage: Fix = { kind: 'replace', path: ['stage'], value: next.stage };
  if (isDecided(root, next.stage)) return [stage];
  return canAppend(root, DECISIONS)
    ? [stage, { kind: 'append', path: DECISIONS, item: decision(next.stage, today) }]
    : [];
}

/** A decision to go, with a placeholder for who took it. */
const decision = (stage: Stage, today: Day) =>
  map({ date: literal(today), decision: literal('go'), for: literal(stage), by: blank });

function isDecided(root: MapNode, stage: Stage): boolean {
  const last = items(at(root, ...DECISIONS)).at(-1);
  return text(at(last, 'decision')) === 'go' && text(at(last, 'for')) === stage;
}
