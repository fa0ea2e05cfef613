import GithubSlugger from 'github-slugger';
import type { Token } from 'marked';
import { Lexer, Tokenizer } from 'marked';

/**
 * The anchors of a Markdown file: each heading's GitHub slug, and its exact text with and without its inline marks.
 * Linear in the size of the text. Never throws.
 */
export function anchorsOf(text: string): ReadonlySet<string> {
  const slugs = new GithubSlugger();
  return new Set(headings(text).flatMap(({ marked, plain }) => [slugs.slug(plain), plain, marked]));
}

/** The line, from 0, of the first heading that an anchor names, as `anchorsOf` knows them; undefined without one. */
export function lineOfAnchor(text: string, anchor: string): number | undefined {
  const slugs = new GithubSlugger();
  const isMeant = (name: string) => name === anchor || name === anchor.replace(/^#/, '');
  return headings(text).find(({ marked, plain }) => [slugs.slug(plain), plain, marked].some(isMeant))?.line;
}

/** The headings of a Markdown file in order: their GitHub slugs, and their texts without inline marks. Never throws. */
export function headingsOf(text: string): { readonly slug: string; readonly plain: string }[] {
  const slugs = new GithubSlugger();
  return headings(text).map(({ plain }) => ({ slug: slugs.slug(plain), plain }));
}

/** Reads lists and quotes line by line: descending into them takes the stack, and time that grows with the depth. */
class FlatTokenizer extends Tokenizer {
  override blockquote(): undefined {}
  override list(): undefined {}
}

/** Inline marks of longer headings stay as they are: pairing them takes time that grows with the square of the length. */
const LONGEST = 1000;

/** A document's headings in order, as written and without their inline marks, with their lines from 0. */
function headings(markdown: string): { marked: string; plain: string; line: number }[] {
  const lexer = new Lexer({ tokenizer: new FlatTokenizer() });
  const blocks = lexer.blockTokens(markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  let next = 0;
  return blocks.flatMap((block) => {
    const line = next;
    next += block.raw.split('\n').length - 1;
    if (block.type !== 'heading') return [];
    const marked = String(block.text).trim();
    const plain = marked.length > LONGEST ? marked : plainText(lexer.inlineTokens(marked)).trim();
    return { marked, plain, line };
  });
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => ('tokens' in token && token.tokens ? plainText(token.tokens) : 'text' in token ? token.text : ''))
    .join('');
}
