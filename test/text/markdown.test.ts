import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { Token } from 'marked';
import { marked } from 'marked';
import { block, code, html, link, oneLine, plain, prose, row, cellCode } from '../../src/text';

/** What a reader sees of one paragraph, and what there is besides text; by two parsers that know nothing of each other. */
interface Seen {
  readonly text: string;
  readonly others: readonly string[];
}

function byMarked(markdown: string): Seen {
  const others: string[] = [];
  const shown = (tokens: readonly Token[]): string =>
    tokens
      .map((token) => {
        if (token.type === 'text' || token.type === 'escape') return (token as { text: string }).text;
        if (token.type !== 'paragraph') others.push(token.type);
        return 'tokens' in token && token.tokens ? shown(token.tokens) : 'text' in token ? String(token.text) : '';
      })
      .join('');
  return { text: shown(marked.lexer(markdown, { gfm: true })), others };
}

const markdownIt = new MarkdownIt({ html: true });

function byMarkdownIt(markdown: string): Seen {
  const tokens = markdownIt.parse(markdown, {}).flatMap((token) => token.children ?? token);
  const isText = ({ type }: { type: string }) => type === 'text';
  return {
    text: tokens.map(({ content }) => content).join(''),
    others: tokens.filter((token) => !isText(token) && !/^paragraph_/.test(token.type)).map(({ type }) => type),
  };
}

const PARSERS = { marked: byMarked, 'markdown-it': byMarkdownIt };

/** Texts of all kinds, most of them of what Markdown acts on. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'\\`*_{}[]()#+-.!<>|~&:$=@^"\' \n\t1aw/;') }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '![w](https://x.example)',
          '[a]: b',
          '<b>',
          '</b>',
          '<!--',
          '&amp;',
          '**',
          '\\',
          '`',
          '~~~',
          '---',
          '# ',
          '> ',
        ],
        ...[
          '1. ',
          '- [ ] ',
          'www.example.com',
          'https://example.com',
          'a@b.example',
          '@ann',
          '| a | b |',
          '    ',
          '\n',
          'x',
        ],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

/** A text as it is to be seen: in one line, what is not seen in it named. */
const asSeen = (text: string): string => oneLine(text).trim();

const withoutApart = (text: string): string => text.replaceAll('\u200B', '');

describe('Words of others in Markdown', () => {
  for (const [name, parse] of Object.entries(PARSERS)) {
    it(`are nothing but text, whatever they hold (${name})`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const { text: seen, others } = parse(plain(text));
          assert.deepEqual(others, []);
          assert.equal(
            withoutApart(seen).replaceAll('\uFFFD', ''),
            withoutApart(asSeen(text)).replaceAll('\uFFFD', ''),
          );
        }),
        { numRuns: 2000 },
      );
    });

    it(`are code and text where backticks say so, and nothing else (${name})`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const allowed = ['codespan', 'code_inline'];
          assert.deepEqual(
            parse(prose(`A ${text}`)).others.filter((type) => !allowed.includes(type)),
            [],
          );
        }),
        { numRuns: 1000 },
      );
    });

    it(`are one code (${name})`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          fc.pre(asSeen(text) !== '');
          const { others } = parse(`A ${code(text)}`);
          assert.equal(others.length, 1);
        }),
        { numRuns: 1000 },
      );
    });

    it(`are one link, to the address alone (${name})`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const { others } = parse(`A ${link(text, 'https://example.com/a_b')}`);
          assert.deepEqual(
            others.filter((type) => !type.startsWith('link')),
            [],
          );
        }),
        { numRuns: 1000 },
      );
    });
  }

  it('are no name, issue or picture to a site that looks for those in what it shows', () => {
    const said = 'see @ann and @acme/team, #12, acme/p#3, GH-45, :octocat: and :shipit: at 10:30:45';
    for (const seen of [
      ...Object.values(PARSERS).map((parse) => parse(plain(said)).text),
      ...Object.values(PARSERS).map((parse) => parse(`A <b>${html(said)}</b>`).text),
    ]) {
      assert.doesNotMatch(seen, /@[\w-]|#\d|GH-\d|:[a-z]+:/);
      assert.ok(withoutApart(seen).includes(said));
      assert.ok(seen.includes('10:30:45'));
    }
  });

  it('lead nowhere but to an address of the web', () => {
    for (const address of [
      'javascript:alert(1)',
      'command:x',
      '//example.com',
      'https://',
      'docs/x.md',
      'data:text/html,x',
    ])
      assert.equal(link('a', address), 'a');
    fc.assert(
      fc.property(texts, texts, (text, rest) => {
        const markdown = `A ${link(text, `https://example.com/${rest}`)}`;
        const links = markdownIt.parse(markdown, {})[1]!.children!.filter(({ type }) => type === 'link_open');
        assert.equal(links.length, 1);
        assert.match(links[0]!.attrs![0]![1], /^https:\/\/example\.com\//);
        for (const parse of Object.values(PARSERS))
          assert.deepEqual(
            parse(markdown).others.filter((type) => !type.startsWith('link')),
            [],
          );
      }),
      { numRuns: 1000 },
    );
  });

  it('stay in their cell', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const table = `${row(['h', 'h', 'h'])}${row(['---', '---', '---'])}${row([plain(one), cellCode(other), 'end'])}`;
        const [token] = marked.lexer(table, { gfm: true }) as { type: string; rows: { text: string }[][] }[];
        assert.equal(token?.type, 'table');
        assert.equal(token.rows[0]?.at(-1)?.text, 'end');
        const tokens = markdownIt.parse(table, {});
        const cells = tokens.flatMap(({ type }, index) => (type === 'td_open' ? [tokens[index + 1]!] : []));
        assert.equal(cells.length, 3);
        assert.equal(cells[2]!.content, 'end');
        const inside = cells.flatMap(({ children }) => children!.map(({ type, content }) => `${type} ${content}`));
        const others = inside.filter((type) => !/^(?:text|code_inline) |^html_inline <\/?code>$/.test(type));
        assert.deepEqual(others, []);
      }),
      { numRuns: 2000 },
    );
  });

  it('are one block of code', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = markdownIt.parse(`${block(text, 'yaml')}\n`, {});
        assert.deepEqual(
          tokens.map(({ type }) => type),
          ['fence'],
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('are text in HTML, where Markdown reads it and where it does not', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const parse of Object.values(PARSERS))
          for (const around of ['<b>', '<details><summary>'])
            assert.deepEqual(
              parse(`${around}${html(text)}</b>`).others.filter((type) => !/^html/.test(type)),
              [],
            );
        assert.doesNotMatch(html(text), /[<>]/);
      }),
      { numRuns: 1000 },
    );
  });

  it('notify nobody and lead to no issue', () => {
    assert.equal(plain('ask @ann about #12'), 'ask @\u200Bann about \\#12'.replace('#12', '#\u200B12'));
  });

  it('keep their code', () => {
    assert.equal(prose('Write `a_b` and a_b.'), 'Write `a_b` and a\\_b.');
    assert.equal(prose('`stage`: [x]'), '`stage`: \\[x\\]');
  });
});
