import type { Gate } from '../check';
import { blank, map } from '../fix';
import { MET, answered, blankAt } from '../outcomes';
import { SOURCES } from '../sources';
import { at, dayDue } from '../../playbook';

const NEXT_REVIEW = ['review', 'next'];

export const adoption: Gate = {
  id: 'adoption',
  title: 'Adoption',
  question: 'Does the team work this way every day?',
  section: 'adoption',
  pack: 'adoption',
  skeleton: map({ training: blank, reinforcement: blank }),
  checks: [
    {
      id: 'adoption/checkpoint',
      title: 'Next checkpoint',
      asks: 'When is the next review?',
      requiredFor: 'pilot',
      readsOtherSection: true,
      message: 'No next review. Set a date.',
      why: 'Without a date, nobody asks whether to go on.',
      how: 'Write the date of the next review under `review.next`, and how often there is one under `review.every`.',
      example: `
review:
  every: 1mo
  next: 2026-12-01
`,
      sources: [SOURCES.nist('GOVERN 1.5')],
      judge: ({ root }) => (dayDue(at(root, ...NEXT_REVIEW)) === undefined ? blankAt(NEXT_REVIEW) : MET),
    },
    {
      id: 'adoption/training',
      title: 'Training',
      asks: 'How do people learn to work with the tool?',
      requiredFor: 'production',
      message: 'No training. Say how new users learn what the tool is good for, and where it fails.',
      why: 'The first users learned together. Later users get the tool without that introduction.',
      how: 'Say under `adoption.training` how people learn to use the tool, and when new people do.',
      example: `
adoption:
  training: a one-hour session for each new clerk
`,
      sources: [SOURCES.nist('GOVERN 2.2')],
      judge: answered('adoption', 'training'),
    },
    {
      id: 'adoption/reinforcement',
      title: 'Reinforcement',
      asks: 'What keeps the new way of working alive?',
      requiredFor: 'production',
      message: 'No reinforcement. Say what keeps the new way of working in use.',
      why: 'New habits fade under pressure unless something reinforces them.',
      how: 'Say under `adoption.reinforcement` what keeps the new way of working alive, for instance an item of the weekly meeting.',
      example: `
adoption:
  reinforcement: the weekly stand-up looks at one rejected proposal
`,
      sources: [SOURCES.nist('MAP 3.4')],
      judge: answered('adoption', 'reinforcement'),
    },
  ],
};
