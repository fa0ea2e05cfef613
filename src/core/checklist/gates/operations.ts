import type { Gate, Outcome, Subject } from '../check';
import { blank, choice, list, map } from '../fix';
import {
  MET,
  NOT_APPLICABLE,
  answered,
  eachOf,
  evidenceAt,
  itemsAt,
  metWith,
  missingItem,
  missingPart,
  unmetAt,
} from '../outcomes';
import { SOURCES } from '../sources';
import { at, dayDone, isPlaceholderNode, items, number, text, texts } from '../../playbook';
import type { BudgetPeriod } from '../../schema';
import { allOf } from '../../schema';

const MONITORING = ['operations', 'monitoring'];
const ROLLOUT = ['operations', 'rollout'];
const BUDGET = ['operations', 'budget'];
const INCIDENTS = ['operations', 'incidents'];
const STOP_WHEN = ['success', 'stopWhen'];

const signal = map({ signal: blank, alert: blank });
const budget = map({
  limit: blank,
  currency: blank,
  per: choice(...allOf<BudgetPeriod>()('month', 'day', 'week', 'year', 'total')),
});

/** How many steps make a rollout one by steps. */
const STEPS = 2;

export const operations: Gate = {
  id: 'operations',
  title: 'Operations',
  question: 'Can it be run, watched and stopped?',
  section: 'operations',
  pack: 'operations',
  skeleton: map({
    versions: map({ model: blank }),
    monitoring: list(signal),
    rollback: blank,
    killSwitch: blank,
    rollout: list(blank, blank),
    runbook: blank,
    budget,
  }),
  checks: [
    {
      id: 'operations/versions',
      title: 'Model version',
      asks: 'Which version of the model is in use?',
      requiredFor: 'pilot',
      message: 'No model version. Write it down: without it, nobody can tell why results changed.',
      why: 'A silently updated model is a different tool under the same name. Every result of the pilot is valid for one version.',
      how: 'Write the version under `operations.versions.model`, and that of the instructions under `prompt`.',
      example: `
operations:
  versions:
    model: extractor 2.3
    prompt: v14
`,
      sources: [SOURCES.mlTestScore('Model 1')],
      judge: answered('operations', 'versions', 'model'),
    },
    {
      id: 'operations/monitoring',
      title: 'Monitoring',
      asks: 'What is watched in daily use?',
      requiredFor: 'production',
      message: 'No monitoring. List the signals that would show the tool getting worse.',
      why: 'Inputs drift and models are updated. What was good in the pilot gets worse slowly, and without a signal nobody sees when.',
      how: 'List the signals under `operations.monitoring`, each with its `alert`, and link the dashboard or the alert rule as `evidence`.',
      example: `
operations:
  monitoring:
    - signal: share of rejected proposals
      alert: above 15% in an hour, to the duty clerk
      evidence: https://example.com/dashboards/invoices
`,
      sources: [SOURCES.nist('MEASURE 2.4')],
      judge: (subject) => {
        const signals = itemsAt(subject, MONITORING);
        return signals.length
          ? metWith(signals.map(({ path }) => [...path, 'evidence']))
          : missingItem(subject, MONITORING, signal, { label: 'a signal to watch' });
      },
    },
    {
      id: 'operations/rollback',
      title: 'Rollback',
      asks: 'How do you go back to the previous version?',
      requiredFor: 'production',
      message: 'No rollback. Say how to go back to the previous version.',
      why: 'If a change cannot be undone, people avoid it, or have to live with its faults.',
      how: 'Say under `operations.rollback` how the previous version is restored, and try it once.',
      example: `
operations:
  rollback: switch the feature flag back to 2.2; tried on 2026-10-05
`,
      sources: [SOURCES.mlTestScore('Infra 7')],
      judge: answered('operations', 'rollback'),
    },
    {
      id: 'operations/stop-criteria',
      title: 'Stop criteria',
      asks: 'What makes the team stop the pilot?',
      requiredFor: 'pilot',
      readsOtherSection: true,
      message: 'No stop criteria. List what would make the team stop the pilot.',
      why: 'During a pilot there is always a reason to wait another week. Criteria agreed in advance make stopping easier.',
      how: 'List under `success.stopWhen` what makes the team stop, with a number where there is one.',
      example: `
success:
  stopWhen: [posting errors above 4% in any week]
`,
      sources: [SOURCES.nist('MANAGE 2.4')],
      judge: (subject) =>
        texts(at(subject.root, ...STOP_WHEN)).length
          ? MET
          : missingItem(subject, STOP_WHEN, blank, { label: 'a reason to stop' }),
    },
    {
      id: 'operations/kill-switch',
      title: 'Kill switch',
      asks: 'How is the tool turned off at once, and who may do so?',
      requiredFor: 'production',
      message: 'No kill switch. Say how to turn the tool off at once, and who may do so.',
      why: 'When a tool does harm, minutes count. The person who sees it must be able to stop it without asking around.',
      how: 'Say under `operations.killSwitch` what turns the tool off and who may do so.',
      example: `
operations:
  killSwitch: the flag ai-coding; every shift lead may turn it off
`,
      sources: [SOURCES.nist('MANAGE 2.4')],
      judge: answered('operations', 'killSwitch'),
    },
    {
      id: 'operations/rollout',
      title: 'Staged rollout',
      asks: 'In which steps does the tool reach everybody?',
      requiredFor: 'production',
      message: 'Fewer than two rollout steps, so a fault would reach everyone at once. List at least two.',
      why: 'A small group meets a fault first, and it is fixed before the next group starts.',
      how: 'List at least two steps under `operations.rollout`, for instance "one team", "the whole department".',
      example: `
operations:
  rollout: [one clerk, one team, all of accounts payable]
`,
      sources: [SOURCES.googleLaunch('staged rollout')],
      judge: judgeRollout,
    },
    {
      id: 'operations/runbook',
      title: 'Runbook',
      asks: 'What does the person on call do when the tool fails?',
      requiredFor: 'production',
      message: 'No runbook. Link the steps to take when the tool fails.',
      why: 'The person on call did not build it. Write down what the builders know.',
      how: 'Keep the steps with the playbook and link the file under `operations.runbook`.',
      example: `
operations:
  runbook: docs/runbook.md
`,
      sources: [SOURCES.nist('MANAGE 2.3')],
      judge: evidenceAt('operations', 'runbook'),
    },
    {
      id: 'operations/budget',
      title: 'Budget',
      asks: 'What may the tool cost?',
      requiredFor: 'pilot',
      message: 'No budget. Set a limit.',
      why: 'A loop, an attack or plain success can multiply the cost within a day. A limit turns a surprise bill into an alert.',
      how: 'Write the limit as a number under `operations.budget.limit`, with its `currency` and the period that it is for (`per`).',
      example: `
operations:
  budget:
    limit: 2000
    currency: EUR
    per: month
`,
      sources: [SOURCES.owasp('LLM10:2025')],
      judge: ({ root }) =>
        number(at(root, ...BUDGET, 'limit')) === undefined ? missingPart(root, BUDGET, 'limit', budget) : MET,
    },
    {
      id: 'operations/incidents',
      title: 'Incidents closed',
      asks: 'Does every incident have an action, and is it closed?',
      requiredFor: 'production',
      judgesWhatIsThere: true,
      message: 'This incident is open. Say what was done, and when it was closed.',
      why: 'An incident teaches something only if action follows.',
      how: "Write what was done as the incident's `action`, and the day it was closed as `closed`.",
      example: `
operations:
  incidents:
    - date: 2026-10-02
      summary: duplicate postings for one supplier
      severity: medium
      action: duplicate check before posting
      closed: 2026-10-05
`,
      sources: [SOURCES.nist('MANAGE 4.3')],
      judge: (subject) => {
        const incidents = itemsAt(subject, INCIDENTS);
        if (!incidents.length) return NOT_APPLICABLE;
        return eachOf(
          incidents.flatMap(({ node, path }) => {
            const summary = text(at(node, 'summary'));
            const open = (key: string, said: string) => {
              const spot = [...path, key];
              return { path: spot, message: said, fix: { kind: 'add', path: spot, skeleton: blank } as const };
            };
            if (text(at(node, 'action')) === undefined)
              return [open('action', `"${summary}" has no action. Say what was done about it.`)];
            return dayDone(at(node, 'closed')) === undefined
              ? [open('closed', `"${summary}" is not closed. Write the day it was closed as \`closed\`.`)]
              : [];
          }),
        );
      },
    },
  ],
};

function judgeRollout({ root }: Subject): Outcome {
  const rollout = at(root, ...ROLLOUT);
  if (texts(rollout).length >= STEPS) return MET;
  if (rollout?.kind !== 'list') return unmetAt(ROLLOUT);
  // Where enough steps were begun, they only wait for their answers.
  const isBegun = texts(rollout).length + items(rollout).filter(isPlaceholderNode).length >= STEPS;
  return unmetAt(ROLLOUT, { fix: isBegun ? null : { kind: 'append', path: ROLLOUT, item: blank } });
}
