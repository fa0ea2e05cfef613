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
      asks: 'When does the team look at it again?',
      requiredFor: 'pilot',
      readsOtherSection: true,
      message: 'No next review: a pilot without a date to look at it again goes on or dies unnoticed.',
      why: 'Between go and stop lies a day on which somebody asks. If it is not in the calendar, it does not come.',
      how: 'Write the day of the next review under `review.next`, and how often under `review.every`.',
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
      asks: 'How do people learn to work with it?',
      requiredFor: 'production',
      message: 'No training: those who were not in the pilot never learned what it is good for, and where it fails.',
      why: 'The first users found out together. Everybody after them gets a tool without the talk that came with it.',
      how: 'Say under `adoption.training` how people learn it, and when someone new does.',
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
      message: 'No reinforcement: without a habit that brings it back, people return to the old way of working.',
      why: 'A new way of working is given up on the first bad day, unless something brings people back to it.',
      how: 'Say under `adoption.reinforcement` what keeps it alive, for instance an item of the weekly meeting.',
      example: `
adoption:
  reinforcement: the weekly stand-up looks at one rejected proposal
`,
      sources: [SOURCES.nist('MAP 3.4')],
      judge: answered('adoption', 'reinforcement'),
    },
  ],
};
