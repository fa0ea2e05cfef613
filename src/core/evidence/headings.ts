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

/** Reads lists and quotes line by line: descending into them takes the stack, and time that grows with the depth. */
class FlatTokenizer extends Tokenizer {
  override blockquote(): undefined {}
  override list(): undefined {}
}

/** Inline marks of longer headings stay as they are: pairing them takes time that grows with the square of the length. */
const LONGEST = 1000;

/** A document's headings in order, as written and without their inline marks. */
function headings(markdown: string): { marked: string; plain: string }[] {
  const lexer = new Lexer({ tokenizer: new FlatTokenizer() });
  const blocks = lexer.blockTokens(markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  return blocks.flatMap((block) => {
    if (block.type !== 'heading') return [];
    const marked = String(block.text).trim();
    return { marked, plain: marked.length > LONGEST ? marked : plainText(lexer.inlineTokens(marked)).trim() };
  });
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => ('tokens' in token && token.tokens ? plainText(token.tokens) : 'text' in token ? token.text : ''))
    .join('');
}
