import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Token, Tokens } from 'marked';
import { marked } from 'marked';
import { inProject } from '../editor/paths';
import { LIMITS } from '../../src/core/playbook';
import { SCHEMA_LIMITS } from '../../src/jsonSchema';
import { POLICY_LIMITS } from '../../src/policy/policyFile';

const PAGE = '.github/SECURITY.md';

const tokens = marked.lexer(readFileSync(inProject(PAGE), 'utf8'));

/** The tokens below the heading of a section. */
function section(heading: string): readonly Token[] {
  const start = tokens.findIndex((token) => token.type === 'heading' && token.text === heading);
  assert.notEqual(start, -1, heading);
  const rest = tokens.slice(start + 1);
  const end = rest.findIndex(({ type }) => type === 'heading');
  return end < 0 ? rest : rest.slice(0, end);
}

function linksIn(some: readonly Token[]): { text: string; file: string }[] {
  const links: { text: string; file: string }[] = [];
  marked.walkTokens([...some], (token) => {
    if (token.type !== 'link') return;
    const href = String(token.href);
    const file = path.posix.join(path.posix.dirname(PAGE), href);
    if (!/^(?:https?:|#)/.test(href)) links.push({ text: String(token.text).replaceAll('`', ''), file });
  });
  return links;
}

/** The promises, one list item each. */
const promises = section('What is promised').flatMap((token) =>
  token.type === 'list' ? (token as Tokens.List).items : [],
);

/** The limits, one row of the table each. */
const rows = section('Limits').flatMap((token) =>
  token.type === 'table'
    ? (token as Tokens.Table).rows.map(([what, most, code, test]) => ({
        what: what!.text,
        most: most!.text,
        code: linksIn(code!.tokens),
        tests: linksIn(test!.tokens),
      }))
    : [],
);

/** Fails when a file of tests has no test, nor group of tests, whose title begins with words, or has them in it. */
function isTested({ text, file }: { text: string; file: string }): void {
  assert.match(file, /^test\/.*\.ts$/);
  assert.ok(existsSync(inProject(file)), file);
  const titles = [...readFileSync(inProject(file), 'utf8').matchAll(/\b(?:describe|it)\(\s*(['"`])(.*?)\1/g)];
  assert.ok(
    titles.some(([, , title = '']) => title.includes(text)),
    `${file} has no test "${text}"`,
  );
}

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 ** 2, MB: 1024 ** 2 };

function numberIn(text: string): number {
  const [, digits = '', unit = ''] = /^([\d,]+) ?(\w*)$/.exec(text) ?? [];
  return Number(digits.replaceAll(',', '')) * UNITS[unit]!;
}

/** What a constant, or a property of one, is set to in a source file: a number or a product of some. */
function constantIn(name: string, file: string): number {
  const last = name.split('.').at(-1)!;
  const [, value = ''] =
    new RegExp(`\\b${last}(?:: number)?(?: =|:) ([\\d_]+(?: \\* [\\d_]+)*)[;,]`).exec(
      readFileSync(inProject(file), 'utf8'),
    ) ?? [];
  return value.split(' * ').reduce((product, factor) => product * Number(factor.replaceAll('_', '')), 1);
}

describe('The security page', () => {
  it('has for each promise the tests that hold it', () => {
    assert.ok(promises.length > 15);
    for (const promise of promises) {
      const tests = linksIn(promise.tokens);
      assert.ok(tests.length, promise.text);
      tests.forEach(isTested);
    }
  });

  it('has for each limit its test, and the number that the code has', () => {
    assert.ok(rows.length > 20);
    for (const { what, most, code, tests } of rows) {
      assert.ok(tests.length, what);
      tests.forEach(isTested);
      assert.equal(code.length, 1, what);
      assert.equal(numberIn(most), constantIn(code[0]!.text, code[0]!.file), what);
    }
  });

  it('leaves out no limit of playbooks and policies', () => {
    const named = new Set(rows.flatMap(({ code }) => code.map(({ text }) => text)));
    const all = Object.entries({ LIMITS, POLICY_LIMITS, SCHEMA_LIMITS }).flatMap(([name, limits]) =>
      Object.keys(limits).map((key) => `${name}.${key}`),
    );
    assert.deepEqual(
      all.filter((name) => !named.has(name)),
      [],
    );
  });
});
