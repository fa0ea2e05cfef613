import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { editsFor } from '../../../src/core/fixes/edits';
import { fixAll } from '../../../src/core/fixes/fixAll';
import { isAnswer } from '../../../src/core/fixes/offers';
import type { Analysis } from '../../../src/core/judge/analysis';
import { TODAY } from '../support/fixture';
import { analysesOf, edited } from '../support/fixing';

/** A playbook with nothing to say about: what follows is all that is wrong. */
const QUIET = 'pilotPlaybook: 1\nname: A\nstage: pilot\nstatus: retired\n';

/** A text, what is underlined in it, and the text after the fix; undefined where there is no fix. */
type Case = readonly [text: string, underlined: string, fixed?: string];

const CASES: Readonly<Record<string, Readonly<Record<string, readonly Case[]>>>> = {
  'yaml/comma': {
    'a number in a list of texts': [
      [
        'workflow: { users: [20,000 clerks, 5 leads] }\n',
        '20,000 clerks',
        'workflow: { users: ["20,000 clerks", 5 leads] }\n',
      ],
      [
        'exceptions:\n  automate: [under 5,000 EUR] # c\n',
        'under 5,000 EUR',
        'exceptions:\n  automate: ["under 5,000 EUR"] # c\n',
      ],
      ['workflow: { users: [a, &u 1,200,000, *u] }\n', '1,200,000', 'workflow: { users: [a, &u "1,200,000", *u] }\n'],
      ['workflow: { users: [up to 5,000: no] }\n', 'up to 5,000: no', 'workflow: { users: ["up to 5,000: no"] }\n'],
      [
        'workflow: { users: [say "5,000" twice] }\n',
        'say "5,000" twice',
        'workflow: { users: [\'say "5,000" twice\'] }\n',
      ],
      ['workflow: { users: [the "5",5,000] }\n', '5,000', 'workflow: { users: [the "5","5,000"] }\n'],
      ["workflow: { users: [it's 5,000] }\n", "it's 5,000", 'workflow: { users: ["it\'s 5,000"] }\n'],
    ],
    'a number, where a number is meant': [
      [
        'operations: { budget: { limit: $108,000, per: year } }\n',
        '$108,000',
        'operations: { budget: { limit: 108000, per: year } }\n',
      ],
      [
        'success: { metrics: [{ name: A, actual: 1,200.5 }] }\n',
        '1,200.5',
        'success: { metrics: [{ name: A, actual: 1200.5 }] }\n',
      ],
      [
        'success: { metrics: [{ name: A, actual: { value: 1,200 } }] }\n',
        '1,200',
        'success: { metrics: [{ name: A, actual: { value: 1200 } }] }\n',
      ],
      [
        'success: { metrics: [{ name: A, target: 1,5 }] }\n',
        '1,5',
        'success: { metrics: [{ name: A, target: "1,5" }] }\n',
      ],
      ['workflow: { name: A, volume: 17,000 }\n', '17,000', 'workflow: { name: A, volume: "17,000" }\n'],
    ],
    'prose in braces': [
      [
        'edgeCases:\n  - { kind: other, case: wrong facts, accents, loud noise, response: flags it }\n',
        'wrong facts, accents, loud noise',
        'edgeCases:\n  - { kind: other, case: "wrong facts, accents, loud noise", response: flags it }\n',
      ],
      [
        'workflow: { volume: 17,000 in the trial, nine sites, name: A }\n',
        '17,000 in the trial, nine sites',
        'workflow: { volume: "17,000 in the trial, nine sites", name: A }\n',
      ],
      [
        'workflow: { name: scans, x-ray pictures, films }\n',
        'scans, x-ray pictures, films',
        'workflow: { name: "scans, x-ray pictures, films" }\n',
      ],
      ['workflow: { name: twice, a, twice, a }\n', 'twice, a, twice, a', 'workflow: { name: "twice, a, twice, a" }\n'],
    ],
  },
  'yaml/hash': {
    'a contact that is nothing but a comment': [
      [
        'ownership:\n  workflow:\n    name: A\n    contact: #ops # chat\n',
        '#ops',
        'ownership:\n  workflow:\n    name: A\n    contact: "#ops" # chat\n',
      ],
      [
        'ownership:\n  workflow: { name: A, contact: #ops\n    }\n',
        '#ops',
        'ownership:\n  workflow: { name: A, contact: "#ops"\n    }\n',
      ],
      [
        'ownership:\n  tool: AI team, #ai-team # chat\n',
        '#ai-team',
        'ownership:\n  tool: "AI team, #ai-team" # chat\n',
      ],
      ['ownership:\n  tool: #ai-team\n', '#ai-team', 'ownership:\n  tool: "#ai-team"\n'],
      ['workflow:\n  users:\n    - #ops\n    - a\n', '#ops', 'workflow:\n  users:\n    - "#ops"\n    - a\n'],
    ],
    'a text of which the end is cut off': [
      [
        'feedback:\n  channel: see #ask-ai or #help # c\n',
        '#ask-ai or #help',
        'feedback:\n  channel: "see #ask-ai or #help" # c\n',
      ],
      ['feedback:\n  channel: a text\n    of lines #1\n', '#1', 'feedback:\n  channel: "a text\n    of lines #1"\n'],
      ['workflow:\n  users: [\n    see #1,\n  ]\n', '#1', 'workflow:\n  users: [\n    "see #1",\n  ]\n'],
    ],
    'in brackets that it leaves open': [
      [
        'ownership:\n  workflow: { name: Ops, contact: #ops }\n',
        '#ops',
        'ownership:\n  workflow: { name: Ops, contact: "#ops" }\n',
      ],
      ['workflow:\n  users: [see #ask-ai, b] # c\n', '#ask-ai', 'workflow:\n  users: ["see #ask-ai", b] # c\n'],
    ],
  },
  'yaml/colon': {
    'in a text behind a key': [
      [
        'summary: Copilot: cross-government # c\n',
        'Copilot: cross-government',
        'summary: "Copilot: cross-government" # c\n',
      ],
      ['summary: see: "that"\n', 'see: "that"', 'summary: \'see: "that"\'\n'],
      [
        'workflow: { name: Copilot: all, volume: 1 }\n',
        'Copilot: all',
        'workflow: { name: "Copilot: all", volume: 1 }\n',
      ],
      ['summary: a text\n  with note: more\n', 'with note', undefined],
    ],
    'in an item that is to be a text': [
      [
        'workflow:\n  steps:\n    - drafts from two: a and b\n',
        'drafts from two: a and b',
        'workflow:\n  steps:\n    - "drafts from two: a and b"\n',
      ],
      [
        'workflow:\n  steps:\n    - drafts: a\n        and b # c\n',
        'drafts: a',
        'workflow:\n  steps:\n    - "drafts: a\n        and b" # c\n',
      ],
      ['workflow: { steps: [step: a, b] }\n', 'step: a', 'workflow: { steps: ["step: a", b] }\n'],
      [
        'workflow:\n  steps:\n    - from two sources:\n    - b\n',
        'from two sources:',
        'workflow:\n  steps:\n    - "from two sources:"\n    - b\n',
      ],
    ],
    'without its blank': [['summary:A text\nx-a: b\n', 'summary:', 'summary: A text\nx-a: b\n']],
  },
  'yaml/template': {
    'a place that was not filled in': [
      ['summary: {{ project }}\n', '{{ project }}', 'summary: "{{ project }}"\n'],
      ['summary: {{ project }} pilot # c\n', '{{ project }} pilot', 'summary: "{{ project }} pilot" # c\n'],
      [
        'workflow: { name: ${{ values.x }}, volume: 1 }\n',
        '${{ values.x }}',
        'workflow: { name: "${{ values.x }}", volume: 1 }\n',
      ],
      ['workflow: { users: [{{ y }}, b] }\n', '{{ y }}', 'workflow: { users: ["{{ y }}", b] }\n'],
      ['summary: {% x %}\n', '{% x %}', 'summary: "{% x %}"\n'],
      ['{% if x %}\nsummary: a\n', '{% if x %}', undefined],
    ],
  },
  'yaml/conflict': {
    'a merge left behind': [['<<<<<<< HEAD\nsummary: a\n=======\nsummary: b\n>>>>>>> x\n', '<<<<<<< HEAD', undefined]],
  },
  'yaml/blank': {
    'where YAML asks for one': [
      ['tool:\n\u00a0\u00a0name: a\n', '\u00a0\u00a0', 'tool:\n  name: a\n'],
      ['tool:\n \u00a0name: a\u00a0b\n', '\u00a0', 'tool:\n  name: a\u00a0b\n'],
      ['summary:\u00a0a\nx-a: b\n', '\u00a0', 'summary: a\nx-a: b\n'],
      ['summary\u00a0: a\n', '\u00a0', 'summary : a\n'],
      ['workflow:\n  users:\n    -\u00a0a\n    -\u00a0b\n', '\u00a0', 'workflow:\n  users:\n    - a\n    - b\n'],
      ['\u200bsummary: a\n', '\u200b', 'summary: a\n'],
    ],
  },
  'yaml/tab': {
    'as indentation': [
      ['tool:\n\tname: a\n', '\t', 'tool:\n  name: a\n'],
      ['tool:\n  name: a\n\tmodel: b\t# c\n', '\t', 'tool:\n  name: a\n  model: b\t# c\n'],
      ['workflow:\n\tusers:\n\t\t- a\n\t\t- b\n', '\t', 'workflow:\n  users:\n    - a\n    - b\n'],
      ['tool:\n\tname: a\nworkflow:\n  name: b\n', '\t', 'tool:\n  name: a\nworkflow:\n  name: b\n'],
      ['workflow:\n  trigger:\n\tname: b\n', '\t'],
    ],
  },
  'yaml/unclosed': {
    'a bracket': [
      ['workflow:\n  users: [a, b # c\nsummary: d\n', '[', 'workflow:\n  users: [a, b] # c\nsummary: d\n'],
      [
        'workflow:\n  users: [\n    a,\n    b\nsummary: d\n',
        '[',
        'workflow:\n  users: [\n    a,\n    b]\nsummary: d\n',
      ],
      ['workflow: { users: [a, b }\n', '[', 'workflow: { users: [a, b] }\n'],
    ],
    'a quote': [
      ['summary: "a # c\nx-a: b\n', '"a # c', 'summary: "a" # c\nx-a: b\n'],
      ["summary: 'a\nx-a: b\n", "'a", "summary: 'a'\nx-a: b\n"],
      ["summary: 'it's'\n", "'it's'", 'summary: "it\'s"\n'],
      ['summary: "Copilot" pilot\n', '"Copilot" pilot', 'summary: \'"Copilot" pilot\'\n'],
    ],
  },
  'yaml/bad-scalar-start': {
    'a handle': [['workflow: { users: [@ap lead, b] }\n', '@ap lead', 'workflow: { users: ["@ap lead", b] }\n']],
    'a sign that begins a text of lines, in brackets': [
      [
        'exceptions: { escalate: [{ when: > 10,000 EUR, to: a }] }\n',
        '> 10,000 EUR',
        'exceptions: { escalate: [{ when: "> 10,000 EUR", to: a }] }\n',
      ],
    ],
  },
  'yaml/block-as-implicit-key': {
    'a question mark': [
      ['tool:\n  name: ? # c\n  model: b\n', '?', 'tool:\n  name: "?" # c\n  model: b\n'],
      ['summary: ? or so\n', '? or so', 'summary: "? or so"\n'],
    ],
  },
  'yaml/bad-alias': {
    'an and': [['summary: & more # c\n', '& more', 'summary: "& more" # c\n']],
  },
  'yaml/unexpected-token': {
    'a sign that begins a text of lines': [['summary: > 95% # c\nx-a: b\n', '> 95%', 'summary: "> 95%" # c\nx-a: b\n']],
    'an emphasis': [
      ['summary: *not* yet # c\nx-a: b\n', '*not* yet', 'summary: "*not* yet" # c\nx-a: b\n'],
      [
        'workflow:\n  users:\n    - *all* of us\n    - b\n',
        '*all* of us',
        'workflow:\n  users:\n    - "*all* of us"\n    - b\n',
      ],
      ['x-a: &a b\nsummary: *a and more\n', '*a and more', 'x-a: &a b\nsummary: "*a and more"\n'],
    ],
  },
};

const yamlFindings = ({ findings }: Analysis) => findings.filter(({ code }) => code.startsWith('yaml/'));

/** The data of a text's documents, which must be YAML. */
const dataOf = (text: string): unknown[] =>
  parseAllDocuments(text.replace('\uFEFF', ''), { logLevel: 'silent' }).map((document) => {
    assert.deepEqual(document.errors, [], text);
    return document.toJS() as unknown;
  });

const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with CRLF and a byte-order mark': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  'between other documents': (text) => `${QUIET}---\n${text}---\n${QUIET}`,
};

describe('A slip of the pen', () => {
  for (const [code, kinds] of Object.entries(CASES))
    for (const [kind, cases] of Object.entries(kinds))
      it(`${code}: ${kind}`, () => {
        for (const [text, underlined, fixed] of cases)
          for (const [name, variant] of Object.entries(VARIANTS)) {
            const said = `${text} ${name}`;
            const whole = variant(QUIET + text);
            const analyses = analysesOf(whole, TODAY);
            const [analysis, ...others] = analyses.filter((one) => one.findings.length);
            assert.deepEqual(others, [], said);
            const [finding, ...more] = analysis!.findings;
            assert.deepEqual(more, [], said);
            assert.equal(finding!.code, code, said);
            assert.equal(analysis!.playbook.lines.getText(finding!.range), underlined, said);
            if (fixed === undefined) assert.equal(finding!.fix, undefined, said);
            else
              assert.equal(
                edited(whole, editsFor(analysis!.playbook, [finding!.fix!]).edits),
                variant(QUIET + fixed),
                said,
              );
            if (fixed !== undefined) assert.deepEqual(analysesOf(QUIET + fixed, TODAY).flatMap(yamlFindings), [], said);
          }
      });

  it('is a warning where a # cuts a text, and an error in a contact and where a value must be given', () => {
    const text = `${QUIET.replace('name: A', 'name: #1')}ownership: { oncall: { contact: #a
    } }
exceptions:
  escalate:
    - to: #b
      when: #c
feedback:
  channel: see #d
waivers:
  - check: learning/context
    owner: #e
    reason: a
    expires: 2027-01-31
`;
    const [analysis] = analysesOf(text, TODAY);
    assert.deepEqual(
      analysis!.findings.map(({ code, severity, at }) => `${severity} ${code} ${at}`),
      [
        'error yaml/hash /name',
        'error yaml/hash /ownership/oncall/contact',
        'error yaml/hash /exceptions/escalate/0/to',
        'warning yaml/hash /exceptions/escalate/0/when',
        'warning yaml/hash /feedback/channel',
        'error yaml/hash /waivers/0/owner',
      ],
    );
    // Only a person knows whether words behind a text are a comment.
    assert.deepEqual(
      analysis!.findings.filter(({ fix }) => isAnswer(fix!)).map(({ at }) => at),
      ['/feedback/channel'],
    );
  });

  it('is none in a comment, in quotes, in a text of lines, below x- keys and below unknown ones', () => {
    const text = `${QUIET}# 5,000 #a {{ x }} <<<<<<< \u00a0
summary: "see #1: [5,000]" # {{ x }}
workflow:
  trigger: a # b
  systemOfRecord: a  #b
  volume: a #!b
  name: |
    see #1: {{ x }}
    \u00a0 [5,000] 	tab
  users: [a\u00a0b, "5,000", '{{ x }}', "a",1]
risk: high #1
x-a: [5,000, { b: c, d }, {{ x }}]
x-b: see #1
`;
    assert.deepEqual(
      analysesOf(text, TODAY).flatMap(({ findings }) => findings.map(({ code, message }) => `${code} ${message}`)),
      ['schema/type Item 5 of "users" must be text: put 1 in quotes.'],
    );
    assert.deepEqual(
      analysesOf(`${QUIET}other: [5,000, { b: c, d }, {{ x }}]\n`, TODAY)[0]!.findings.map(({ code }) => code),
      ['schema/unknown-key'],
    );
  });

  it('leaves keys alone that are known, or that follow no text', () => {
    for (const text of [
      'edgeCases:\n  - { kind: other, case: a, response }\n',
      'edgeCases:\n  - { kind: other, case: "a", response: b, x-c }\n',
    ])
      assert.deepEqual(analysesOf(QUIET + text, TODAY)[0]!.findings, [], text);
    assert.deepEqual(
      analysesOf(`${QUIET}tool: { b, name: a, # c\n  d }\n`, TODAY)[0]!.findings.map(({ code }) => code),
      ['schema/unknown-key', 'schema/unknown-key'],
    );
  });

  it('silences what checks say of the same value, and no other', () => {
    const text = `pilotPlaybook: 1
name: A
stage: production
exceptions:
  automate: [under 5,000 EUR]
  escalate: [{ when: doubt, to: #ops
    }]
edgeCases:
  - { kind: late, case: a, b, response: c }
feedback: { channel: #ops
  }
`;
    const [analysis] = analysesOf(text, TODAY);
    const codes = analysis!.findings.map(({ code }) => code);
    assert.equal(codes.filter((code) => code.startsWith('yaml/')).length, 4);
    for (const code of ['exceptions/automate', 'exceptions/escalate', 'edge-cases/late-input', 'feedback/channel'])
      assert.ok(!codes.includes(code), code);
    for (const code of ['exceptions/log', 'edge-cases/missing-input', 'feedback/review'])
      assert.ok(codes.includes(code), code);
    const states = analysis!.readiness!.gates.flatMap(({ checks }) => checks);
    for (const id of ['exceptions/automate', 'edge-cases/late-input', 'feedback/channel'])
      assert.equal(states.find(({ check }) => check.id === id)!.state, 'unmet', id);
  });

  it('is one finding each, and what else is wrong is said in plain words', () => {
    const text = `${QUIET}summary: a: b
tool:
\tname: c
\tmodel: {{ x }}
workflow: { users: [d, e
inputs: f ]
 g: h
`;
    const found = analysesOf(text, TODAY)[0]!.findings.map(({ code, range }) => `${range.start.line} ${code}`);
    assert.deepEqual(found, ['4 yaml/colon', '6 yaml/tab', '8 yaml/unclosed', '8 yaml/unclosed', '10 yaml/colon']);
  });
});

/** A machine that is busy does fewer runs, and never hangs. */
const BOUNDS = { numRuns: 1_000, interruptAfterTimeLimit: 4_000, markInterruptAsFailure: false };

/** A text after the fixes of all that is found in it, those that only a person may choose among them. */
function fixed(text: string): string {
  let now = text;
  for (let round = 0; round < 10; round++) {
    const [analysis] = analysesOf(now, TODAY);
    const fix = yamlFindings(analysis!).find((finding) => finding.fix)?.fix;
    if (!fix) return now;
    now = edited(now, editsFor(analysis!.playbook, [fix]).edits);
  }
  return assert.fail(`always another fix: ${text}`);
}

/** Words as people write them, after a first one that is a word for YAML, too. */
const prose = (...pieces: readonly string[]) =>
  fc
    .array(fc.constantFrom('a', 'b c', ' d', '1', '20', '3rd', ' EUR', ...pieces), { minLength: 1, maxLength: 12 })
    .map((words) => `w${words.join('')}`.trimEnd());

describe('The fix of a slip @slow', () => {
  it('makes one text of what a comma tears apart, and changes nothing else', () => {
    fc.assert(
      fc.property(prose('1,000', '2,5', "'", '"', '$', '(', '\n      '), (words) => {
        fc.pre(words.includes(',') && !/\n\s*(?:\n|$)/.test(words));
        const text = `${QUIET}workflow:\n  users: [ x , ${words}, 7 y ] # c\n  name: z\n`;
        const after = fixed(text);
        const read = words.replaceAll(/\s*\n\s*/g, ' ');
        assert.deepEqual(
          dataOf(after),
          [{ ...(dataOf(QUIET)[0] as object), workflow: { users: ['x', read, '7 y'], name: 'z' } }],
          text,
        );
        const [start, end] = text.split(words) as [string, string];
        assert.ok(after.startsWith(start) && after.endsWith(end), after);
      }),
      BOUNDS,
    );
  });

  it('makes one text of prose in braces', () => {
    fc.assert(
      fc.property(prose(',', ', e', ', x', ", f'", 'i"g"', ',\n   h'), (words) => {
        fc.pre(/,/.test(words) && !/,\s*(?:$|,)|, x-/.test(words));
        const text = `${QUIET}edgeCases:\n  - { kind: other, case: ${words}, response: b } # c\n`;
        const after = fixed(text);
        const read = words.replaceAll(/\s*\n\s*/g, ' ');
        const [data] = dataOf(after) as [{ edgeCases: unknown }];
        assert.deepEqual(data.edgeCases, [{ kind: 'other', case: read, response: 'b' }], text);
      }),
      BOUNDS,
    );
  });

  it('makes the text that is written of one behind a key, or leaves it as it is', () => {
    fc.assert(
      fc.property(
        prose(
          ': e',
          ' #f',
          ' #1, 2',
          ':',
          ', g',
          '"',
          "'",
          '{{ h }}',
          '[',
          ']',
          ' {',
          '}',
          ' &i',
          ' -',
          '@',
          '%',
          '\\',
        ),
        (words) => {
          // Two blanks before a # make a comment of it.
          fc.pre(!words.includes('  #'));
          const text = `${QUIET}summary: ${words} # c\nx-a: b\n`;
          const after = fixed(text);
          assert.deepEqual(
            dataOf(after),
            [{ ...(dataOf(QUIET)[0] as object), summary: words, 'x-a': 'b' }],
            `${text}\n${after}`,
          );
          assert.ok(after.endsWith(' # c\nx-a: b\n'), after);
        },
      ),
      BOUNDS,
    );
  });

  it('is not offered where it mends nothing: a bracket that an open quote would swallow', () => {
    const text = `${QUIET}workflow:\n  name: w\nx-a:  {\n  - ']a\nx-b:\n  users: [w\nx-c:  {\n  - ']a\nx-d:]\n`;
    const closing = analysesOf(text, TODAY).flatMap(({ findings }) =>
      findings.flatMap(({ fix }) => (fix?.kind === 'substitute' && fix.text === '}' ? fix.start : [])),
    );
    assert.deepEqual(closing, []);
  });

  it('is for a person to choose where it alone makes the text no better', async () => {
    const text = `${QUIET}workflow:\n  name: w: e: e #f\n  users: [w: e: e #f]\n`;
    const judged = (some: string) => analysesOf(some, TODAY);
    assert.equal(edited(text, (await fixAll(judged(text), judged)).edits), text);
  });

  it('that can be made without a person leaves nothing for a second time', async () => {
    await fc.assert(
      fc.asyncProperty(
        prose(
          ': e',
          ' #f',
          ',',
          ', g',
          '"',
          "'",
          '{{ h }}',
          '[',
          ']',
          ' {',
          '}',
          '\u00a0',
          '\t',
          '\n',
          '\n  ',
          '\n  - ',
          '\nx-a: ',
        ),
        async (words) => {
          const text = `${QUIET}workflow:\n  name: ${words}\n  users: [${words}]\n`;
          const judged = (some: string) => analysesOf(some, TODAY);
          const after = edited(text, (await fixAll(judged(text), judged)).edits);
          assert.equal(edited(after, (await fixAll(judged(after), judged)).edits), after, text);
          assert.equal(judged(after).length, 1, text);
        },
      ),
      BOUNDS,
    );
  });
});
