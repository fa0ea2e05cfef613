import type { Range } from 'vscode-languageserver-types';
import { placesOf } from './cursor';
import type { Place } from './cursor';
import type { Analysis } from '../judge';
import { onKey, rangeOf } from '../playbook';
import { inBrief, metIn, saidOf } from '../view';

/** A line of text above a place of a playbook, before a host says what a click on it does. */
export interface Lens {
  /** On the line below it. */
  readonly range: Range;
  readonly title: string;
  readonly tooltip: string;
  /** Of a gate: the ids of its open checks. */
  readonly checks?: readonly string[];
}

/** How many checks a gate's lens names. */
const NAMED = 3;

/**
 * How far a playbook is, above its first line.
 * @param shown the last analysis that could be read
 * @param current the analysis of the text as it stands now: the lens stays where it is while a text is half typed
 */
export function playbookLens(shown: Analysis, current: Analysis = shown): Lens {
  const { playbook } = current;
  const first = playbook.root?.entries.values().next().value;
  const written = first ? undefined : writtenKeys(current)[0]?.keySpan;
  const start = { start: playbook.start, end: playbook.start };
  return {
    range: first ? onKey(playbook, first).range : rangeOf(playbook, written ?? start),
    title: inBrief(shown),
    tooltip: ['Open Readiness', saidOf(shown)?.reason].filter(Boolean).join(': '),
  };
}

/** What is open of each gate, above its section; parameters as of `playbookLens`. */
export function gateLenses(shown: Analysis, current: Analysis = shown): Lens[] {
  const { playbook, readiness } = current;
  const keys = readiness ? [] : writtenKeys(current);
  return (shown.readiness?.gates ?? []).flatMap((result): Lens[] => {
    const open = result.checks.filter(({ state }) => state === 'unmet').map(({ check }) => check);
    const section = playbook.root?.entries.get(result.gate.section);
    const written = keys.find(({ segment }) => segment === result.gate.section)?.keySpan;
    const range = section ? onKey(playbook, section).range : written && rangeOf(playbook, written);
    if (!open.length || !range) return [];
    const names = open.slice(0, NAMED).map(({ title }) => title);
    const more = open.length - names.length;
    const { met, applicable } = metIn(result);
    const title = `${met} of ${applicable} met · open: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return [{ range, title, tooltip: result.gate.question, checks: open.map(({ id }) => id) }];
  });
}

/** The keys at the top of a document that is no YAML just now, as far as they can be told. */
const writtenKeys = ({ playbook: { document, lines } }: Analysis): readonly Place[] =>
  placesOf(lines.getText())[document]?.children.filter(({ keySpan }) => keySpan) ?? [];
