import GithubSlugger from 'github-slugger';
import type { Token } from 'marked';
import { lexer } from 'marked';

/** True when a Markdown file has the heading: its GitHub slug, with or without `#`, or its exact text. */
export function hasAnchor(path: string, text: string, anchor: string): boolean {
  if (!/\.(?:md|markdown)$/i.test(path)) return false;
  const slugs = new GithubSlugger();
  const wanted = anchor.replace(/^#/, '');
  return headings(text).some((heading) => {
    const slug = slugs.slug(heading);
    return slug === wanted || heading === anchor.trim();
  });
}

/** The texts of a Markdown document's headings, in order, without their inline marks. */
function headings(text: string): string[] {
  return lexer(text).flatMap((token) => (token.type === 'heading' ? [plain(token.tokens ?? []).trim()] : []));
}

function plain(tokens: readonly Token[]): string {
  return tokens
    .map((token) => ('tokens' in token && token.tokens ? plain(token.tokens) : 'text' in token ? token.text : ''))
    .join('');
}
