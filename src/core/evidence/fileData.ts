import type { Data } from './data';
import { lineAt, unparsed } from './data';
import type { Reading } from '../playbook';
import { LIMITS, SIGNS, buildNodes, composeDocuments, find, inspect, lexed, noKey, toData } from '../playbook';

type Reader = (text: string) => Data | Promise<Data>;

/** How files are read, by what their names end with. What only few playbooks point to loads when it is first needed. */
const READERS: Readonly<Record<string, Reader>> = {
  json: readJson,
  jsonc: async (text) => within((await otherJson()).readJsonWithComments(text)),
  json5: async (text) => within((await otherJson()).readJson5(text)),
  yaml: readYaml,
  yml: readYaml,
  csv: readTable,
  tsv: readTable,
};

/** What a file's name ends with, in lower case; empty for a name without a dot. */
export const extensionOf = (path: string): string => /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** True for a file that pointers may lead into. */
export const holdsData = (path: string): boolean => Object.hasOwn(READERS, extensionOf(path));

/** True for a file that anchors may name headings of: Markdown. */
export const holdsHeadings = (path: string): boolean => ['md', 'markdown', 'mdx'].includes(extensionOf(path));

/** In a file of evidence everything is as it is written. */
const AS_DATA: Reading = { isLeftOut: noKey, isPlaceholder: () => false };

/** The endings of files that pointers may lead into, to be said. */
const DATA_FILES = 'a .json, .jsonc, .json5, .yaml, .yml, .csv or .tsv file';

/**
 * The data of a file, of a YAML file its first document's: nothing of one that does not parse, is of another kind, nested too
 * deep or too large. Never rejects.
 */
export async function readData(path: string, text: string): Promise<Data> {
  if (!holdsData(path)) return { refused: `has no pointers: those lead into ${DATA_FILES}` };
  return READERS[extensionOf(path)]!(text.replace(/^\uFEFF/, ''));
}

const otherJson = () => import('./otherJson');

async function readJson(text: string): Promise<Data> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unparsed((await otherJson()).faultLineOf(text));
  }
  return within({ value });
}

async function readTable(text: string): Promise<Data> {
  return (await import('./table')).tableOf(text);
}

/** Data that is nested no deeper than may be. */
function within(data: Data): Data {
  return !('value' in data) || nestsWithin(data.value, LIMITS.depth) ? data : TOO_DEEP;
}

const TOO_DEEP: Data = { refused: `is nested deeper than ${LIMITS.depth} levels` };

function nestsWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((below) => nestsWithin(below, levels - 1));
}

/** The offset of the value that a pointer leads to in a YAML file's first document; undefined when it is not there. */
export function offsetInYaml(text: string, pointer: string): number | undefined {
  if (hasTooMany(text)) return undefined;
  const first = composeDocuments(text)[0];
  if (!first?.contents || first.faults.length) return undefined;
  const { targets, faults } = inspect(text, first.contents, noKey);
  const root = faults.length ? undefined : buildNodes(text, first.contents, targets, AS_DATA);
  return root && 'kind' in root ? find(root, pointer)?.span.start : undefined;
}

function readYaml(text: string): Data {
  if (hasTooMany(text)) {
    const most = LIMITS.evidenceValues.toLocaleString('en');
    return { refused: `has more than ${most} values: give the figures a file of their own` };
  }
  const first = composeDocuments(text)[0];
  if (!first?.contents || first.faults.length) return unparsed(first && lineAt(text, first.faults[0]?.span.start ?? 0));
  const { targets, faults } = inspect(text, first.contents, noKey);
  if (faults[0]) return unparsed(lineAt(text, faults[0].span.start));
  const root = buildNodes(text, first.contents, targets, AS_DATA);
  return 'kind' in root ? { value: toData(root, noKey) } : unparsed(lineAt(text, root.span.start));
}

/** What a value begins with in the lexer's signs: a scalar of each kind, an alias, a collection in braces. */
const VALUES = new Set([SIGNS.scalar, '"', "'", '*', '[', '{']);
/** What parts values: there may be none between two. */
const ITEMS = new Set(['-', ',', '?']);

/** Counts before anything is built of the text: that takes many times as long, and as much room. */
function hasTooMany(text: string): boolean {
  const most = LIMITS.evidenceValues;
  // A value takes a character at least.
  if (text.length <= most) return false;
  let [values, items] = [0, 0];
  for (const sign of lexed(text)) {
    if (VALUES.has(sign[0]!)) values++;
    else if (ITEMS.has(sign)) items++;
    if (values > most || items > most) return true;
  }
  return false;
}
