import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPlaceholder } from '../../../src/core/playbook';
import { parseDate, parseDuration } from '../../../src/text';
import { validateSchema } from '../support/validateSchema';

const PLACEHOLDERS = [
  '',
  '  ',
  'TODO',
  ' tOdO\n',
  'tbd',
  'FixMe',
  '?',
  '???',
  '...',
  '…',
  'n/a',
  'None yet',
  '<name>',
  '<>',
  '${{ owner }}',
  'to be confirmed',
  'N.A.',
  'none',
];
PLACEHOLDERS.push('${1:x}', '${}', 'TODO: ask Ann\nor Bob', 'tbd:', 'FIXME: x', '<two\nlines>', '\u00a0?\u2003');

/** A playbook with a text in place of each kind of value that may be a placeholder. */
const everywhere = (text: string) => ({
  pilotPlaybook: 1,
  name: text,
  stage: 'pilot',
  workflow: { users: [text] },
  ownership: { workflow: { name: text, contact: text, backup: text } },
  success: { metrics: [{ by: text, target: text, baseline: { value: text, date: text, evidence: text } }] },
  exceptions: { escalate: [{ within: text }], log: { retention: text } },
  inputs: { templates: [text] },
  learning: { evidence: { path: text, anchor: text, pointer: text, validFor: text } },
  evaluation: { suite: { url: text }, passRate: { target: text } },
  waivers: [{ check: text, reason: text, owner: text, expires: text }],
});

const durationFaults = (logRetention: string) =>
  validateSchema({ pilotPlaybook: 1, name: 'A', stage: 'pilot', governance: { logRetention } });
const dayFaults = (next: string) => validateSchema({ pilotPlaybook: 1, name: 'A', stage: 'pilot', review: { next } });

describe('Placeholders', () => {
  for (const text of PLACEHOLDERS)
    it(`${JSON.stringify(text)} stands for a text, date, duration, contact, number, measure or evidence`, () => {
      assert.ok(isPlaceholder(text));
      assert.deepEqual(validateSchema(everywhere(text)), []);
    });

  it('are the same to the schema and to the reader of values', () => {
    const pieces = fc.constantFrom(
      'todo',
      'TBD',
      'fixme',
      ':',
      '?',
      '...',
      '…',
      'n/a',
      'none yet',
      '<',
      '>',
      '<https://',
      '${',
      '}',
      ' ',
      '\n',
      'a',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 5 }), (parts) => {
        const text = parts.join('');
        assert.equal(durationFaults(text).length === 0, isPlaceholder(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('Dates and durations', () => {
  it('are the same to the schema and to the calendar', () => {
    const number = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), number, number, (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        assert.equal(dayFaults(text).length === 0, parseDate(text) !== undefined);
      }),
    );
    const unit = fc.constantFrom('m', 'h', 'd', 'w', 'mo', 'y', 's', '', ' d', 'D');
    fc.assert(
      fc.property(fc.integer({ min: -2, max: 400 }), unit, (count, name) => {
        const text = `${count}${name}`;
        assert.equal(durationFaults(text).length === 0, parseDuration(text) !== undefined);
      }),
    );
  });
});
