import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { editsFor } from '../../src/core/fixes/edits';
import { isPlaceholder } from '../../src/core/playbook';
import { edited } from '../core/support/fixing';
import { judgedWhole, policyOf, read } from '../core/support/policies';

const HEAD = 'pilotPlaybook: 1\nname: Invoice triage\n';

/** Playbooks in the styles that a fix takes on: where the mapping is missing, empty, begun, and the text in quotes. */
const STYLES = {
  block: `${HEAD}stage: pilot\n`,
  'block, begun': `${HEAD}stage: pilot\ngovernance:\n  appeal: by mail # c\nstatus: active\n`,
  'single quotes': `${HEAD}stage: 'pilot'\nsummary: 'Sorts'\ngovernance:\n  'appeal': 'by mail'\n`,
  flow: `${HEAD}stage: pilot\ngovernance: { appeal: by mail }\n`,
  'flow, empty': `${HEAD}stage: pilot\ngovernance: {}\nstatus: active\n`,
  JSON: '{"pilotPlaybook": 1, "name": "Invoice triage", "stage": "pilot", "governance": {"appeal": "by mail"}}\n',
} as const;

const policyWith = (fix: unknown): string =>
  `pilotPolicy: 1\ncustom:\n  - ${JSON.stringify({
    ...{ id: 'acme/own', gate: 'governance', requiredFor: 'production', message: 'M' },
    ...{ at: '/governance/impactAssessment', require: false, fix },
  })}\n`;

/** A playbook's text after the fix that a policy offers. */
async function fixed(fix: unknown, text: string): Promise<string> {
  const { playbook, findings } = await judgedWhole(policyOf(policyWith(fix)), text);
  const own = findings.find(({ code }) => code === 'acme/own');
  assert.ok(own?.fix, text);
  return edited(text, editsFor(playbook, [own.fix]).edits);
}

const NASTY = [
  ...[
    'note: see docs',
    '@dpo',
    '#dpo',
    'a #b',
    'two\nlines',
    'two\n\nlines\n',
    'stage: production',
    '- a',
    '? a',
    '*a',
    '&a b',
    '!t',
    '%a',
  ],
  ...[
    '|',
    '>',
    '[a',
    '{a',
    'a]',
    '}',
    ',',
    'a, b',
    "it's",
    'say "so"',
    '\\',
    'a\\',
    '`a`',
    '~',
    'null',
    'true',
    'No',
    'on',
    '1',
    '0x1F',
    '1e3',
  ],
  ...[
    '.5',
    '.inf',
    '2026-01-01',
    '<<',
    '=',
    ' a',
    'a ',
    'a\tb',
    '\t',
    'a:',
    ':a',
    'a:b',
    'a: ',
    '---',
    '...',
    '--- a',
    '\u2028',
    '\u0085',
    '\uFEFF',
  ],
  ...[
    '\u0000',
    '\uD800',
    'a\r\nb',
    '${x}y',
    '😀',
    'é',
    'y',
    '-1',
    '+a',
    '__proto__',
    'constructor',
    'https://example.com/a?b=c#d',
    '$1',
    '`',
  ],
];

const texts = fc
  .oneof(
    fc.constantFrom(...NASTY),
    fc.tuple(fc.constantFrom(...NASTY), fc.constantFrom(...NASTY)).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...':#-?*&!|>%@`{}[],\'"\\ \n\t\r~a1.'), maxLength: 12 }),
  )
  .filter((text) => !isPlaceholder(text));
const keys = fc.oneof(texts, fc.constantFrom(''));

describe("What a policy's fix writes @slow", () => {
  for (const [style, text] of Object.entries(STYLES))
    it(`reads back as exactly that: ${style}`, async () => {
      await fc.assert(
        fc.asyncProperty(texts, keys, async (value, key) => {
          const impactAssessment = Object.fromEntries([[key, value]]);
          const after = await fixed({ impactAssessment }, text);
          const before = parseYaml(text) as Record<string, object>;
          const expected = { ...before, governance: { ...before['governance'], impactAssessment } };
          assert.deepEqual(parseYaml(after), expected, after);
          if (style === 'JSON') assert.deepEqual(JSON.parse(after), expected);
        }),
        { numRuns: 200 },
      );
    });

  it('stays where it belongs: no key of the top level is written over', async () => {
    for (const value of [
      'x\nstage: production',
      'x, stage: production',
      'x\n---\nstage: production',
      '}\nstage: production',
    ]) {
      for (const text of Object.values(STYLES)) {
        const stage = (data: string) => (parseYaml(data) as Record<string, unknown>)['stage'];
        assert.equal(stage(await fixed({ impactAssessment: value, [`x-${value}`]: value }, text)), stage(text));
      }
    }
  });

  it('stays JSON where only keys show that it is', async () => {
    const text = '{"pilotPlaybook": 1}\n';
    const { playbook, findings } = await judgedWhole(policyOf('pilotPolicy: 1\n'), text);
    const fixes = findings.flatMap(({ fix }) => fix ?? []);
    const after = JSON.parse(edited(text, editsFor(playbook, fixes).edits)) as unknown;
    assert.deepEqual(after, { pilotPlaybook: 1, name: 'TODO', stage: 'investigation' });
  });

  it('is refused where YAML has no way to write it', async () => {
    const codes = async (fix: string) =>
      (await read(policyWith('FIX').replace('"FIX"', fix))).findings.map(({ code }) => code);
    assert.deepEqual(await codes(`{ x-${'a'.repeat(1_100)}: b }`), ['policy/invalid-fix']);
    assert.deepEqual(await codes('{ impactAssessment: { a: .inf } }'), ['policy/invalid-fix']);
    assert.deepEqual(await codes('{ impactAssessment: { a: 1e400 } }'), ['policy/invalid-fix']);
  });
});
