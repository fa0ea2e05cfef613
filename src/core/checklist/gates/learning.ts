import type { Gate } from '../check';
import { blank, list, map } from '../fix';
import { MET, answered, metWith, missingItem, unmetAt } from '../outcomes';
import { SOURCES } from '../sources';
import { at, text, texts } from '../../playbook';

const CAPTURES = ['learning', 'captures'];

export const learning: Gate = {
  id: 'learning',
  title: 'Learning',
  question: 'Does the system retain feedback and improve?',
  section: 'learning',
  skeleton: map({ captures: list(blank), store: blank, context: blank }),
  checks: [
    {
      id: 'learning/captures',
      title: 'Captured feedback',
      asks: 'Which feedback does the system capture?',
      requiredFor: 'production',
      message: 'No feedback is captured: corrections that nobody keeps are made again every day.',
      why: 'Systems that forget each correction stay as good as on their first day. It is the commonest reason why people stop using them.',
      how: 'List under `learning.captures` what is kept, for instance "edited codes".',
      example: `
learning:
  captures: [edited codes, rejected proposals with reason]
`,
      sources: [SOURCES.nanda, SOURCES.hax('G13: learn from user behavior')],
      judge: (subject) =>
        texts(at(subject.root, ...CAPTURES)).length
          ? MET
          : missingItem(subject, CAPTURES, blank, { label: 'captured feedback' }),
    },
    {
      id: 'learning/store',
      title: 'Store of the feedback',
      asks: 'Where is the feedback kept?',
      requiredFor: 'production',
      message: 'No store: it is not said where captured feedback is kept, so nobody can learn from it.',
      why: 'Feedback without a place is lost with the session. A named store can be read, measured and cleaned up.',
      how: 'Name the place under `learning.store`, and as `learning.evidence` something that shows it.',
      example: `
learning:
  store: SAP table ZAP_AI_FEEDBACK, kept for 2y
  evidence: docs/feedback-table.md
`,
      sources: [SOURCES.nist('MANAGE 4.2')],
      judge: ({ root }) =>
        text(at(root, 'learning', 'store')) === undefined
          ? unmetAt(['learning', 'store'])
          : metWith([at(root, 'learning', 'evidence')]),
    },
    {
      id: 'learning/context',
      title: 'Remembered context',
      asks: 'Does the system remember the context that users gave before?',
      requiredFor: 'production',
      message: 'No remembered context: users must give the same context again each time.',
      why: 'Explaining the same background every time costs more than it saves. What the system remembers is what makes it theirs.',
      how: 'Say under `learning.context` what is remembered from one time to the next.',
      example: `
learning:
  context: the supplier's last ten codings
`,
      sources: [SOURCES.nanda, SOURCES.hax('G12: remember recent interactions')],
      judge: answered('learning', 'context'),
    },
  ],
};
