import type { InlayHint, Position } from 'vscode-languageserver-types';
import type { EvidenceFacts, EvidenceReference } from '../evidence';
import { factKey } from '../evidence';
import type { Analysis } from '../judge';
import type { Playbook } from '../schema';
import type { PlaybookNode } from '../playbook';
import { at, dayDue, number, onValue, text } from '../playbook';
import { shareOfWay } from '../checklist';
import type { Day } from '../../text';
import { addDuration, dayInWords, daysAway, daysBetween, oneLine, withUnit } from '../../text';

/** What hints say: the value behind a pointer, a measure against its target, how far away a date is. */
const HINTS = ['values', 'targets', 'dates'] as const;
export type HintKind = (typeof HINTS)[number];

/** How many characters of a text behind a pointer are shown. */
const SHOWN = 40;

/**
 * What is known behind the values of a playbook, at their ends: nothing of what is written in another place, and nothing
 * of a text that is no YAML just now.
 */
export function hintsOf(analysis: Analysis, facts: EvidenceFacts, kinds: readonly HintKind[] = HINTS): InlayHint[] {
  const hints: Record<HintKind, () => InlayHint[]> = {
    values: () => valueHints(analysis, facts),
    targets: () => targetHints(analysis),
    dates: () => dateHints(analysis),
  };
  return HINTS.filter((kind) => kinds.includes(kind)).flatMap((kind) => hints[kind]());
}

/** Where a reference names the part of a file that it means: its pointer, else the reference itself. */
const pointerOf = ({ node }: EvidenceReference): PlaybookNode => at(node, 'pointer') ?? node;

function valueHints({ playbook, evidence, metrics }: Analysis, facts: EvidenceFacts): InlayHint[] {
  const units = new Map<PlaybookNode, string | undefined>();
  for (const { node } of metrics)
    for (const key of ['baseline', 'target', 'actual']) {
      const measure = at(node, key, 'evidence');
      if (measure) units.set(measure, text(at(node, 'unit')));
    }
  return evidence.flatMap(({ reference }) => {
    const { path, pointer, node } = reference;
    const fact = pointer === undefined ? undefined : facts.get(factKey(reference));
    const value = fact?.state === 'verified' ? valueSaid(fact.value, units.get(node)) : undefined;
    return value === undefined
      ? []
      : hintBehind(playbook, pointerOf(reference), `= ${value}`, `Read from ${path}, at ${pointer}`);
  });
}

/** A number with its unit, or a short text; undefined for what is no single value. */
function valueSaid(value: unknown, unit: string | undefined): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? withUnit(value, unit) : undefined;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const line = oneLine(value.slice(0, SHOWN + 1).trim());
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

function targetHints({ playbook, metrics }: Analysis): InlayHint[] {
  return metrics.flatMap(({ node, baseline, target, actual, state }) => {
    if (target === undefined || (state !== 'met' && state !== 'missed')) return [];
    const measure = at(node, 'actual');
    const written = [measure, at(measure, 'value')].find((one) => number(one) !== undefined);
    const evidence = at(measure, 'evidence');
    const place = written ?? (evidence && (at(evidence, 'pointer') ?? evidence));
    const share = shareOfWay(baseline, target, actual);
    const isOnWay = share !== undefined && share > 0 && share < 1;
    const reached = state === 'met' ? 'reached' : isOnWay ? `${Math.floor(share * 100)}% of the way` : 'missed';
    const said = `target ${withUnit(target, text(at(node, 'unit')))}: ${reached}`;
    return place ? hintBehind(playbook, place, said, `The measure against the target of this metric`) : [];
  });
}

function dateHints(analysis: Analysis): InlayHint[] {
  const { playbook, today, status, waivers, metrics, evidence } = analysis;
  const behind = (node: PlaybookNode | undefined, day: Day | undefined, verb?: string): InlayHint[] => {
    if (!node || day === undefined) return [];
    const days = daysBetween(today, day);
    const label = [verb === undefined ? verb : days < 0 ? 'ended' : verb, daysAway(days)].filter(Boolean).join(' ');
    return hintBehind(playbook, node, label, dayInWords(day));
  };
  const next = status === 'active' ? at(playbook.root, 'review', 'next') : undefined;
  return [
    ...behind(next, dayDue(next)),
    ...metrics.flatMap(({ node, state }) => (state === 'met' ? [] : behind(at(node, 'by'), dayDue(at(node, 'by'))))),
    ...waivers.flatMap(({ node, expires }) => behind(at(node, 'expires'), expires)),
    ...evidence.flatMap(({ reference: { node, date, validFor } }) =>
      date !== undefined && validFor ? behind(at(node, 'validFor'), addDuration(date, validFor), 'ends') : [],
    ),
  ];
}

function hintBehind(playbook: Playbook, node: PlaybookNode, label: string, tooltip: string): InlayHint[] {
  const position = node.shared ? undefined : endOf(playbook, node);
  return position ? [{ position, label, tooltip, paddingLeft: true }] : [];
}

/** Where a value ends that stands on one line; undefined for any other. */
function endOf(playbook: Playbook, node: PlaybookNode): Position | undefined {
  const { start, end } = node.span;
  const range = onValue(playbook, node).range;
  return start < end && playbook.lines.offsetAt(range.end) === end ? range.end : undefined;
}
