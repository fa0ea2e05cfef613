import type { Metric } from '../checklist';
import type { EvidenceFacts, EvidenceReference, Verdict } from '../evidence';
import { factKey } from '../evidence';
import { evidenceProblem } from '../findings';
import type { Analysis } from '../judge';
import type { Position } from './position';
import type { PlaybookNode } from '../playbook';
import { at, text } from '../playbook';
import { shapeAt } from '../schema';
import type { Day } from '../../text';
import { addDuration, code, count, dayInWords, daysBetween, parseDate, plain, withUnit } from '../../text';

/** What is known of the value at a place, each as a paragraph of Markdown: its evidence, its number, its days. */
export function factsAt(position: Position, analysis: Analysis, facts: EvidenceFacts): string[] {
  const { path, node, around } = position;
  const nodes = [node, ...[...around].reverse()];
  const evidence = analysis.evidence.find(({ reference }) => nodes.slice(0, 2).includes(reference.node));
  const metric = analysis.metrics.find((one) => nodes.includes(one.node));
  return [
    ...(evidence ? evidenceFacts(evidence, analysis, facts) : []),
    ...(metric && MEASURES.has(path[3] ?? '') ? metricFacts(metric) : []),
    ...daysAt(path, node, analysis.today),
  ];
}

/** The keys of a metric that its way to its target is shown at. */
const MEASURES = new Set(['baseline', 'target', 'actual', 'by']);

type Evidence = Analysis['evidence'][number];

function evidenceFacts(
  { reference, verdict }: Evidence,
  { playbook, today }: Analysis,
  facts: EvidenceFacts,
): string[] {
  const problem = evidenceProblem(playbook, reference, verdict);
  const fact = facts.get(factKey(reference));
  const value = fact?.state === 'verified' ? fact.value : undefined;
  return [
    problem ? plain(problem.message) : (SAYS[verdict.state] ?? ''),
    value === undefined || reference.pointer === undefined
      ? ''
      : `${code(reference.pointer)} leads to ${shown(value)}.`,
    validity(reference, today),
  ].filter(Boolean);
}

const SAYS: Partial<Readonly<Record<Verdict['state'], string>>> = {
  verified: 'This evidence was found.',
  linked: 'This is a link. It is not opened.',
  unknown: 'This evidence has not been looked up yet.',
  generated: 'A build writes this file, as the policy says. It is not here.',
};

/** A value of a file of evidence, in few characters: what a list or a mapping holds is not told. */
function shown(value: unknown): string {
  if (typeof value === 'number') return `**${withUnit(value)}**`;
  if (Array.isArray(value)) return `a list of ${value.length.toLocaleString('en')}`;
  if (typeof value === 'object' && value !== null) return 'a mapping';
  return code(shortened(String(value)) || '""');
}

const shortened = (line: string): string => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line);

/** How many characters are shown of a text. */
const LONGEST = 80;

function validity({ date, validFor }: EvidenceReference, today: Day): string {
  if (date === undefined || !validFor) return '';
  const end = addDuration(date, validFor);
  return `It counts until ${dayInWords(end)}, ${away(daysBetween(today, end))}.`;
}

function metricFacts({ node, baseline, target, actual, state }: Metric): string[] {
  const unit = text(at(node, 'unit'));
  const said = Object.entries({ baseline, target, actual }).flatMap(([key, value]) =>
    value === undefined ? [] : `${key} ${withUnit(value, unit)}`,
  );
  const reached = state === 'met' ? ': the target is reached' : state === 'missed' ? ': the target is missed' : '';
  return said.length ? [plain(`${said.join(', ')}${reached}.`)] : [];
}

const DATES = new Set(['Date', 'RequiredDate']);

/** How far a date is away: of a month or a quarter its first and its last day. */
function daysAt(path: readonly string[], node: PlaybookNode, today: Day): string[] {
  if (!DATES.has(shapeAt(path)?.sharedType ?? '')) return [];
  const value = text(node);
  const days = value === undefined ? undefined : parseDate(value);
  if (!days) return [];
  const of = (day: Day) => `${dayInWords(day)}, ${away(daysBetween(today, day))}`;
  return [days.first === days.last ? `${of(days.first)}.` : `From ${of(days.first)}, to ${of(days.last)}.`];
}

function away(days: number): string {
  if (days === 0) return 'today';
  return days > 0 ? `in ${count(days, 'day')}` : `${count(-days, 'day')} ago`;
}
