/** A glob that can be used. */
export interface Glob {
  readonly matches: (path: string) => boolean;
  /** The characters that a path is compared with at most: `matches` takes time that grows with this and the path. */
  readonly size: number;
}

/**
 * Reads a glob for paths with `/` between their parts: `*` and `?` within a part, `**` for any number of parts, `[a-z]`,
 * `[!a-z]`, `{a,b}`, and `\\` before a character that stands for itself. `./` in front says nothing. Never throws.
 */
export function readGlob(glob: string): Glob | { readonly reason: string } {
  if (glob.length > LIMITS.characters) return { reason: `it is longer than ${LIMITS.characters} characters` };
  const fault = unclosed(glob);
  if (fault) return { reason: `its "${fault}" is not closed` };
  const all = expanded(glob);
  const size = all.reduce((sum, { length }) => sum + length + 1, 0);
  if (size > LIMITS.size) return { reason: 'its braces stand for too many alternatives' };
  return { matches: matcher(all), size };
}

/**
 * A glob as `readGlob` reads it, whatever it is: what is not closed stands for itself, and of too many alternatives the
 * last are left out.
 */
export const compileGlob = (glob: string): ((path: string) => boolean) => matcher(expanded(glob));

/** The same for a glob whose braces stand for themselves. */
export const compileBraceless = (glob: string): ((path: string) => boolean) => matcher([glob]);

/** A glob that also fits everything below what it names: of what is left out, a folder is left out as a whole. */
export const withBelow = (glob: string): string => `${glob}${glob.endsWith('/') ? '' : '/'}**`;

const LIMITS = {
  characters: 500,
  /** Texts that the braces of one glob may stand for, and their characters in sum. */
  alternatives: 1000,
  size: 5000,
} as const;

function matcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map((glob) =>
    glob
      .replace(/^(?:\.\/+)+/, '')
      .split('/')
      .map(tokensOf),
  );
  return (path) => {
    const parts = path.split('/');
    return patterns.some((pattern) => fits(parts, pattern, isGlobstar, fitsPart));
  };
}

/** A character, a set of characters, or what stands for any or many. */
type Token =
  string | { readonly any: 'one' | 'many' | 'parts' } | { readonly isNot: boolean; readonly ranges: string[] };

/** The index of the first of some characters from `start` on that is not behind a backslash; -1: there is none. */
function find(glob: string, wanted: string, start = 0): number {
  for (let i = start; i < glob.length; i++) {
    if (glob[i] === '\\') i++;
    else if (wanted.includes(glob[i]!)) return i;
  }
  return -1;
}

/** The bracket or brace of a glob that opens and does not close. */
function unclosed(glob: string): string | undefined {
  let depth = 0;
  for (let i = find(glob, '[{}'); i >= 0; i = find(glob, '[{}', i + 1)) {
    if (glob[i] === '{') depth++;
    else if (glob[i] === '}') depth = Math.max(0, depth - 1);
    else if (closingBracket(glob, i) < 0) return '[';
    else i = closingBracket(glob, i);
  }
  return depth > 0 ? '{' : undefined;
}

/** The end of the set that opens at an index; a `]` right at its start is one of its characters. */
const closingBracket = (glob: string, open: number): number =>
  glob.indexOf(']', /^[!^]/.test(glob[open + 1] ?? '') ? open + 3 : open + 2);

/** Each glob without braces that a glob stands for; of too many the first. */
export const alternativesOf = (glob: string): string[] => expanded(glob);

/** Each text that the braces of a glob stand for. */
function expanded(glob: string): string[] {
  const open = find(glob, '{');
  const close = open < 0 ? -1 : closingBrace(glob, open);
  if (close < 0) return [glob];
  const [before, after] = [glob.slice(0, open), expanded(glob.slice(close + 1))];
  const found: string[] = [];
  for (const one of partedByCommas(glob.slice(open + 1, close)))
    for (const middle of expanded(one))
      for (const rest of after) {
        if (found.length === LIMITS.alternatives) return found;
        found.push(before + middle + rest);
      }
  return found;
}

function closingBrace(glob: string, open: number): number {
  let depth = 0;
  for (let i = open; i >= 0; i = find(glob, '{}', i + 1)) {
    if (glob[i] === '{') depth++;
    else if (--depth === 0) return i;
  }
  return -1;
}

/** The parts of a text between commas that stand in no braces. */
function partedByCommas(text: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let i = find(text, '{},'); i >= 0; i = find(text, '{},', i + 1)) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}') depth--;
    else if (depth <= 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function tokensOf(part: string): Token[] {
  if (part === '**') return [{ any: 'parts' }];
  const tokens: Token[] = [];
  for (let i = 0; i < part.length; i++) {
    const character = part[i]!;
    const close = character === '[' ? closingBracket(part, i) : -1;
    if (character === '\\' && i + 1 < part.length) tokens.push(part[++i]!);
    else if (character === '*') tokens.push({ any: 'many' });
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

/** A glob, and what it was called by whoever named it. */
export interface NamedGlob {
  readonly name: string;
  readonly glob: string;
}

/**
 * The globs that a setting names: a text, several parted by commas, or a list of either. `./` in front says nothing, and
 * a folder means the YAML files below it. Empty when the setting names nothing.
 */
export function globsOf(setting: unknown): NamedGlob[] {
  const texts = (Array.isArray(setting) ? setting : [setting]).filter((one) => typeof one === 'string');
  const names = texts.flatMap(partedByCommas).map((one) => one.trim());
  return [...new Set(names)].filter(Boolean).map((name) => ({ name, glob: globOf(name.replace(/^(?:\.\/+)+/, '')) }));
}

const BELOW = '**/*.{yaml,yml}';

function globOf(name: string): string {
  if (name === '' || name === '.') return BELOW;
  if (name.endsWith('/')) return `${name}${BELOW}`;
  // What has no wildcard may as well be a folder. Braces inside of braces are not read by everybody.
  return /[*?[{]/.test(name) ? name : `{${name},${name}/**/*.yaml,${name}/**/*.yml}`;
}
