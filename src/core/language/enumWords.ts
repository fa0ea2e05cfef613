import { STAGE_MEANINGS } from '../checklist';
import type {
  Access,
  Better,
  BudgetPeriod,
  Control,
  Decision,
  EdgeCaseKind,
  MetricKind,
  Risk,
  Status,
  SystemStatus,
  ToolKind,
} from '../schema';

/** What each listed value means, by its place; `*` stands for an item of a list. */
type Meanings<Value extends string> = Readonly<Record<Value, string>>;

const METRIC_KINDS: Meanings<MetricKind> = {
  'cycle-time': 'How long a case takes, from its start to its end',
  errors: 'What goes wrong',
  touchpoints: 'The hand-overs and contacts that a case takes',
  'external-spend': 'What is paid to others',
  revenue: 'What is earned',
  risk: 'How likely, or how costly, harm is',
  capacity: 'Time that is freed, or what gets done in the same time',
  safety: 'Harm to people, and what nearly was',
  quality: 'How good the result is',
  rework: 'What has to be done again',
  activity: 'How much the tool does: no outcome by itself',
  adoption: 'How many use the tool: no outcome by itself',
  satisfaction: 'How content people are: no outcome by itself',
  other: 'None of these',
};

const EDGE_CASES: Meanings<EdgeCaseKind> = {
  missing: 'An input is left out',
  contradictory: 'Two inputs contradict each other',
  late: 'An input arrives late',
  malformed: 'An input cannot be read as it is meant to be',
  'out-of-scope': 'Something is asked that the tool is not for',
  adversarial: 'Somebody wants the tool to do harm',
  hallucination: 'The tool makes something up',
  bias: 'The tool treats some worse than others',
  other: 'None of these',
};

const CONTROLS: Meanings<Control> = {
  edit: 'Change the output',
  reject: 'Turn the output down',
  retry: 'Have it made again',
  steer: 'Say what should be different',
  undo: 'Take back what was done with it',
  approve: 'Nothing happens before somebody agrees',
  verify: 'Compare the output with its sources',
};

const METHODS = {
  measured: 'Counted or timed in all cases',
  sampled: 'Counted or timed in some cases',
  survey: 'People were asked; it counts as self-reported',
  'self-reported': 'People say so',
  estimated: 'Somebody reckons so',
};

const LEVELS: Meanings<Risk> = {
  low: 'Little harm, and soon put right',
  medium: 'Noticeable harm, which can be put right',
  high: 'Serious harm, or none that can be put right',
};

const STATUSES: Meanings<Status> = {
  active: 'It goes on; this is the default',
  paused: 'It rests for now',
  completed: 'It ran its course and was evaluated',
  stopped: 'It was given up',
  retired: 'It was in use, and is no more',
};

const ACCESS: Meanings<Access> = {
  read: 'It only reads there',
  write: 'It only writes there',
  'read-write': 'It reads and writes there',
};

const DECISIONS: Meanings<Decision> = {
  go: 'It goes on to the stage that is named',
  'no-go': 'It does not go on to that stage',
  hold: 'It is decided later',
  stop: 'The pilot ends',
};

const SYSTEM: Meanings<SystemStatus> = { planned: 'Not connected yet', live: 'Connected, and in use' };
const BETTER: Meanings<Better> = { lower: 'Less is better', higher: 'More is better' };
const TOOLS: Meanings<ToolKind> = {
  'general-purpose': 'An assistant for any kind of work',
  'task-specific': 'A tool for this kind of work',
};
const PERIODS: Meanings<BudgetPeriod> = {
  day: 'For each day',
  week: 'For each week',
  month: 'For each month',
  year: 'For each year',
  total: 'For all of it',
};

const MEASURES = ['baseline', 'target', 'actual'].map((key) => `success/metrics/*/${key}/method`);

const BY_PLACE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pilotPlaybook: { 1: 'The version of the format' },
  stage: STAGE_MEANINGS,
  status: STATUSES,
  risk: LEVELS,
  'tool/kind': TOOLS,
  'edgeCases/*/kind': EDGE_CASES,
  'integration/systems/*/access': ACCESS,
  'integration/systems/*/status': SYSTEM,
  'trust/controls/*': CONTROLS,
  'success/metrics/*/kind': METRIC_KINDS,
  'success/metrics/*/better': BETTER,
  'operations/budget/per': PERIODS,
  'operations/incidents/*/severity': LEVELS,
  'review/decisions/*/decision': DECISIONS,
  'review/decisions/*/for': STAGE_MEANINGS,
  ...Object.fromEntries(
    [...MEASURES, 'evaluation/passRate/actual/method', 'evaluation/slices/*/actual/method'].map((at) => [at, METHODS]),
  ),
};

/** What each value that the format lists at a place means; undefined where it lists none. */
export const meaningsAt = (place: string): Readonly<Record<string, string>> | undefined =>
  Object.hasOwn(BY_PLACE, place) ? BY_PLACE[place] : undefined;
