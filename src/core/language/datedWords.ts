import type { Choice } from './vocabulary';
import type { Day } from '../../text';
import { addDuration, dayInWords, parseDate } from '../../text';

/** The keys whose date has passed: something was done on it. */
const DONE = /^(?:started|ended|date|closed)$/;

/** Dates that people mean at a key: of what was done today, of what is to come also later ones. */
export function datesFor(key: string, today: Day): Choice[] {
  const date = (text: Day, title: string): Choice => ({ text, title, description: dayInWords(text) });
  const now = date(today, 'Today');
  if (DONE.test(key)) return [now];
  const quarter = endOfQuarter(today);
  return [
    date(addDuration(today, { count: 90, unit: 'd' }), 'In 90 days'),
    date(quarter, 'End of this quarter'),
    date(endOfQuarter(addDuration(quarter, { count: 1, unit: 'd' })), 'End of next quarter'),
    now,
  ].filter(({ text }, index, all) => all.findIndex((one) => one.text === text) === index);
}

function endOfQuarter(day: Day): Day {
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  return parseDate(`${day.slice(0, 4)}-Q${quarter}`)?.last ?? day;
}

const duration = (text: string, title: string): Choice => ({
  text,
  title,
  description: 'A number and a unit: `m` minutes, `h` hours, `d` days, `w` weeks, `mo` months, `y` years.',
});

const SOON = [
  duration('30m', '30 minutes'),
  duration('1h', 'An hour'),
  duration('4h', '4 hours'),
  duration('1d', 'A day'),
  duration('2d', '2 days'),
];
const AGAIN = [
  duration('1w', 'Each week'),
  duration('2w', 'Every 2 weeks'),
  duration('1mo', 'Each month'),
  duration('3mo', 'Each quarter'),
  duration('6mo', 'Twice a year'),
  duration('1y', 'Each year'),
];
const KEPT = [
  duration('90d', '90 days'),
  duration('6mo', 'Six months'),
  duration('1y', 'A year'),
  duration('2y', '2 years'),
  duration('10y', '10 years'),
];

/** Durations that people mean at a key. */
export function durationsFor(key: string): Choice[] {
  if (key === 'within') return SOON;
  return key === 'every' || key === 'reviewedEvery' ? AGAIN : KEPT;
}
