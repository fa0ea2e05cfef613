import assert from 'node:assert/strict';
import fc from 'fast-check';
import { faultOf, meantBy, titled } from './read';

const baseline = (text: string): unknown => {
  const { meant } = faultOf(`success: { metrics: [{ name: A, kind: errors, baseline: ${JSON.stringify(text)} }] }`);
  if (meant?.kind !== 'value') return undefined;
  return [meant.value, ...(meant.beside ?? []).map(({ value }) => value)].join(' ');
};

describe('A number as people write it', () => {
  for (const [text, meant] of Object.entries({
    '20%': '20 %',
    '4.5 percent': '4.5 %',
    '3.5 hours': '3.5 h',
    '3,5 h': '3.5 h',
    '90 min': '90 min',
    '$1,200': '1200 USD',
    '1 200 €': '1200 EUR',
    'GBP 50': '50 GBP',
    '$5 per case': '5 USD per case',
    '1.2M': '1200000',
    '1.1 million': '1100000',
    '$1.2m': '1200000 USD',
    '5k': '5000',
    "1'200": '1200',
    '1.200,50': '1200.5',
    '1.200.000': '1200000',
    '0,125': '0.125',
    '\u22128.2': '-8.2',
    '1\u202F200': '1200',
    '26 minutes per day': '26 minutes per day',
    '12 invoices': '12 invoices',
    '52': '52',
  }))
    it(`${text} is ${meant}`, () => assert.equal(baseline(text), meant));

  for (const text of [
    ...['< 5', '~5', '10-20', '70+', '> 85%', 'faster', 'about 5', '5 or more', '5 to 10', '1 of 20', '2 x'],
    ...['1.2m', '1.200 EUR', '1234,567', '1,2,3', '3rd quarter', '1e5', '\u0665', '\uFF15', '5 hours on average'],
    ...['9'.repeat(16), '9'.repeat(1_000_000), '1,'.repeat(500_000), `${' '.repeat(1_000_000)}5`, 'toString', '$'],
  ])
    it(`${titled(text)} is no single number`, () => {
      assert.equal(baseline(text), undefined);
      const { message } = faultOf(`success: { metrics: [{ baseline: ${JSON.stringify(text)} }] }`);
      assert.match(message, /Give one figure, and keep the words in "unit" or in an "x-note"\.$/);
    });

  it('is in the unit of its metric', () => {
    const metric = (unit: string, text: string) => {
      const { meant, message } = faultOf(`success: { metrics: [{ unit: "${unit}", target: "${text}" }] }`);
      return meant?.kind === 'value' ? [meant.value, meant.beside] : message.replace(/.*"\. /, '');
    };
    assert.deepEqual(metric('%', '20 percent'), [20, undefined]);
    assert.deepEqual(metric('% of users', '20%'), [20, undefined]);
    assert.deepEqual(metric('minutes per day', '26 min'), [26, undefined]);
    assert.deepEqual(metric('h', '90 minutes'), [1.5, undefined]);
    assert.deepEqual(metric('TODO', '90 minutes'), [90, [{ path: ['success', 'metrics', '0', 'unit'], value: 'min' }]]);
    assert.equal(metric('h', '50 min'), 'The unit of this metric is "h": give the number in it.');
    assert.equal(metric('cases', '5 h'), 'The unit of this metric is "cases": give the number in it.');
  });

  it('of a budget brings its currency', () => {
    const limit = (text: string, more = '') => {
      const { meant } = faultOf(`operations: { budget: { limit: "${text}"${more} } }`);
      return meant?.kind === 'value' ? [meant.value, ...(meant.beside ?? []).map(({ value }) => value)] : undefined;
    };
    assert.deepEqual(limit('$108,000'), [108_000, 'USD']);
    assert.deepEqual(limit('2 000 EUR', ', currency: EUR'), [2000]);
    assert.deepEqual(limit('2 000 EUR', ', currency: USD'), undefined);
    assert.deepEqual(limit('20 %'), undefined);
  });

  it('of tests passed is a share, unless the other one is not', () => {
    assert.equal(meantBy('evaluation.passRate.target', '95%'), 0.95);
    const { meant } = faultOf('evaluation: { passRate: { target: 95%, actual: 93 } }');
    assert.deepEqual(meant, { kind: 'value', value: 95 });
  });

  it('is the number itself, however its thousands are parted', () => {
    const separators = fc.constantFrom(',', ' ', "'", '\u00A0', '\u202F');
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), separators, (number, separator) => {
        const text = String(number).replace(/\B(?=(?:\d{3})+$)/g, separator);
        assert.equal(baseline(`${text} %`), `${number} %`);
      }),
    );
  });
});
