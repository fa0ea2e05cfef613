import type { Analysis } from '../judge';
import { duesOf } from '../view';
import type { DueReport } from './report';

/** What asks for somebody by a date: its kind, the pointer of what says it, and the day. */
export const dueOf = (analysis: Analysis): DueReport[] =>
  duesOf(analysis).map(({ kind, node, date }) => ({ kind, at: node.at, date }));
