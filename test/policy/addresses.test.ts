import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import type { Token } from 'marked';
import { marked } from 'marked';
import type { Check, Gate } from '../../src/core/checklist/check';
import { checkInBrief, gateInBrief, helpOfCheck, helpOfGate, pageOf } from '../../src/core/explain';
import { policyVocabulary } from '../../src/policy/policyVocabulary';
import { policyOf, read } from '../core/support/policies';

/** The links and pictures that a reader sees, by two parsers that know nothing of each other. */
function leadsOf(markdown: string): string[] {
  const found: string[] = [];
  const byMarked = (token: Token): void => {
    if (token.type === 'link' || token.type === 'image' || token.type === 'html')
      found.push(`${token.type} ${(token as { href?: string }).href ?? token.raw}`);
  };
  marked.walkTokens(marked.lexer(markdown), byMarked);
  const parser = new MarkdownIt({ html: true, linkify: true });
  const visit = (tokens: readonly ReturnType<typeof parser.parse>[number][]): void => {
    for (const token of tokens) {
      if (token.type === 'link_open') found.push(`link ${token.attrGet('href') ?? ''}`);
      else if (token.type === 'image' || token.type.startsWith('html')) found.push(`${token.type} ${token.content}`);
      visit(token.children ?? []);
    }
  };
  visit(parser.parse(markdown, {}));
  return [...new Set(found)].sort();
}

const policyWith = (changed: Readonly<Record<string, unknown>>): string =>
  `pilotPolicy: 1\ncustom:\n  - ${JSON.stringify({
    ...{ id: 'acme/own', gate: { id: 'acme', title: 'Acme' }, requiredFor: 'pilot', message: 'M', require: false },
    ...changed,
  })}\n`;

async function ownOf(changed: Readonly<Record<string, unknown>>): Promise<{ check: Check; gate: Gate; all: string }> {
  const text = policyWith(changed);
  const policy = await policyOf(text);
  const gate = policy.gates.at(-1)!;
  const check = gate.checks.at(-1)!;
  const { keys, values } = policyVocabulary(text, policy);
  const words = [...(keys?.(['checks']) ?? []), ...(values?.(['custom', '0', 'gate']) ?? [])];
  const all = [
    ...[
      checkInBrief(check),
      gateInBrief(gate, gate.checks),
      helpOfCheck(check, gate).markdown,
      helpOfGate(gate).markdown,
    ],
    ...[pageOf(check.id, policy.gates)!, pageOf(gate.id, policy.gates)!],
    ...words.filter(({ text }) => text === check.id || text === gate.id).map(({ description }) => description),
  ].join('\n\n');
  return { check, gate, all };
}

/** Links to the pages of other codes: they stay in the editor. */
const isPage = (lead: string): boolean => /^link [a-z/.-]+$/.test(lead);

describe("The address of a custom check's page", () => {
  it('is written as browsers read it, and leads there alone', async () => {
    for (const [docs, href] of [
      ['https://example.com/rules/dp-7', 'https://example.com/rules/dp-7'],
      [
        'https://example.com/a>)![p](https://evil.example/p.png)',
        'https://example.com/a%3E)![p](https://evil.example/p.png)',
      ],
      ['https://example.com/a\\b', 'https://example.com/a/b'],
      ['https://example.com/?q=<b>"x"', 'https://example.com/?q=%3Cb%3E%22x%22'],
      ['https://exämple.com/', 'https://xn--exmple-cua.com/'],
    ] as const) {
      const { check, all } = await ownOf({ docs });
      assert.equal(check.docs, href);
      assert.deepEqual(
        check.sources.map(({ url }) => url),
        [href],
      );
      const leads = leadsOf(all).filter((lead) => !isPage(lead));
      assert.ok(leads.length >= 1, docs);
      for (const lead of leads) assert.equal(decodeURI(lead), decodeURI(`link ${href}`), docs);
    }
  });

  it('is refused when it is none, or hides where it leads', async () => {
    for (const docs of [
      'https://a>)![p](https://evil.example/p.png)',
      'https://good.example@evil.example/',
      'https://a:b@evil.example/',
      'https://:443',
      'https://[::1',
    ]) {
      const { findings, broken } = await read(policyWith({ docs }));
      assert.deepEqual(
        findings.map(({ code }) => code),
        ['policy/invalid-address'],
        docs,
      );
      assert.ok(broken);
    }
  });
});

describe("A policy's words in Markdown", () => {
  it('make no link, no picture and no HTML', async () => {
    for (const text of [
      '\\[x](https://evil.example)',
      '\\\\[x](https://evil.example)',
      '![p](https://evil.example/p.png)',
      'a](https://evil.example) ![p](https://evil.example/p.png',
      '[x]: https://evil.example',
      'see <img src=https://evil.example/p.png>',
      'see https://evil.example or www.evil.example',
      'see <https://evil.example>',
      '` [x](https://evil.example)',
      '`a` [x](https://evil.example) `b',
      'a\\|![i](https://evil.example)',
    ]) {
      const { all } = await ownOf({ message: text, why: text, gate: { id: 'acme', title: text } });
      assert.deepEqual(
        leadsOf(all).filter((lead) => !isPage(lead)),
        [],
        text,
      );
    }
  });
});
