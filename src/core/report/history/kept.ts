import type { History, Judged } from './history';
import { STAGES } from '../../checklist';
import { STATUSES } from '../../judge';
import { isFields, parseDay } from '../../../text';

/** Tells whether data has a shape. What was kept in a file may be anything. */
type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === 'string';
const day: Test = (value) => typeof value === 'string' && parseDay(value) !== undefined;
const whole: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const share: Test = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const oneOf =
  (...known: readonly unknown[]): Test =>
  (value) =>
    known.includes(value);
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const list =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const fields =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isFields(value) && Object.entries(tests).every(([key, test]) => test(value[key]));

const stage = oneOf(...STAGES);
const progress = fields({ met: whole, applicable: whole });
const moment = { date: day, commit: text };
const standing = {
  stage: orNull(stage),
  status: oneOf(...STATUSES),
  score: orNull(share),
  pilot: orNull(progress),
  production: orNull(progress),
};
const decision = { decision: text, for: orNull(stage) };

const judged = fields({
  ...standing,
  document: whole,
  name: orNull(text),
  decisions: list(fields({ ...decision, date: orNull(day) })),
});

const point = fields({
  ...moment,
  ...standing,
  causes: list(oneOf('text', 'evidence', 'policy', 'date')),
  unreadable: (value) => value === undefined || text(value),
});

const playbook = fields({
  path: text,
  document: whole,
  name: orNull(text),
  formerPaths: list(text),
  gone: orNull(fields(moment)),
  points: (value) => list(point)(value) && (value as unknown[]).length > 0,
  moves: list(fields({ ...moment, from: orNull(stage), to: orNull(stage) })),
  decisions: list(fields({ ...decision, date: day })),
  lastChange: orNull(fields(moment)),
});

const history = fields({
  every: oneOf('month', 'commit'),
  since: orNull(day),
  head: orNull(text),
  first: orNull(fields(moment)),
  commits: whole,
  playbooks: list(playbook),
  portfolio: list(
    fields({
      ...moment,
      playbooks: whole,
      byStage: fields({ investigation: whole, pilot: whole, production: whole }),
      pilot: progress,
      production: progress,
    }),
  ),
  notes: list(text),
});

/** True for what was judged of one document. */
export const isJudged = (value: unknown): value is Judged => judged(value);

/** True for a history. */
export const isHistory = (value: unknown): value is History => history(value);
