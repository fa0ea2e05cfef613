import type { Gate } from '../check';
import { blank, list, map } from '../fix';
import { MET, answered, backedBy, missingItem, unmetAt } from '../outcomes';
import { SOURCES } from '../sources';
import { at, text, texts } from '../../playbook';

const CAPTURES = ['learning', 'captures'];
const CONTEXT = ['learning', 'context'];

const NO_MEMORY = 'No memory between uses. Say what the tool remembers, or that it need not.';
const GENERAL_PURPOSE = 'General-purpose tools often lose their users here.';

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
      message: 'No captured feedback. List what is kept, so that users need not correct the same error again.',
      why: 'A system that forgets corrections stays as good as on its first day. In the MIT NANDA survey, as widely quoted, the most frequent complaint (60%) is that the tool does not learn from feedback.',
      how: 'List under `learning.captures` what is kept, for instance "edited codes".',
      example: `
learning:
  captures: [edited codes, rejected proposals with reason]
`,
      sources: [SOURCES.nanda, SOURCES.hax('G13: learn from user behavior')],
      judge: backedBy('learning', (subject) =>
        texts(at(subject.root, ...CAPTURES)).length
          ? MET
          : missingItem(subject, CAPTURES, blank, { label: 'captured feedback' }),
      ),
    },
    {
      id: 'learning/store',
      title: 'Where feedback is kept',
      asks: 'Where is the feedback kept?',
      requiredFor: 'production',
      message: 'The playbook does not say where feedback is kept. Name the place.',
      why: 'Feedback that is not stored is lost when the session ends. A named store can be read, measured and cleaned up.',
      how: 'Name the place under `learning.store`, and link `learning.evidence` that shows it.',
      example: `
learning:
  store: SAP table ZAP_AI_FEEDBACK, kept for 2y
  evidence: docs/feedback-table.md
`,
      sources: [SOURCES.nist('MANAGE 4.2')],
      judge: backedBy('learning', answered('learning', 'store')),
    },
    {
      id: 'learning/context',
      title: 'Memory between uses',
      asks: 'What does the tool remember from one use to the next?',
      requiredFor: 'production',
      message: NO_MEMORY,
      why: 'Repeating the same background each time takes back the time saved.',
      how: 'Say under `learning.context` what the tool remembers from one use to the next.',
      example: `
learning:
  context: the supplier's last ten codings
`,
      sources: [SOURCES.nanda, SOURCES.hax('G12: remember recent interactions')],
      judge: backedBy('learning', ({ root }) => {
        if (text(at(root, ...CONTEXT)) !== undefined) return MET;
        const isGeneral = text(at(root, 'tool', 'kind')) === 'general-purpose';
        return unmetAt(CONTEXT, isGeneral ? { message: `${NO_MEMORY} ${GENERAL_PURPOSE}` } : {});
      }),
    },
  ],
};
