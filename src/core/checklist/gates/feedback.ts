import type { Gate } from '../check';
import { blank, map } from '../fix';
import { MET, answered, backedBy, metWith, unmetAt } from '../outcomes';
import { SOURCES } from '../sources';
import { at, dayDone, duration, text } from '../../playbook';
import { addDuration } from '../../../text';

export const feedback: Gate = {
  id: 'feedback',
  title: 'Feedback',
  question: 'Do corrections change the system?',
  section: 'feedback',
  skeleton: map({
    channel: blank,
    review: map({ every: blank, by: blank }),
    lastImprovement: map({ date: blank, change: blank }),
  }),
  checks: [
    {
      id: 'feedback/channel',
      title: 'Feedback channel',
      asks: 'Where do users report a wrong output?',
      requiredFor: 'pilot',
      message: 'No feedback channel. Say where users report a wrong output.',
      why: 'The first users know what is wrong. Without a channel they tell each other, not the team.',
      how: 'Name the channel under `feedback.channel`, ideally next to the output.',
      example: `
feedback:
  channel: the Edit and Reject buttons in the SAP inbox
`,
      sources: [SOURCES.hax('G15: encourage granular feedback'), SOURCES.nist('MEASURE 3.3')],
      judge: backedBy('feedback', answered('feedback', 'channel')),
    },
    {
      id: 'feedback/review',
      title: 'Feedback review',
      asks: 'Who reads the feedback, and how often?',
      requiredFor: 'production',
      message: 'No feedback review. Say how often feedback is read, and by whom.',
      why: "Feedback changes something only if reading it is part of somebody's regular work.",
      how: 'Write both under `feedback.review`: `every` (a duration such as `2w`) and `by`.',
      example: `
feedback:
  review:
    every: 2w
    by: Document AI team
`,
      sources: [SOURCES.nist('MANAGE 4.2')],
      judge: backedBy('feedback', ({ root }) => {
        const open = ['every', 'by'].find((key) => text(at(root, 'feedback', 'review', key)) === undefined);
        return open ? unmetAt(['feedback', 'review', open]) : MET;
      }),
    },
    {
      id: 'feedback/improved',
      title: 'Latest improvement',
      asks: 'What did the latest feedback change?',
      requiredFor: 'production',
      judgesWhatIsThere: true,
      message: 'No improvement recorded. Add the last change that came from feedback, with its date.',
      why: 'Users give up on systems that ignore their corrections.',
      how: 'Record the last change that came from feedback under `feedback.lastImprovement`: its `date`, the `change`, and `evidence`.',
      example: `
feedback:
  lastImprovement:
    date: 2026-11-10
    change: supplier aliases learned from 212 edits
    evidence: CHANGELOG.md
`,
      sources: [SOURCES.nanda, SOURCES.nist('MANAGE 4.2')],
      judge: ({ root, today }) => {
        const path = ['feedback', 'lastImprovement'];
        const last = at(root, ...path);
        const date = dayDone(at(last, 'date'));
        if (text(at(last, 'change')) === undefined) return unmetAt([...path, 'change']);
        if (date === undefined) return unmetAt([...path, 'date']);
        const every = duration(at(root, 'feedback', 'review', 'every'));
        if (!every || addDuration(date, every, 2) >= today) return metWith([[...path, 'evidence']]);
        const hint = 'Record the latest change that came from feedback, and its date.';
        const on = [...path, 'date'];
        const message = `The last improvement (${date}) is more than two review periods old. Add the latest change that came from feedback.`;
        return unmetAt(on, { message, fix: { kind: 'hint', path: on, text: hint } });
      },
    },
  ],
};
