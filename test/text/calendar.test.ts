import assert from 'node:assert/strict';
import { addDuration, parseDate, parseDuration } from '../../src/text';

describe('A date', () => {
  const days: readonly (readonly [text: string, first: string, last: string])[] = [
    ['2026-09-01', '2026-09-01', '2026-09-01'],
    ['2026-09', '2026-09-01', '2026-09-30'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q3', '2026-07-01', '2026-09-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-09-01T23:30:00Z', '2026-09-01', '2026-09-01'],
    ['2026-09-01T00:30:00+14:00', '2026-09-01', '2026-09-01'],
    ['2026-09-01T09:15', '2026-09-01', '2026-09-01'],
    ['2026-09-01 09:15:30.5', '2026-09-01', '2026-09-01'],
  ];
  for (const [text, first, last] of days)
    it(`${text} stands for ${first} to ${last}`, () => assert.deepEqual(parseDate(text), { first, last }));

  const none = [
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-Q0',
    '2026-q3',
    '2026-9',
    '2026',
    '20260901',
    '2026-02-30',
    '99999-01-01',
  ];
  none.push(
    '2026-02-30T10:00',
    '2026-09-01T25:00',
    '2026-09-01T10:61',
    '2026-09-01T',
    '٢٠٢٦-٠٩-٠١',
    '２０２６-09-01',
    '2026-09-01x',
    '',
  );
  for (const text of none) it(`${JSON.stringify(text)} is none`, () => assert.equal(parseDate(text), undefined));
});

describe('A duration', () => {
  const known: Readonly<Record<string, readonly string[]>> = {
    '30m': ['30m', '30 minutes', 'PT30M', 'every 30 minutes'],
    '1h': ['1h', 'an hour', 'one hour', 'every hour', 'PT1H', '1 hour'],
    '2d': ['2d', '2 days', 'P2D', 'Every 2 Days'],
    '1d': ['daily', 'DAILY', 'every day', 'a day'],
    '1w': ['1w', 'weekly', 'every week', 'a week', 'one week', 'P1W', 'every 1w'],
    '2w': ['fortnightly', 'Fortnightly', '2 weeks', 'every 2 weeks', 'every fortnight'],
    '1mo': ['monthly', 'P1M', '1 month', 'every month'],
    '3mo': ['quarterly', 'every quarter', '3 months'],
    '1y': ['yearly', 'annually', 'P1Y', 'every year', '1 year'],
  };
  for (const [short, texts] of Object.entries(known))
    it(`of ${short} is written in any of its ways`, () => {
      for (const text of texts) {
        const duration = parseDuration(text);
        assert.equal(duration && `${duration.count}${duration.unit}`, short, text);
      }
    });

  const none = [
    'week',
    'weeks',
    'hour',
    'every',
    'every ',
    '0d',
    '-1d',
    '1.5h',
    'P1Y2M',
    'P',
    'PT',
    'PT1D',
    'P1H',
    '1D',
    '4 H',
  ];
  none.push(
    'p1m',
    '٣ days',
    '２ weeks',
    '2 weekss',
    'two',
    'constructor',
    '1 toString',
    'often',
    '1mos',
    '2 weeks ago',
    '',
  );
  for (const text of none) it(`${JSON.stringify(text)} is none`, () => assert.equal(parseDuration(text), undefined));

  it('of a million digits ends at the end of the calendar', () => {
    assert.equal(addDuration('2026-01-01', parseDuration(`${'9'.repeat(1_000_000)}d`)!), '9999-12-31');
  });
});
