/**
 * A glob as a test of paths with `/` between their parts: `*` and `?` within a part, `**` for any number of parts,
 * `[a-z]`, `[!a-z]`, and `{a,b}`. Takes time that grows with the path times the glob, whatever they are. Never throws.
 */
export function compileGlob(glob: string): (path: string) => boolean {
  const alternatives = expanded(glob).map((one) => one.split('/').map(tokensOf));
  return (path) => {
    const parts = path.split('/');
    return alternatives.some((pattern) => fits(parts, pattern, isGlobstar, (part, tokens) => fitsPart(part, tokens)));
  };
}

/** How many alternatives the braces of one glob may stand for: more are left out. */
const MOST = 1000;

/** A character, a set of characters, or what stands for any or many. */
type Token =
  string | { readonly any: 'one' | 'many' | 'parts' } | { readonly isNot: boolean; readonly ranges: string[] };

/** Each text that the braces of a glob stand for. */
function expanded(glob: string): string[] {
  const open = glob.indexOf('{');
  const inner = open < 0 ? undefined : alternativesAt(glob, open);
  if (!inner) return [glob];
  const [before, after] = [glob.slice(0, open), expanded(glob.slice(inner.end))];
  const found: string[] = [];
  for (const one of inner.alternatives)
    for (const middle of expanded(one))
      for (const rest of after) if (found.length < MOST) found.push(before + middle + rest);
  return found;
}

/** The texts between commas in the braces that open at an index; undefined when they don't close. */
function alternativesAt(glob: string, open: number): { alternatives: string[]; end: number } | undefined {
  const close = closing(glob, open);
  return close < 0 ? undefined : { alternatives: partedByCommas(glob.slice(open + 1, close)), end: close + 1 };
}

function closing(glob: string, open: number): number {
  let depth = 0;
  for (let i = open; i < glob.length; i++) {
    if (glob[i] === '{') depth++;
    else if (glob[i] === '}' && --depth === 0) return i;
  }
  return -1;
}

/** The parts of a text between commas that stand in no braces. */
export function partedByCommas(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    else if (character === '}') depth--;
    if (character === ',' && depth <= 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function tokensOf(part: string): Token[] {
  if (part === '**') return [{ any: 'parts' }];
  const tokens: Token[] = [];
  for (let i = 0; i < part.length; i++) {
    const character = part[i]!;
    const close = character === '[' ? part.indexOf(']', i + 2) : -1;
    if (character === '*') tokens.push({ any: 'many' });
    else if (character === '?') tokens.push({ any: 'one' });
    else if (close > 0) {
      tokens.push(setOf(part.slice(i + 1, close)));
      i = close;
    } else tokens.push(character);
  }
  return tokens;
}

function setOf(inside: string): Token {
  const isNot = /^[!^]/.test(inside);
  return { isNot, ranges: inside.slice(isNot ? 1 : 0).match(/[^]-[^]|[^]/g) ?? [] };
}

const isGlobstar = ([token]: readonly Token[]): boolean =>
  typeof token === 'object' && 'any' in token && token.any === 'parts';

const fitsPart = (part: string, tokens: readonly Token[]): boolean =>
  fits(part, tokens, (token) => typeof token === 'object' && 'any' in token && token.any === 'many', fitsCharacter);

function fitsCharacter(character: string, token: Token): boolean {
  if (typeof token === 'string') return character === token;
  if ('any' in token) return true;
  return token.isNot !== token.ranges.some((range) => range[0]! <= character && character <= range.at(-1)!);
}

/**
 * True when a pattern, in which some elements stand for any number of items, fits all items. It is enough to go back to
 * the last such element, so that this takes no more than the items times the pattern.
 */
function fits<I, P>(
  items: ArrayLike<I>,
  pattern: readonly P[],
  isMany: (element: P) => boolean,
  isOne: (item: I, element: P) => boolean,
): boolean {
  let [item, at, many, taken] = [0, 0, -1, 0];
  while (item < items.length) {
    const element = pattern[at];
    if (element !== undefined && isMany(element)) [many, taken, at] = [at, item, at + 1];
    else if (element !== undefined && isOne(items[item]!, element)) [item, at] = [item + 1, at + 1];
    else if (many >= 0) [at, item] = [many + 1, ++taken];
    else return false;
  }
  while (at < pattern.length && isMany(pattern[at]!)) at++;
  return at === pattern.length;
}

/**
 * The globs that a setting names: a text, several parted by commas, or a list of either. `./` in front says nothing, and
 * a folder means the YAML files below it. Empty when the setting names nothing.
 */
export function globsOf(setting: unknown): string[] {
  const texts = (Array.isArray(setting) ? setting : [setting]).filter((one) => typeof one === 'string');
  const named = texts.flatMap(partedByCommas).map((one) => one.trim().replace(/^(?:\.\/+)+(?!$)/, ''));
  return [...new Set(named.filter(Boolean).flatMap(withFolder))];
}

const BELOW = '**/*.{yaml,yml}';

function withFolder(glob: string): string[] {
  if (/^\.\/*$/.test(glob)) return [BELOW];
  if (glob.endsWith('/')) return [`${glob}${BELOW}`];
  // What has no wildcard may as well be a folder.
  return /[*?[{]/.test(glob) ? [glob] : [glob, `${glob}/${BELOW}`];
}
