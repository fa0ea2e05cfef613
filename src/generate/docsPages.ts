import { BUILT_IN_GATES } from '../core/checklist/packs';
import { referencePage } from '../core/explain';
import type { Write } from './write';
import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import schema from '../../schemas/playbook.schema.json';
import { code, plain, table } from '../text';

/** Writes the reference page of all checks. */
export const generateChecklist = (write: Write): Promise<void> =>
  write('media/docs/checklist.md', referencePage(BUILT_IN_GATES));

const PAGE = 'media/docs/format.md';
const START = '<!-- Generated from schemas/playbook.schema.json by "npm run generate". Do not edit. -->\n';
const END = '<!-- End of the generated part. -->\n';

/** A part of the schema, with the keywords that say what a reader wants to know. */
interface Part {
  readonly title?: string;
  readonly description?: string;
  readonly $comment?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly $ref?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly if?: Part;
}

const ROOT: Part = schema;
const TYPES: Readonly<Record<string, Part>> = schema.definitions;

/** Writes the reference part of the format's page; what stands around it is written by hand. */
export async function generateFormatPage(write: Write): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${PAGE} has no place for the generated part between "<!--" marks.`);
  await write(PAGE, `${page.slice(0, start + START.length)}\n${reference()}\n${page.slice(end)}`);
}

function reference(): string {
  const sections = Object.entries(ROOT.properties ?? {}).filter(([, part]) => keysOf(part).length > 0);
  const mappings = Object.entries(TYPES).filter(([, part]) => part.properties);
  return [
    '### Top level',
    tableOf(ROOT, 1),
    ...sections.flatMap(([key, part]) => [`### ${code(key)}`, introduction(part), tableOf(part)]),
    '### Shared types',
    simpleTypes(),
    ...mappings.flatMap(([name, part]) => [`### ${name}`, plain(part.$comment ?? ''), tableOf(part)]),
  ]
    .map((text) => `${text.trimEnd()}\n`)
    .join('\n');
}

const introduction = (part: Part): string =>
  `${plain(part.description ?? '')}${part.items ? ' A list; each item has:' : ''}`;

/** The keys of a mapping, or of each item of a list. */
const keysOf = (part: Part): [key: string, part: Part][] =>
  Object.entries(part.properties ?? part.items?.properties ?? {});

/** A table of the keys of a part, `depth` levels deep. */
const tableOf = (part: Part, depth = Infinity): string =>
  table(['Key', 'Value', 'Meaning', 'Example'], 'llll', rowsOf(part, '', depth));

function rowsOf(part: Part, path: string, depth: number): string[][] {
  const required = part.properties ? part.required : part.items?.required;
  return keysOf(part).flatMap(([key, below]) => {
    const value = required?.includes(key) ? `${valueOf(below)}, required` : valueOf(below);
    const row = [named(path + key, below, depth), value, plain(below.description ?? ''), exampleOf(below)];
    const inner = below.items?.properties ? `${path}${key}[].` : `${path}${key}.`;
    return [row, ...(depth > 1 ? rowsOf(below, inner, depth - 1) : [])];
  });
}

/** A key; with a link where its own keys stand in a section. */
const named = (path: string, part: Part, depth: number): string =>
  depth === 1 && keysOf(part).length ? `[${code(path)}](#${path.toLowerCase()})` : code(path);

const WORDS: Readonly<Record<string, string>> = { string: 'text', object: 'mapping', array: 'list' };

/** What a value may be, in words: a shared type, one of some words, or kinds of values. */
function valueOf({ $ref, enum: values, type = [], items }: Part): string {
  if ($ref !== undefined) return linkTo($ref.slice($ref.lastIndexOf('/') + 1));
  if (values) return values.flatMap((one) => (one === null ? [] : code(String(one)))).join(' · ');
  const kinds = [type].flat().filter((kind) => kind !== 'null');
  return kinds
    .map((kind) => (kind === 'array' && items ? `list of ${several(items)}` : (WORDS[kind] ?? kind)))
    .join(' or ');
}

const several = (items: Part): string =>
  valueOf(items).replace(/^(text|mapping|\[[^\]]+)/, (word) => PLURALS[word] ?? word);
const PLURALS: Readonly<Record<string, string>> = { text: 'texts', mapping: 'mappings' };

const linkTo = (name: string): string =>
  `[${nameOf(name)}](#${TYPES[name]?.properties ? name.toLowerCase() : 'shared-types'})`;

/** What a shared type is called: two that differ only in what may be left out have one name. */
const nameOf = (name: string): string => TYPES[name]?.if?.title ?? name;

function simpleTypes(): string {
  const simple = Object.entries(TYPES).filter(([, part]) => !part.properties);
  const byName = new Map(simple.map(([name, part]) => [nameOf(name), part] as const).reverse());
  const rows = [...byName].reverse().map(([name, part]) => [name, plain(part.$comment ?? '')]);
  return table(['Type', 'Meaning'], 'll', rows);
}

const LONGEST = 60;

function exampleOf({ examples = [] }: Part): string {
  const texts = examples.map((one) =>
    stringify(one, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim(),
  );
  const short = texts.find((text) => text.length <= LONGEST);
  return short === undefined ? '' : code(short);
}
