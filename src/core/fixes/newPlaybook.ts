import type { Gate, Skeleton, Stage } from '../checklist';
import {
  CORE_GATES,
  OUTCOME_KINDS,
  STAGES,
  blank,
  choice,
  isRequiredAt,
  list,
  literal,
  map,
  nextStage,
  usualDirectionOf,
} from '../checklist';
import { inOrder } from './collections';
import type { Answers } from './questions';
import { afterKey, entries, joined, toPlain, toSnippet } from './render';
import type { Template } from './render';
import { DEFAULT_STYLE } from './style';
import type { PilotTemplate } from './templates';
import { TEMPLATES } from './templates';
import type { MetricKind, ToolKind } from '../schema';
import { allOf } from '../schema';

/**
 * The text of a new playbook: the answers as they were given, and the parts of the gates that the pilot's own stage and
 * the next one ask for, with placeholders. A template adds what is typical of its kind, as placeholders with hints.
 */
export const newPlaybook = (answers: Answers): string => toPlain(written(answers));

/** The same with a tab stop over each placeholder, in VS Code's snippet syntax. */
export const newPlaybookSnippet = (answers: Answers): string => toSnippet(written(answers));

/** A whole playbook as a snippet: its name and stage are asked for, too. */
export function wholePlaybook(): Template {
  const about = {
    ...{ name: blank, summary: blank, stage: choice(...STAGES) },
    tool: map({ name: blank, kind: choice(...allOf<ToolKind>()('task-specific', 'general-purpose')) }),
    workflow: map({ name: blank, users: list(blank) }),
  };
  return text(about, new Map(CORE_GATES.map((gate) => [gate, gate.skeleton])));
}

/** What is written of a gate's section. */
type Sections = ReadonlyMap<Gate, Skeleton>;

function written(answers: Answers): Template {
  const { name, stage, summary, template: id } = answers;
  const goal = nextStage(stage) ?? stage;
  const template = TEMPLATES.find((one) => one.id === id);
  const added = { ...(template && typical(template)), ...owner(answers) };
  const sections = new Map<Gate, Skeleton>();
  for (const gate of CORE_GATES) {
    const isAsked = gate.checks.some(({ requiredFor }) => isRequiredAt(requiredFor, goal));
    const asked = isAsked ? askedAt(goal, gate.skeleton, gate.section) : undefined;
    const own = gate.section === 'success' ? success(asked, answers, template, goal) : added[gate.section];
    const section = own ? over(asked, own) : asked;
    if (section) sections.set(gate, inOrder(section, [gate.section]));
  }
  const said = summary ? literal(summary) : todo('what changes for whom, in a sentence or two');
  return text({ name: literal(name), summary: said, stage: literal(stage) }, sections);
}

/** The keys that only production asks for, in sections of which pilot asks a part. */
const LATER = [
  '/success/metrics/actual',
  '/inputs/required',
  '/inputs/templates',
  '/feedback/review',
  '/feedback/lastImprovement',
];

/** The part of a skeleton that a stage asks for; items of lists have their list's path. */
function askedAt(goal: Stage, skeleton: Skeleton, path: string): Skeleton {
  if (goal === 'production') return skeleton;
  if (skeleton.kind === 'list') return { ...skeleton, items: skeleton.items.map((item) => askedAt(goal, item, path)) };
  if (skeleton.kind !== 'map') return skeleton;
  const asked = skeleton.entries.filter(([key]) => !LATER.includes(`/${path}/${key}`));
  return { ...skeleton, entries: asked.map(([key, value]) => [key, askedAt(goal, value, `${path}/${key}`)]) };
}

/** One skeleton over another: mappings are joined key by key, of everything else the upper one counts. */
function over(below: Skeleton | undefined, above: Skeleton): Skeleton {
  if (below?.kind !== 'map' || above.kind !== 'map') return above;
  const keys = new Map(below.entries);
  for (const [key, value] of above.entries) keys.set(key, over(keys.get(key), value));
  return { kind: 'map', entries: [...keys] };
}

type Added = Readonly<Partial<Record<string, Skeleton>>>;

/** What a template adds to each section but `success`. */
const typical = ({ edgeCases, controls, escalations }: PilotTemplate): Added => ({
  edgeCases: list(
    ...edgeCases.map(([kind, example]) => map({ kind: literal(kind), case: instance(example), response: blank })),
  ),
  trust: map({ controls: { kind: 'several', options: controls, hint: forInstance(controls.join(', ')) } }),
  exceptions: map({
    escalate: list(...escalations.map(({ when, to }) => map({ when: instance(when), to: instance(to) }))),
  }),
});

const owner = ({ owner: name, contact }: Answers): Added =>
  name || contact
    ? { ownership: map({ workflow: map({ name: answerOr(name, blank), contact: answerOr(contact, blank) }) }) }
    : {};

/** The metrics: the one that was named or is typical, with its guard, and those of the gate that are asked for besides. */
function success(asked: Skeleton | undefined, answers: Answers, template: PilotTemplate | undefined, goal: Stage) {
  const [first, ...others] = itemsOf(asked, 'metrics');
  const outcome = template ? typicalMetric(template.metric, GUARD) : (first ?? map({}));
  const guard = template ? [typicalMetric(template.guard)] : [];
  // What measures the work that the pilot adds is asked for in production, and once is enough.
  const isMeasured = [template?.metric, template?.guard].some((one) => one && ADDED_WORK.includes(one.kind));
  const rest = goal === 'production' && !isMeasured ? others : [];
  const metrics = list(answered(outcome, answers), ...guard, ...rest);
  return map({ metrics: askedAt(goal, metrics, 'success/metrics') });
}

const todo = (hint: string): Skeleton => ({ kind: 'blank', hint });
const forInstance = (example: string): string => `for instance: ${example}`;
const instance = (example: string): Skeleton => todo(forInstance(example));

const ADDED_WORK: readonly MetricKind[] = ['rework', 'touchpoints'];
const GUARD = { guard: todo('the name of the next metric, which must not get worse') };

const typicalMetric = ({ name, kind, unit }: PilotTemplate['metric'], more: Record<string, Skeleton> = {}): Skeleton =>
  map({
    ...{ name: instance(name), kind: literal(kind), unit: instance(unit), better: direction(kind) },
    ...{ baseline: blank, target: blank, actual: blank, ...more },
  });

/** The direction in which a kind usually gets better, with the other to choose. */
const direction = (kind: MetricKind): Skeleton =>
  usualDirectionOf(kind) === 'higher' ? choice('higher', 'lower') : choice('lower', 'higher');

/**
 * A metric with the answers on it. With a name of its own, nothing of a placeholder's kind, unit and direction is known of
 * it: a kind that nobody chose would answer for the user.
 */
function answered(metric: Skeleton, { metric: name, metricKind: kind }: Answers): Skeleton {
  if (metric.kind !== 'map' || !(name || kind)) return metric;
  const own = new Map(metric.entries);
  if (name) own.set('name', literal(name));
  own.set('kind', kind ? literal(kind) : OPEN_KIND);
  own.set('unit', blank);
  if (kind && usualDirectionOf(kind)) own.set('better', direction(kind));
  else own.delete('better');
  return { kind: 'map', entries: [...own] };
}

const OPEN_KIND: Skeleton = { kind: 'choice', options: ['other', ...OUTCOME_KINDS], hint: OUTCOME_KINDS.join(', ') };

const itemsOf = (skeleton: Skeleton | undefined, key: string): readonly Skeleton[] => {
  const value = skeleton?.kind === 'map' ? skeleton.entries.find(([one]) => one === key)?.[1] : undefined;
  return value?.kind === 'list' ? value.items : [];
};

const answerOr = (answer: string | undefined, other: Skeleton): Skeleton => (answer ? literal(answer) : other);

function text(about: Readonly<Record<string, Skeleton>>, sections: Sections): Template {
  const pairs = Object.entries({ pilotPlaybook: literal(1), ...about });
  const head = joined(entries(pairs, 0, DEFAULT_STYLE), 0, DEFAULT_STYLE);
  const gates = [...sections].flatMap(([{ question, section }, skeleton]) => [
    `\n\n# ${question}\n${section}:`,
    ...afterKey(skeleton, 0, DEFAULT_STYLE),
  ]);
  return [...head, ...gates, '\n'];
}
