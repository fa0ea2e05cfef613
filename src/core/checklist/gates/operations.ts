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
      title: 'Version of the model',
      asks: 'Which version of the model is in use?',
      requiredFor: 'pilot',
      message: 'No version of the model: a result that changes overnight cannot be traced to what changed.',
      why: 'A model that is renewed without notice is another tool under the same name. Every figure of the pilot holds for one version.',
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
      message: 'Nothing is monitored: users will be the first to notice that it got worse, and the last to be asked.',
      why: 'Inputs drift and models are renewed. What was good in the pilot fails slowly, and without a signal nobody sees when.',
      how: 'List the signals under `operations.monitoring`, each with its `alert`, and name the dashboard or the alert rule as `evidence`.',
      example: `
operations:
  monitoring:
    - signal: share of rejected proposals
      alert: above 15 % in an hour, to the duty clerk
      evidence: https://example.com/dashboards/invoices
`,
      sources: [SOURCES.nist('MEASURE 2.4')],
      judge: (subject) => {
        const signals = itemsAt(subject, MONITORING);
        return signals.length
          ? metWith(signals.map(({ node }) => at(node, 'evidence')))
          : missingItem(subject, MONITORING, signal, { label: 'a signal to watch' });
      },
    },
    {
      id: 'operations/rollback',
      title: 'Rollback',
      asks: 'How do you go back to the version before?',
      requiredFor: 'production',
      message: 'No rollback: when a new version is worse, nobody knows how to go back to the one before.',
      why: 'A change that cannot be undone is a change that nobody dares to make, or that everybody pays for.',
      how: 'Say under `operations.rollback` how the version before is restored, and try it once.',
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
      message: 'No stop criteria: without a line agreed beforehand, a pilot that does harm goes on.',
      why: 'In the middle of it there is always a reason to wait another week. A line drawn beforehand needs no courage.',
      how: 'List under `success.stopWhen` what makes the team stop, with a figure where there is one.',
      example: `
success:
  stopWhen: [posting errors above 4 % in any week]
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
      asks: 'How is it turned off at once, and who may do it?',
      requiredFor: 'production',
      message: 'No kill switch: nobody knows how to turn it off at once, and who may.',
      why: 'When it does harm, minutes count. The person who sees it must be able to stop it without asking around.',
      how: 'Say under `operations.killSwitch` what turns it off and who may do it.',
      example: `
operations:
  killSwitch: the flag ai-coding; every shift lead may turn it off
`,
      sources: [SOURCES.nist('MANAGE 2.4')],
      judge: answered('operations', 'killSwitch'),
    },
    {
      id: 'operations/rollout',
      title: 'Rollout by steps',
      asks: 'By which steps does it reach everybody?',
      requiredFor: 'production',
      message: 'Fewer than two rollout steps: everybody would meet its first fault at the same time.',
      why: 'A small group meets a fault first, and it is mended before the next one does.',
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
      asks: 'What does the person on call do when it fails?',
      requiredFor: 'production',
      message: 'No runbook: whoever is on call has to find out what to do while it fails.',
      why: 'Those who built it are not there at night. What they know has to be.',
      how: 'Keep the steps with the playbook and name the file under `operations.runbook`.',
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
      asks: 'What may it cost?',
      requiredFor: 'pilot',
      message: 'No budget: use is paid by the token, and nobody has said where it ends.',
      why: 'A loop, an attack or plain success can multiply the bill within a day. A limit turns that into a message.',
      how: 'Write the limit as a number under `operations.budget.limit`, with its `currency` and the time it is for (`per`).',
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
      title: 'Incidents dealt with',
      asks: 'Was every incident dealt with and closed?',
      requiredFor: 'production',
      message: 'This incident is open: what went wrong once goes wrong again until something is done about it.',
      why: 'An incident is the cheapest lesson there is, once something follows from it.',
      how: "Write what was done as the incident's `action`, and the day it was dealt with as `closed`.",
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
              return [open('action', `"${summary}" has no action: what went wrong once goes wrong again.`)];
            return dayDone(at(node, 'closed')) === undefined
              ? [open('closed', `"${summary}" is not closed: nobody has said that it was dealt with.`)]
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
