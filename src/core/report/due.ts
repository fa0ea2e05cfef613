import type { Analysis } from '../judge';
import { duesOf } from '../view';
import type { DueReport } from './report';

/** What asks for somebody by a date: its kind, the pointer of what says it, the day, and of what it is. */
export const dueOf = (analysis: Analysis): DueReport[] =>
  duesOf(analysis).map((due) => {
    const { kind, node, date } = due;
    const of = subjectOf(due);
    return { kind, at: node.at, date, ...(of && { of }) };
  });

/** The check that is waived, the file or address of evidence, the name of a metric. */
function subjectOf(due: ReturnType<typeof duesOf>[number]): string | undefined {
  if (due.kind === 'waiver') return due.waiver.check;
  if (due.kind === 'evidence') return due.reference.path ?? due.reference.url;
  return due.kind === 'metric' ? due.metric.name : undefined;
}
