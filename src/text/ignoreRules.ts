import { compileBraceless } from './glob';

/** The rules of one `.gitignore`, or of a file like it. */
export interface IgnoreRules {
  /**
   * What the last rule that fits says of a path from the folder of the rules, with `/` between its parts: true leaves it
   * out, false takes it back; undefined when no rule fits. Of what lies in a folder that is left out it says nothing.
   */
  says(path: string, isFolder: boolean, work: Work): boolean | undefined;
}

/** Characters that may yet be compared: once they are used up, rules with wildcards fit nothing. */
export interface Work {
  left: number;
}

/** Wildcards of one file that are kept, in characters of their rules, and of one rule. */
const LIMITS = { all: 100_000, rule: 1_000 } as const;

interface Rule {
  /** Its place in the file: of several that fit, the last one holds. */
  readonly index: number;
  readonly isLeftOut: boolean;
}

interface WildcardRule extends Rule {
  readonly isForFolders: boolean;
  /** True when it is compared with the whole path, not with the name alone. */
  readonly isOfPath: boolean;
  readonly size: number;
  /** What the last character of what fits must be, where it is known: most rules need no closer look. */
  readonly end: string | undefined;
  readonly fits: (path: string) => boolean;
}

/**
 * Reads rules as git does (gitignore(5)): the last one that fits holds, `!` takes back, a slash before the end counts from
 * the folder of the rules, one at the end means folders only. What has no wildcard is looked up by its name, so that a
 * file with any number of them costs no more than one. Never throws; time grows with the text.
 */
export function readIgnoreRules(text: string): IgnoreRules {
  const names = new Map<string, Rule>();
  const paths = new Map<string, Rule>();
  const wildcards: WildcardRule[] = [];
  let left: number = LIMITS.all;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const written = withoutBlanks(line.endsWith('\r') ? line.slice(0, -1) : line);
    if (written === '' || written.startsWith('#')) continue;
    const isLeftOut = !written.startsWith('!');
    const whole = isLeftOut ? written : written.slice(1);
    const isForFolders = whole.endsWith('/');
    const pattern = isForFolders ? whole.slice(0, -1) : whole;
    const isOfPath = pattern.includes('/');
    const body = pattern.startsWith('/') ? pattern.slice(1) : pattern;
    if (body === '') continue;
    if (!/[*?[\\]/.test(body)) {
      // A slash at the end, as no path has one, tells apart what is for folders only.
      (isOfPath ? paths : names).set(isForFolders ? `${body}/` : body, { index, isLeftOut });
      continue;
    }
    if (body.length > LIMITS.rule || isUnusable(body) || (left -= body.length) < 0) continue;
    const fits = compileBraceless(spelledOut(body));
    wildcards.push({ index, isLeftOut, isForFolders, isOfPath, size: body.length, end: endOf(body), fits });
  }
  wildcards.reverse();
  return { says: (path, isFolder, work) => lastOf(path, isFolder, work, { names, paths, wildcards }) };
}

interface Indexed {
  readonly names: ReadonlyMap<string, Rule>;
  readonly paths: ReadonlyMap<string, Rule>;
  /** The last first. */
  readonly wildcards: readonly WildcardRule[];
}

function lastOf(
  path: string,
  isFolder: boolean,
  work: Work,
  { names, paths, wildcards }: Indexed,
): boolean | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const found = [names.get(name), paths.get(path), ...(isFolder ? [names.get(`${name}/`), paths.get(`${path}/`)] : [])];
  const last = found.reduce((one, other) => ((other?.index ?? -1) > (one?.index ?? -1) ? other : one), undefined);
  for (const rule of wildcards) {
    if (last && last.index > rule.index) break;
    if ((rule.isForFolders && !isFolder) || (rule.end !== undefined && !name.endsWith(rule.end))) continue;
    const compared = rule.isOfPath ? path : name;
    work.left -= compared.length * rule.size;
    if (work.left < 0) break;
    if (rule.fits(compared)) return rule.isLeftOut;
  }
  return last?.isLeftOut;
}

/** Without the blanks at the end that no backslash keeps. */
function withoutBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end--;
  if (end === line.length) return line;
  let backslashes = 0;
  while (line[end - 1 - backslashes] === '\\') backslashes++;
  return line.slice(0, backslashes % 2 ? end + 1 : end);
}

/** True for what git takes for no pattern: a backslash with nothing behind it, or a set that is not closed. */
function isUnusable(body: string): boolean {
  for (let at = 0; at < body.length; at++) {
    if (body[at] === '\\' && ++at === body.length) return true;
    if (body[at] !== '[') continue;
    at = body.indexOf(']', at + (/[!^]/.test(body[at + 1] ?? '') ? 3 : 2));
    if (at < 0) return true;
  }
  return false;
}

/** The names that sets may hold for several characters. */
const CLASSES: Readonly<Record<string, string>> = {
  ...{ alnum: 'a-zA-Z0-9', alpha: 'a-zA-Z', digit: '0-9', xdigit: '0-9a-fA-F' },
  ...{ lower: 'a-z', upper: 'A-Z', space: ' \t', blank: ' \t' },
};

/** The same as a glob: what lies in a folder is not the folder itself, and a set lists its characters. */
const spelledOut = (body: string): string =>
  body
    .replace(/\[:([a-z]+):\]/g, (written, name: string) => CLASSES[name] ?? written)
    .replace(/(^|\/)\*\*$/, (_, before: string) => `${before}**/*`);

const endOf = (body: string): string | undefined =>
  /[*?\]]$/.test(body) || body.at(-2) === '\\' ? undefined : body.at(-1);
