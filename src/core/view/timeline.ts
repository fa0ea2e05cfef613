import type { Range } from 'vscode-languageserver-types';
import type { Analysis } from '../judge';
import type { PlaybookNode } from '../playbook';
import { at, dayDone, items, onValue, text } from '../playbook';
import type { Due } from './due';
import { duesOf, subjectOfDue } from './due';
import { decisionViews } from './head';
import type { Day } from '../../text';
import { capitalised, compareTexts, daysBetween } from '../../text';

/** Something that has a day: what happened, and what asks for somebody by then. */
export interface EventView {
  readonly kind: 'start' | 'end' | 'decision' | 'incident' | Due['kind'];
  readonly day: Day;
  /** Days until then; negative when it is past. */
  readonly daysLeft: number;
  /** Of what asks for somebody: whether its day is past, within two weeks, or later; what happened is `done`. */
  readonly urgency: 'overdue' | 'soon' | 'later' | 'done';
  /** In a few words. */
  readonly title: string;
  /** What it is about, in the playbook's own words; null where the title says it all. */
  readonly about: string | null;
  readonly place: Range;
}

/** How many days before it is due something is soon: as a waiver's end is said beforehand. */
export const SOON = 14;

/** What happened and what falls due, by day. */
export function eventViews(analysis: Analysis): EventView[] {
  const dues = duesOf(analysis).map((due) =>
    event(analysis, due.kind, due.date, due.node, TITLES[due.kind], subjectOfDue(due) ?? null, true),
  );
  const events = [...happened(analysis), ...dues];
  return events.sort((a, b) => compareTexts(a.day, b.day));
}

function event(
  { today, playbook }: Analysis,
  kind: EventView['kind'],
  day: Day,
  node: PlaybookNode,
  title: string,
  about: string | null,
  isDue = false,
): EventView {
  const daysLeft = daysBetween(today, day);
  const urgency = !isDue ? 'done' : daysLeft < 0 ? 'overdue' : daysLeft <= SOON ? 'soon' : 'later';
  return { ...{ kind, day, daysLeft, urgency, title, about }, place: onValue(playbook, node).range };
}

const TITLES: Readonly<Record<Due['kind'], string>> = {
  waiver: 'Waiver ends',
  review: 'Next review',
  evidence: 'Evidence goes stale',
  metric: 'Target due',
};

function happened(analysis: Analysis): EventView[] {
  const { playbook } = analysis;
  const events: EventView[] = [];
  for (const [key, kind, title] of [
    ['started', 'start', 'Started'],
    ['ended', 'end', 'Ended'],
  ] as const) {
    const node = at(playbook.root, key);
    const day = dayDone(node);
    if (node && day !== undefined) events.push(event(analysis, kind, day, node, title, null));
  }
  for (const { decision, stage, date: day, by, place } of decisionViews(analysis)) {
    if (day === null || !playbook.root) continue;
    const title = capitalised(stage ? `${decision} for ${stage}` : decision);
    events.push({ ...event(analysis, 'decision', day, playbook.root, title, by), place });
  }
  for (const node of items(at(playbook.root, 'operations', 'incidents'))) {
    const day = dayDone(at(node, 'date'));
    const isOpen = dayDone(at(node, 'closed')) === undefined;
    if (day !== undefined)
      events.push(
        event(
          analysis,
          'incident',
          day,
          node,
          isOpen ? 'Incident, still open' : 'Incident',
          text(at(node, 'summary')) ?? null,
        ),
      );
  }
  return events;
}
