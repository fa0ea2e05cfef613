import fc from 'fast-check';

/** Sections of a playbook, begun in the ways that fixes have to deal with: whole, in part, empty, wrong. */
const SECTIONS: Readonly<Record<string, readonly unknown[]>> = {
  summary: ['Drafts answers', null],
  stage: ['pilot', 'production', 'investigation', null, 'later'],
  status: ['active', 'paused'],
  risk: ['high', 'low'],
  tool: [{ name: 'Draft AI' }, {}, { name: null, kind: 'task-specific' }],
  workflow: [{ name: 'Invoices', users: ['clerks', 'their leads'] }],
  edgeCases: [[{ kind: 'missing', case: 'No date', response: 'Ask the buyer' }], [], [{ kind: 'late' }]],
  ownership: [
    {},
    null,
    { workflow: { name: 'Accounts payable' } },
    { workflow: null, tool: { contact: 'it@example.com' } },
  ],
  integration: [{ systems: [{ name: 'SAP' }] }, { systems: [] }, { systems: [{ name: 'SAP', status: 'planned' }, {}] }],
  trust: [{ controls: ['edit', 'undo'] }, { controls: [] }, { disclosure: null }],
  learning: [{}, { captures: [] }, { store: null, context: 'kept' }],
  success: [
    { metrics: [{ name: 'Active users', kind: 'adoption' }] },
    { metrics: [{ name: 'Minutes to book', kind: 'cycle-time', baseline: 5, target: {} }, { kind: 'errors' }] },
    { metrics: [], stopWhen: [] },
  ],
  inputs: [{}, { required: [{ field: 'date' }] }, { boundaries: { allowed: [] } }],
  exceptions: [{ escalate: [{}] }, { automate: ['invoices with an order'], escalate: [{ when: 'over 500' }], log: {} }],
  feedback: [{}, { channel: 'a form' }, { review: {} }],
  evaluation: [{ passRate: { target: 90 } }, { slices: [{ name: 'late' }] }],
  operations: [{ rollout: [] }, { rollout: ['one team'], incidents: [{ summary: 'A wrong total' }] }, { budget: null }],
  security: [{}, {}, { injectionTest: null }],
  governance: [{}],
  adoption: [{ training: null }],
  review: [{ decisions: [] }, { every: '1mo' }],
  waivers: [
    [{ check: 'trust/guide', reason: 'later', owner: 'AP', expires: '2027-01-31' }],
    [{ check: 'trust/guid' }, { check: 'trust/iterate', reason: 'later', owner: 'AP', expires: '2027-01-31' }],
  ],
};

/** What stands under keys of the team's own. */
const OWN: readonly unknown[] = [
  'data',
  null,
  7,
  'two words',
  ['a', 'b c'],
  [{ lead: 'Ann', since: 2020 }, 'b'],
  { lead: 'Ann', members: ['Ben', { name: 'Cem' }], 'x-more': { y: null } },
  {},
  [],
  [[1], []],
];

/** Draws from a list of numbers, then always the first: short lists make simple playbooks, which shrinking looks for. */
class Writer {
  private next = 0;
  private comments = 0;
  private anchors = 0;
  private own: string[] = [];
  private maps: string[] = [];

  constructor(private readonly numbers: readonly number[]) {}

  pick<T>(options: readonly T[]): T {
    return options[(this.numbers[this.next++] ?? 0) % options.length]!;
  }

  /** True in one of `n` times. */
  once(n: number): boolean {
    return (this.numbers[this.next++] ?? 0) % n === n - 1;
  }

  document(): string {
    this.own = [];
    this.maps = [];
    const data: Record<string, unknown> = { pilotPlaybook: 1, name: 'Any playbook' };
    if (!this.once(12)) data['stage'] = 'pilot';
    for (const [key, values] of Object.entries(SECTIONS)) if (this.once(4)) data[key] = this.pick(values);
    const style = this.pick(['block', 'block', 'block', 'flow', 'json'] as const);
    const root = this.withOwn(data);
    if (style === 'block') return this.entries(root, 0) + this.lines(0);
    return `${this.lines(0)}${this.flow(root, 0, true, style === 'json')}${this.comment()}\n`;
  }

  /** The entries of a mapping, with keys of the team's own among them. */
  private withOwn(data: object): [string, unknown][] {
    const entries = Object.entries(data);
    for (let own = 1; this.once(entries.length ? 4 : 2); own++)
      entries.splice(this.pick([0, 1, 2, 99]), 0, [`x-own${own}`, this.pick(OWN)]);
    return entries;
  }

  private comment = (): string => (this.once(6) ? `${this.pick([' ', '   '])}# c${++this.comments}` : '');

  /** Comments and empty lines before a line. */
  private lines(column: number): string {
    let lines = '';
    while (this.once(8))
      lines += this.pick([
        '\n',
        `${' '.repeat(column)}# c${++this.comments}\n`,
        `${' '.repeat(column + 2)}# c${++this.comments}\n`,
      ]);
    return lines;
  }

  private anchor(value: unknown): string {
    if (!this.once(8)) return '';
    // Readers differ in what a tag makes of nothing.
    return `${value === null ? '' : this.pick(['', '', '!t '])}&a${++this.anchors}`;
  }

  private alias(key: string): string | undefined {
    if (!key.startsWith('x-') || !this.own.length || !this.once(3)) return undefined;
    return `*${this.pick(this.own)}`;
  }

  private entries(entries: readonly [string, unknown][], column: number): string {
    const indent = ' '.repeat(column);
    const merge = this.maps.length && this.once(6) ? `${indent}<<: *${this.pick(this.maps)}\n` : '';
    const isLast = this.once(2);
    const written = entries.map(([key, value]) => {
      const before = this.lines(column);
      const isExplicit = this.once(20);
      const name = this.pick([key, key, key, `"${key}"`, `'${key}'`]);
      const start = isExplicit ? `? ${name}${this.comment()}\n${indent}:` : `${name}:`;
      return `${before}${indent}${start}${this.value(key, value, column)}`;
    });
    return (isLast ? '' : merge) + written.join('') + (isLast ? merge : '');
  }

  /** What follows `key:`, with its line break. */
  private value(key: string, value: unknown, column: number): string {
    const alias = this.alias(key);
    if (alias) return ` ${alias}${this.comment()}\n`;
    const anchor = this.anchor(value);
    const written = (anchor && ` ${anchor}`) + this.behind(key, value, column);
    // Aliases follow their anchors, and fixes write nothing into what is merged.
    if (anchor && key.startsWith('x-')) {
      const name = anchor.replace(/.*&/, '');
      this.own.push(name);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) this.maps.push(name);
    }
    return written;
  }

  /** A value behind its key and its anchor, with its line break. */
  private behind(key: string, value: unknown, column: number): string {
    if (typeof value !== 'object' || value === null) return this.scalar(key, value, column);
    const entries = Array.isArray(value) ? undefined : this.withOwn(value);
    const list = value as unknown[];
    if (!(entries ?? list).length || this.once(4))
      return ` ${this.flow(entries ?? list, column + 1, Boolean(entries), false)}${this.comment()}\n`;
    const below = column + this.pick([2, 2, 4, 1]);
    const head = `${this.comment()}\n`;
    return head + (entries ? this.entries(entries, below) : this.items(list, this.pick([below, below, column])));
  }

  private items(items: readonly unknown[], column: number): string {
    const indent = ' '.repeat(column);
    return items
      .map((item) => {
        const before = this.lines(column);
        if (typeof item !== 'object' || item === null) return `${before}${indent}-${this.scalar('', item, column)}`;
        const entries = Array.isArray(item) ? item : this.withOwn(item);
        if (Array.isArray(item) || !entries.length || this.once(3))
          return `${before}${indent}- ${this.anchored(this.flow(entries, column + 1, !Array.isArray(item), false))}${this.comment()}\n`;
        const gap = this.pick([2, 2, 4]);
        const lines = this.entries(entries as [string, unknown][], column + gap);
        // Comments before the first key make it stand below the dash.
        const isBelow = !/^ *[^\s#]/.test(lines) || this.once(5);
        return `${before}${indent}-${isBelow ? `\n${lines}` : ' '.repeat(gap - 1) + lines.trimStart()}`;
      })
      .join('');
  }

  private anchored = (value: string): string => (this.once(8) ? `&a${++this.anchors} ${value}` : value);

  private scalar(key: string, value: unknown, column: number): string {
    if (value === null) return `${this.pick(['', ' ~', ' null'])}${this.comment()}\n`;
    if (typeof value !== 'string') return ` ${String(value)}${this.comment()}\n`;
    const indent = ' '.repeat(column + this.pick([2, 1]));
    const [first, ...rest] = value.split(' ');
    const more = rest.map((word) => `\n${indent}${word}`).join('');
    switch (this.once(2) ? this.pick(['"', "'", '|', '>', 'lines', '" lines'] as const) : '') {
      case '"':
        return ` "${value}"${this.comment()}\n`;
      case "'":
        return ` '${value}'${this.comment()}\n`;
      case '|':
        // Only texts of the team's own may have line breaks: a word of the format would be another word.
        return ` |${key.startsWith('x-') ? this.pick(['', '-', '+']) : '-'}${this.comment()}\n${indent}${first}${more}\n${this.pick(['', '\n'])}`;
      case '>':
        return ` >-\n${indent}${value}\n${this.pick(['', '\n', `\n${' '.repeat(column)}# c${++this.comments}\n`])}`;
      case 'lines':
        return ` ${first}${more}${this.comment()}\n`;
      case '" lines':
        return ` "${first}${more}"${this.comment()}\n`;
      default:
        return ` ${value}${this.comment()}\n`;
    }
  }

  /** A list's items or a mapping's entries in brackets; lines inside start at `column` or later. */
  private flow(values: readonly unknown[], column: number, isMap: boolean, isJson: boolean): string {
    const isOnLines = this.once(3);
    const gap = (): string => {
      const indent = isJson ? this.pick(['\t', '\t\t', '  ', '']) : ' '.repeat(column + this.pick([1, 0, 3]));
      if (!isOnLines) return this.pick(['', ' ']);
      return `${this.comment()}\n${this.once(10) ? `${indent}# c${++this.comments}\n` : ''}${indent}`;
    };
    const parts = values.map((one) => {
      if (!isMap) return this.inline('', one, column, isJson);
      const [key, value] = one as [string, unknown];
      if (value === null && !isJson) return this.pick([`${key}: `, key, `${key}: ~`]);
      const name = isJson ? `"${key}"` : this.pick([key, key, `"${key}"`]);
      return `${name}:${this.pick([' ', isJson ? '\t' : ' '])}${this.inline(key, value, column + 1, isJson)}`;
    });
    const comma = !isJson && parts.length && this.once(4) ? ',' : '';
    const inside = parts.map((part, index) => `${index ? ',' : ''}${index ? gap() || ' ' : gap()}${part}`).join('');
    const [open, close] = isMap ? '{}' : '[]';
    return `${open}${inside}${parts.length || isOnLines ? `${comma}${gap()}` : ''}${close}`;
  }

  private inline(key: string, value: unknown, column: number, isJson: boolean): string {
    if (value === null) return isJson ? 'null' : '~';
    if (typeof value === 'object') {
      const entries = Array.isArray(value) ? value : this.withOwn(value);
      return this.flow(entries, column, !Array.isArray(value), isJson);
    }
    if (typeof value !== 'string') return String(value);
    if (isJson) return JSON.stringify(value);
    const alias = this.alias(key);
    if (alias) return `${alias} `;
    return this.pick([value, value, `"${value}"`, `"${value.replace(' ', `\n${' '.repeat(column + 1)}`)}"`]);
  }
}

/** A file's text of one to three playbooks in every style of YAML; some are not YAML after all. */
export const anyPlaybooks: fc.Arbitrary<string> = fc
  .array(fc.nat(2_520), { maxLength: 400, size: 'max' })
  .map((numbers) => {
    const writer = new Writer(numbers);
    const documents = [writer.document()];
    while (documents.length < 3 && writer.once(6)) documents.push(writer.document());
    const text = (writer.once(5) ? '---\n' : '') + documents.join('---\n');
    const ended = writer.once(5) ? text.replace(/\n$/, '') : text;
    return (writer.once(8) ? '\uFEFF' : '') + (writer.once(5) ? ended.replaceAll('\n', '\r\n') : ended);
  });
