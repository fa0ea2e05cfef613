import type { Analysis } from '../judge';
import { duesOf, subjectOfDue } from '../view';
import type { DueReport } from './report';

/** What asks for somebody by a date: its kind, the pointer of what says it, the day, and of what it is. */
export const dueOf = (analysis: Analysis): DueReport[] =>
  duesOf(analysis).map((due) => {
    const { kind, node, date } = due;
    const of = subjectOfDue(due);
    return { kind, at: node.at, date, ...(of && { of }) };
  });
