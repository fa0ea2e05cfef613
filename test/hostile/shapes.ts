/** A text of about `size` characters whose shape may be hard on a reader. */
export interface Shape {
  readonly name: string;
  readonly text: (size: number) => string;
}

const HEAD = 'pilotPlaybook: 1\nname: A\nstage: production\n';

/** A piece again and again up to a size; a piece that is made of its number is no longer than it is for 0, or little. */
function repeated(size: number, piece: string | ((index: number) => string), between = ''): string {
  const make = typeof piece === 'string' ? () => piece : piece;
  const parts: string[] = [];
  for (let length = 0, index = 0; length < size; index++) {
    const part = make(index);
    parts.push(part);
    length += part.length + between.length;
  }
  return parts.join(between);
}

const METRICS = 'success:\n  metrics:\n';

/** Pieces one behind the other, with something before and behind. */
const run = (before: string, piece: string | ((index: number) => string), behind = '', between = '') => ({
  text: (size: number) => before + repeated(size, piece, between) + behind,
});

/** The same below the first keys of a playbook. */
const below = (before: string, piece: string | ((index: number) => string), behind = '', between = '') =>
  run(HEAD + before, piece, behind, between);

/** Half a text of one kind, then half of another. */
const halves = (
  [before, first]: readonly [string, string | ((index: number) => string)],
  [between, second]: readonly [string, string | ((index: number) => string)],
  behind = '',
) => ({
  text: (size: number) => HEAD + before + repeated(size / 2, first) + between + repeated(size / 2, second) + behind,
});

/** Lines that are indented deeper and deeper: as many as fit, which is the square root of the size. */
const stairs = (before: string, line: string) => ({
  text: (size: number) => {
    const steps = Math.floor(Math.sqrt(2 * size));
    return HEAD + before + Array.from({ length: steps }, (_, index) => `${' '.repeat(index + 1)}${line}\n`).join('');
  },
});

/** Brackets that open and close again. */
const nested = (before: string, open: string, close: string) => ({
  text: (size: number) => {
    const levels = Math.floor(size / (open.length + close.length));
    return HEAD + before + open.repeat(levels) + close.repeat(levels) + '\n';
  },
});

/** What may stand in a playbook many times, by the key of its list. */
const ITEMS: Readonly<Record<string, (index: number) => string>> = {
  'success: { metrics: [': (index) => `{ name: m${index}, kind: errors }, `,
  'success: { metrics: [{ name: first, kind: adoption },': (index) => `{ name: m${index}, kind: adoption }, `,
  'success: { metrics: [{ name: a, kind: errors }, ': (index) => `{ name: s${index}, kind: cycle-time, guard: no }, `,
  'integration: { systems: [': (index) => `{ name: s${index} }, `,
  'edgeCases: [': (index) => `{ case: c${index}, kind: late }, `,
  'monitoring: [{': (index) => `a${index}: b, `,
  'operations: { incidents: [': (index) => `{ summary: i${index}, date: 2026-01-01 }, `,
  'review: { decisions: [': (index) => `{ decision: go, for: pilot, date: 2026-01-01, by: p${index} }, `,
  'waivers: [': (index) => `{ check: trust/guide, reason: r${index}, owner: o, expires: 2026-01-01 }, `,
  'inputs: { fields: [': (index) => `{ field: f${index} }, `,
  'inputs: { templates: [': (index) => `t${index}.md, `,
  'evaluation: { slices: [': (index) => `{ name: s${index} }, `,
  'trust: { controls: [': (index) => `c${index}, `,
};

const CLOSED: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
const closing = (opened: string): string =>
  [...opened]
    .reduce<string[]>((open, character) => {
      if (character in CLOSED) open.unshift(CLOSED[character]!);
      else if (open[0] === character) open.shift();
      return open;
    }, [])
    .join('');

/** Shapes with a name of their own. */
const NAMED: Readonly<Record<string, Pick<Shape, 'text'>>> = {
  // Characters of YAML, again and again, with nothing around them.
  ...Object.fromEntries(
    [
      ...['\n', '\r', '\r\n', ' ', '\t', '\n ', ' \n', '\u0085', '\u2028', '\u00a0\n', '\uFEFF', '\0', '\ud83d', '😀'],
      ...[
        '-',
        '- ',
        '-\n',
        '? ',
        '?\n',
        ':',
        ': ',
        ':\n',
        ',',
        ', ',
        '[',
        ']',
        '{',
        '}',
        '[]',
        '{}',
        '[,',
        '{:',
        '[]:',
      ],
      ...['"', "'", '"\n', "'\n", '\\', '|', '|\n', '>-\n', '#', '# c\n', ' #', '%', '%YAML 1.2\n', '%a\n'],
      ...[
        '&a ',
        '&a\n',
        '*a ',
        '*a : ',
        '!t ',
        '!\n',
        '!!str ',
        '!<a> ',
        '@',
        '`',
        '<<: ',
        '<<: *a\n',
        '---\n',
        '...\n',
      ],
      ...[
        '--- a\n',
        '---\n...\n',
        '--- |\n',
        '--- "\n',
        '--- [\n',
        '---\n]\n',
        '...\n%YAML 1.2\n',
        'a',
        'a\n',
        'a: ',
        'a: b\n',
      ],
      ...[
        'a: [\n',
        'a: {\n',
        'a: "\n',
        'a: ]\n',
        'a: |\n b\n',
        'a: &a b\n',
        '- a: b\n',
        '- ? ',
        '1\n',
        '1',
        '.',
        '~\n',
      ],
      ...[
        'a #',
        'a: b: ',
        '\n---',
        '\n- ',
        '\n ]',
        '[a',
        '{a: ',
        '[{',
        '? - ',
        '- ? a\n',
        '"a": ',
        '"\\',
        "'''",
        '<',
        '${',
      ],
    ].map((piece) => [`${JSON.stringify(piece)} alone`, run('', piece)] as const),
  ),
  // One long thing.
  'one word': below('summary: ', 'a', '\n'),
  'one sentence': below('summary: ', 'word ', '\n'),
  'a text in quotes on many lines': below('summary: "', 'word\n  ', '"\n'),
  'a text in quotes with many escapes': below('summary: "', '\\u0041', '"\n'),
  'a text of many lines': below('summary: |\n', '  word\n'),
  'a text with many blanks': below('summary: a', ' ', 'b\n'),
  'a key': below('', 'a', ': b\n'),
  'a key in quotes': below('"', 'a ', '": b\n'),
  'an unknown key with slashes': below('"', '/~', '": b\n'),
  'an anchor': below('tool: &', 'a', ' b\n'),
  'a number': below('workflow: { volume: ', '1', ' }\n'),
  'a date': below('review: { next: ', '2026-', ' }\n'),
  'a duration': below('feedback: { review: { every: ', '1', 'w } }\n'),
  'a name with blanks in it': below('success: { metrics: [{ kind: cycle-time, name: "a', ' ', 'b" }] }\n'),
  'a name of backticks': below('name: "', '` ', '"\n'),
  'an anchor of ampersands': below('tool:\n  &', '&', ' name: b\n'),
  'blanks before each item': below(METRICS, (index) => `    -          { name:           m${index} }\n`),
  'a placeholder': below('summary: <', 'a ', '>\n'),
  'a template': below('summary: ${', 'a ', '}\n'),
  'many question marks': below('summary: ', '?', '\n'),
  'a contact': below('ownership: { workflow: { name: a, contact: ', 'a@', ' } }\n'),
  'an address': below('outputs: { example: "https://a.b/', 'c/', '" }\n'),
  'a path': below('outputs: { example: ', 'a/../', 'b }\n'),
  'a pointer': below('outputs: { example: { path: a.json, pointer: "', '/a', '" } }\n'),
  'an anchor of evidence': below('outputs: { example: { path: a.md, anchor: "', '# a ', '" } }\n'),
  'a comment': below('# ', 'c ', '\n'),
  'a list as a key': below('? [', 'a, ', ']\n: b\n'),
  'a mapping as a key': below('? {', (index) => `a${index}: b, `, '}\n: b\n'),
  'a wrong stage': run('pilotPlaybook: 1\nname: A\nstage: ', 'pi lot', '\n'),
  // Many things.
  'keys that are unknown': below('', (index) => `key${index}: a\n`),
  'keys that are the same': below('', 'tool: a\n'),
  'keys of extensions': below('', (index) => `x-${index}: a\n`),
  'keys of extensions in one another': below('', 'x-a: a: '),
  'mappings in one another on a line': below('x-a: ', 'a: '),
  'mappings in one another as keys': below('', '? '),
  'comments before a key': below('', '# c\n', 'tool: a\n'),
  'comments behind each key': below('', (index) => `x-${index}: a # c\n# c\n`),
  'comments behind a section': below('ownership:\n  workflow: { name: a }\n', '    # c\n'),
  'empty lines behind a section': below('ownership:\n  workflow: { name: a }\n', '\n', 'tool: a\n'),
  'empty lines in a list': below('trust:\n  controls:\n    - edit\n', '\n', '    - undo\n'),
  'comments in brackets': below('trust: { controls: [edit\n', ' # c\n', '] }\n'),
  'commas in brackets': below('trust: { controls: [', ', ', '] }\n'),
  'colons in braces': below('trust: { controls: {', ': ', '} }\n'),
  'questions in brackets': below('trust: { controls: [', '? a : b, ', '] }\n'),
  'lines in brackets': below('trust: { controls: [\n', '  edit,\n', '  ] }\n'),
  'texts over lines in brackets': below('trust: { controls: [ "a\n', '  b", "a\n', '  b" ] }\n'),
  'texts over lines in brackets, then a wrong metric': below(
    'x: [ "a\n',
    '  b", "a\n',
    '  b" ]\nsuccess: { metrics: [{ name: Logins, kind: errors }] }\n',
  ),
  'key alone in braces': below('x-a: {', 'a, ', '}\n'),
  'unclosed brackets on lines': below('', 'x-a: [\n'),
  'unclosed quotes on lines': below('', 'summary: "\n'),
  'unclosed quotes in documents': run('', 'a: "\n---\n'),
  'stray brackets on lines': below('', 'summary: ]\n'),
  'stray brackets in documents': run('', 'a: ]\n---\n'),
  'playbooks that are ready to be fixed': run('', `${HEAD}---\n`),
  'playbooks with a stray bracket': run('', `${HEAD}status: retired\nsummary: ]\n---\n`),
  'playbooks that end with dots': run('', `${HEAD}status: retired\n...\n`),
  'playbooks with directives': run('', `%YAML 1.2\n---\n${HEAD}status: retired\n...\n`),
  'handles as comments': below('ownership:\n', (index) => `  x${index}: { contact: #a\n  }\n`),
  'handles without quotes': below('', (index) => `a${index}: @b\n`),
  'dashes without values': below('trust:\n  controls:\n', '    -\n'),
  'dashes in one another': below('trust:\n  controls:\n    ', '- '),
  'lists in one another by indentation': stairs('trust:\n', '-'),
  'mappings in one another by indentation': stairs('trust:\n', 'a:'),
  'questions in one another by indentation': stairs('trust:\n', '?'),
  'lists in one another in brackets': nested('x-a: ', '[', ']'),
  'mappings in one another in braces': nested('x-a: ', '{a: ', '}'),
  'lists in one another that are looked at': nested('edgeCases: ', '[', ']'),
  // Aliases.
  'aliases of one text': below('x-a: &a a\ntrust:\n  controls:\n', '    - *a\n'),
  'aliases of one mapping': below(`x-a: &a { name: A, kind: errors }\n${METRICS}`, '    - *a\n'),
  'aliases without an anchor': below('x-a: [', '*a, ', ']\n'),
  'aliases in a chain': below('x-0: &a0 [x]\n', (index) => `x-${index + 1}: &a${index + 1} [*a${index}]\n`),
  'aliases in a chain that is used': {
    text: (size) => {
      const count = Math.floor(size / 24);
      const chain = Array.from({ length: count }, (_, index) => `x-${index + 1}: &a${index + 1} [*a${index}]\n`);
      return `${HEAD}x-0: &a0 [x]\n${chain.join('')}edgeCases: *a${count}\n`;
    },
  },
  'aliases in a chain that merges': {
    text: (size) => {
      const count = Math.floor(size / 30);
      const chain = Array.from({ length: count }, (_, index) => `x-${index + 1}: &a${index + 1} { <<: *a${index} }\n`);
      return `${HEAD}x-0: &a0 { name: x }\n${chain.join('')}tool: *a${count}\n`;
    },
  },
  'anchors everywhere': below('x-a: [', (index) => `&a${index} b, `, ']\n'),
  'one anchor again and again': below('x-a: [', '&a b, ', '*a ]\n'),
  'anchors and waivers': halves(
    ['x-a:\n', (index) => `  - &a${index} a\n  - *a${index}\n`],
    ['waivers:\n', '  - { check: trust/guide, reason: r, owner: o, expires: 2027-01-01 }\n'],
  ),
  'merge keys': below('x-a: &a { name: x }\n', '<<: *a\n'),
  'a merge key of many mappings': below('x-a: &a { name: x }\ntool:\n  <<: [', '*a, ', ']\n'),
  'a merge key of many keys': below('x-a: &a {', (index) => `k${index}: v, `, '}\ntool: { <<: *a }\n'),
  'a long text by aliases': halves(['x-a: &a ', 'word '], [`\n${METRICS}`, '    - { name: *a, kind: cycle-time }\n']),
  'a long placeholder by aliases': halves(['x-a: &a <', 'word '], ['\ntrust:\n  controls:\n', '    - *a\n']),
  'a long path by aliases': halves(['x-a: &a ', 'word/'], ['a.md\ninputs:\n  templates:\n', '    - *a\n']),
  'a long unit by aliases': halves(
    ['x-a: &a ', 'word '],
    [`\n${METRICS}`, '    - { name: b, unit: *a, baseline: *a }\n'],
  ),
  'a long mapping by a few aliases': {
    text: (size) =>
      `${HEAD}x-a: &a {${repeated(size, (index) => `k${index}: v, `)}}\ntool: *a\nworkflow: *a\ntrust: *a\n`,
  },
  // Lists of the format on one line, in a file of lines and in one that is all braces.
  ...Object.fromEntries(
    Object.entries(ITEMS).flatMap(([open, item]) => {
      const close = closing(open);
      return [
        [`${open} … on one line`, below(open, item, `${close}\n`)],
        [
          `${open} … in one file on one line`,
          run(`{ pilotPlaybook: 1, name: A, stage: pilot, ${open}`, item, `${close} }`),
        ],
      ] as const;
    }),
  ),
  'metrics on lines': below(METRICS, (index) => `    - name: m${index}\n      kind: cycle-time\n`),
  'metrics with a guard that is none': below(
    METRICS,
    (index) => `    - name: m${index}\n      kind: cycle-time\n      guard: x${index}\n`,
  ),
  'metrics that miss their targets': below(
    METRICS,
    (index) => `    - { name: m${index}, kind: errors, target: 1, actual: 2 }\n`,
  ),
  'metrics with placeholders': below(METRICS, '    - { name: TODO, kind: errors, unit: TODO, baseline: TODO }\n'),
  'metrics with evidence': below(
    METRICS,
    (index) => `    - { name: m, kind: errors, baseline: { value: 1, evidence: a${index}.json } }\n`,
  ),
  'metrics with pointers': below(
    METRICS,
    (index) => `    - { name: m, kind: errors, actual: { evidence: { path: a.json, pointer: /${index} } } }\n`,
  ),
  'waivers that are not needed': below('waivers:\n', (index) => `  - check: trust/guid${index}\n    reason: r\n`),
  'placeholders everywhere': below('trust:\n  controls:\n', '    - TODO\n'),
  'wrong values everywhere': below('trust:\n  controls:\n', '    - 5\n'),
  'wrong items everywhere': below(METRICS, '    - 5\n'),
  'slashes and stars': below('summary: "', '*/_`[](', '"\n'),
  // A playbook in JSON.
  'JSON on one line': run(
    '{ "pilotPlaybook": 1, "name": "A", "stage": "pilot", "success": { "metrics": [{ "name": "a" }',
    (index) => `, { "name": "m${index}", "kind": "errors" }`,
    '] } }',
  ),
  'JSON with tabs': run(
    '{\n\t"pilotPlaybook": 1,\n\t"name": "A",\n\t"stage": "pilot",\n\t"success": { "metrics": [\n\t\t{ "name": "a" }',
    (index) => `,\n\t\t{\n\t\t\t"name": "m${index}",\n\t\t\t"kind": "errors"\n\t\t}`,
    '\n\t] }\n}\n',
  ),
};

/** Shapes of text, each of which once took, or may take, more than its size in time, or overflows a stack. */
export const SHAPES: readonly Shape[] = Object.entries(NAMED).map(([name, { text }]) => ({ name, text }));

/** Shapes of which much work is done for each of very many things. */
export const MANY: readonly Shape[] = SHAPES.filter(({ name }) =>
  [
    'keys that are unknown',
    'a name with blanks in it',
    'a name of backticks',
    'success: { metrics: [ … in one file on one line',
    'success: { metrics: [{ name: a, kind: errors },  … on one line',
    'success: { metrics: [{ name: first, kind: adoption }, … on one line',
    'metrics with a guard that is none',
    'metrics that miss their targets',
    'metrics with evidence',
    'waivers: [ … on one line',
    'anchors and waivers',
    'a long text by aliases',
    'texts over lines in brackets, then a wrong metric',
    'JSON on one line',
  ].includes(name),
);
