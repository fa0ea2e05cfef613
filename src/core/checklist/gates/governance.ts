import type { Gate, Outcome, Subject } from '../check';
import { blank, choice, literal, map } from '../fix';
import {
  MET,
  NOT_APPLICABLE,
  answered,
  blankAt,
  evidenceAt,
  itemsAt,
  missingItem,
  missingPart,
  unmetAt,
} from '../outcomes';
import { SOURCES } from '../sources';
import type { PlaybookNode } from '../../playbook';
import { at, duration, text } from '../../playbook';
import { inDays } from '../../../text';
import type { Decision } from '../../schema';
import { allOf } from '../../schema';

const DECISIONS = ['review', 'decisions'];
const OVERSIGHT = ['ownership', 'oversight'];
const DISCLOSURE = ['trust', 'disclosure'];
const RETENTION = ['exceptions', 'log', 'retention'];

/** The shortest time that logs are kept, in days: six months. */
const KEPT_DAYS = 183;

const NOTE = 'This is not legal advice.';

export const governance: Gate = {
  id: 'governance',
  title: 'Governance',
  question: 'Can the people affected rely on it?',
  section: 'governance',
  pack: 'governance',
  note: NOTE,
  skeleton: map({ impactAssessment: blank, appeal: blank }),
  checks: [
    {
      id: 'governance/decision',
      title: 'Go decision',
      asks: 'Who decided that the pilot may go into its stage?',
      requiredFor: 'pilot',
      readsOtherSection: true,
      judgesWhatIsThere: true,
      message: `No go decision for this stage is recorded. Add it under \`review.decisions\`. ${NOTE}`,
      why: 'If nobody decided, nobody is accountable. A recorded decision has a name, a date and a reason.',
      how: 'Record the decision under `review.decisions` with `decision: go`, the stage as `for`, `date` and `by`; link the minutes as `evidence`.',
      example: `
stage: pilot
review:
  decisions:
    - date: 2026-09-01
      decision: go
      for: pilot
      by: Head of Accounts Payable
      evidence: docs/minutes-2026-09-01.md
`,
      sources: [SOURCES.nist('MANAGE 1.1')],
      judge: judgeDecision,
    },
    {
      id: 'governance/oversight',
      title: 'Human oversight',
      asks: 'Who watches the tool in use and can step in?',
      requiredFor: 'pilot',
      onlyHighRisk: true,
      readsOtherSection: true,
      message: `No oversight. At high risk, name who can step in and stop the tool. ${NOTE}`,
      why: "Shared oversight tends to be nobody's job. It takes a person with the time, the knowledge and the right to say stop.",
      how: 'Name that person or role under `ownership.oversight`, with a `contact`.',
      example: `
ownership:
  oversight:
    name: Finance control
    contact: control@example.com
`,
      sources: [SOURCES.euAiAct('Articles 14 and 26(2)')],
      judge: ({ root }) =>
        ['name', 'contact'].some((key) => text(at(root, ...OVERSIGHT, key)) !== undefined)
          ? MET
          : missingPart(root, OVERSIGHT, 'name', map({ name: blank, contact: blank })),
    },
    {
      id: 'governance/disclosure',
      title: 'Disclosure',
      asks: 'How do the people affected learn that AI is used?',
      requiredFor: 'production',
      readsOtherSection: true,
      message: `No disclosure. Say how the people affected learn that AI is used. ${NOTE}`,
      why: 'People read a text more critically when they know that AI wrote it.',
      how: 'Say under `trust.disclosure` how the people affected learn that AI is used.',
      example: `
trust:
  disclosure: mails to suppliers say that they were drafted by an AI system
`,
      sources: [SOURCES.euAiAct('Article 50')],
      judge: ({ root }) => (text(at(root, ...DISCLOSURE)) === undefined ? blankAt(DISCLOSURE) : MET),
    },
    {
      id: 'governance/appeal',
      title: 'Appeal',
      asks: 'How can the people affected have a result reviewed by a person?',
      requiredFor: 'production',
      onlyHighRisk: true,
      message: `No appeal. At high risk, say how the people affected can have a result reviewed by a person. ${NOTE}`,
      why: 'A wrong result that cannot be contested stays wrong, and nobody hears of it.',
      how: 'Say under `governance.appeal` whom the people affected write to and who decides.',
      example: `
governance:
  appeal: suppliers write to ap-help@example.com; a clerk decides
`,
      sources: [SOURCES.nist('MEASURE 3.3')],
      judge: answered('governance', 'appeal'),
    },
    {
      id: 'governance/log-retention',
      title: 'Log retention',
      asks: 'Are logs kept for at least six months?',
      requiredFor: 'production',
      onlyHighRisk: true,
      readsOtherSection: true,
      judgesWhatIsThere: true,
      message: `No log retention of at least six months. Say how long logs are kept: at high risk, results may be questioned much later. ${NOTE}`,
      why: 'Complaints come late. Without the log of that day, nobody can say what the tool saw and did.',
      how: 'Keep the logs for at least six months and write how long under `exceptions.log.retention`, for instance `6mo`.',
      example: `
exceptions:
  log:
    location: SAP change log
    retention: 1y
`,
      sources: [SOURCES.euAiAct('Article 26(6)')],
      judge: ({ root }) => {
        const kept = duration(at(root, ...RETENTION));
        if (!kept) return blankAt(RETENTION);
        if (inDays(kept) >= KEPT_DAYS) return MET;
        const message = `Logs are kept for ${kept.count}${kept.unit}, less than six months. Keep them longer: at high risk, results may be questioned much later. ${NOTE}`;
        return unmetAt(RETENTION, {
          message,
          fix: { kind: 'hint', path: RETENTION, text: 'Keep the logs for at least six months.' },
        });
      },
    },
    {
      id: 'governance/impact-assessment',
      title: 'Impact assessment',
      asks: 'What can the tool do to the people affected?',
      requiredFor: 'production',
      onlyHighRisk: true,
      message: `No impact assessment. At high risk, write down what the tool can do to the people affected, and link it. ${NOTE}`,
      why: 'Harm is cheapest to prevent before it happens.',
      how: 'Write down what the tool can do to whom and what is done about it, and link the file under `governance.impactAssessment`.',
      example: `
governance:
  impactAssessment: docs/impact-assessment.md
`,
      sources: [SOURCES.nist('MAP 5.1')],
      judge: evidenceAt('governance', 'impactAssessment'),
    },
  ],
};

function judgeDecision(subject: Subject): Outcome {
  const { stage } = subject;
  if (!stage || stage === 'investigation') return NOT_APPLICABLE;
  const goes = itemsAt(subject, DECISIONS).filter(({ node }) => text(at(node, 'decision')) === 'go');
  const matching = goes.filter(({ node }) => text(at(node, 'for')) === stage);
  if (matching.length) return { state: 'met', evidence: matching.map(({ path }) => [...path, 'evidence']), any: true };
  const message = `No go decision for ${stage} is recorded. Add it under \`review.decisions\`. ${NOTE}`;
  const unsaid = goes.find(({ node }) => text(at(node, 'for')) === undefined);
  if (unsaid) {
    const text = `Say which stage this decision was for, for instance "for: ${stage}".`;
    return unmetAt(DECISIONS, {
      message,
      fix: { kind: 'hint', path: [...unsaid.path, 'decision'], text },
      selection: { path: [...unsaid.path, 'for'], options: ['pilot', 'production'], label: 'stage' },
    });
  }
  // Written as on hold: only those who decide can say go.
  const item = map({
    date: blank,
    decision: choice(...allOf<Decision>()('hold', 'go', 'no-go', 'stop')),
    for: literal(stage),
    by: blank,
  });
  const isBegun = (node: PlaybookNode) => text(at(node, 'for')) === stage && text(at(node, 'date')) === undefined;
  const outcome = missingItem(subject, DECISIONS, item, { label: 'a decision', naming: ['date'], isBegun });
  return { ...outcome, spots: [{ ...outcome.spots[0], message }] };
}
