import assert from 'node:assert/strict';
import fc from 'fast-check';
import { faultOf, meantBy, titled } from './read';

const date = (text: string): unknown => meantBy('review.next', text);
const duration = (text: string): unknown => meantBy('review.every', text);

describe('A date as people write it', () => {
  for (const [text, meant] of Object.entries({
    '2026-9-1': '2026-09-01',
    '2026/09/01': '2026-09-01',
    '20260901': '2026-09-01',
    'March 2025': '2025-03',
    'Sept. 2025': '2025-09',
    '2025 March': '2025-03',
    '09/2026': '2026-09',
    '1 Sep 2026': '2026-09-01',
    '1st of September 2026': '2026-09-01',
    'September 1, 2026': '2026-09-01',
    'Tue, 1 Sep 2026 10:00 am': '2026-09-01',
    '01.09.2026': '2026-09-01',
    '03/17/2025 00:00:00': '2025-03-17',
    '17/03/2025': '2025-03-17',
    '04/04/2026': '2026-04-04',
    'Q3 2026': '2026-Q3',
    '2026Q3': '2026-Q3',
    '31. Dezember 2026': '2026-12-31',
    '15. Dez. 2026': '2026-12-15',
    '3. März 2026': '2026-03-03',
    '1er février 2026': '2026-02-01',
    'juin 2026': '2026-06',
    '1 de septiembre de 2026': '2026-09-01',
    '1-Dec-26': '2026-12-01',
  }))
    it(`${text} is ${meant}`, () => assert.equal(date(text), meant));

  for (const text of [
    ...[
      '31.02.2026',
      '2026-13-01',
      '2026',
      'in spring',
      'Marching 2025',
      'jui 2026',
      'Dec 26',
      '1/2/26',
      'mid March 2025',
      '2026-09-01 or later',
    ],
    ...['\u0661.\u0669.2026', '2026-'.repeat(200_000), '1'.repeat(1_000_000), ' '.repeat(60) + 'x'],
  ])
    it(`${titled(text)} is none`, () => assert.equal(date(text), undefined));

  it('that has two meanings says so', () => {
    const { meant, message } = faultOf('review: { next: 03/04/2026 }');
    assert.equal(meant, undefined);
    assert.match(message, /It has two meanings: write 2026-04-03 or 2026-03-04\.$/);
  });

  it('may be a number for YAML', () =>
    assert.deepEqual(faultOf('review: { next: 20260901 }').meant, { kind: 'value', value: '2026-09-01' }));

  it('is the day that was written', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, on] = iso.split('-');
        const name = day.toLocaleDateString('en', { month: 'long', timeZone: 'UTC' });
        for (const text of [`${on}.${month}.${year}`, `${Number(on)} ${name} ${year}`, `${name} ${on}, ${year}`])
          assert.equal(date(text), iso);
      }),
    );
  });
});

describe('A duration as people write it', () => {
  for (const [text, meant] of Object.entries({
    '4 hrs': '4h',
    '30 mins': '30m',
    '2 wks': '2w',
    '4H': '4h',
    '1.5h': '90m',
    'two weeks': '2w',
    'once a week': '1w',
    'per quarter': '3mo',
    'every other week': '2w',
    'half-yearly': '6mo',
    'within 4 hours': '4h',
    week: '1w',
    'every Friday': '1w',
    '2 Stunden': '2h',
    '14 Tage': '14d',
    '3 mois': '3mo',
    vierteljährlich: '3mo',
    mensuel: '1mo',
  }))
    it(`${text} is ${meant}`, () => assert.equal(duration(text), meant));

  for (const text of [
    'weekly-ish',
    'biweekly',
    '1M',
    '0d',
    '-1d',
    '2-4 weeks',
    '90',
    '1.5 months',
    'a '.repeat(500_000),
  ])
    it(`${titled(text)} is none`, () => assert.equal(duration(text), undefined));
});
