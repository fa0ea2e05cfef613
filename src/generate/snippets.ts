import { blank, choice, map } from '../core/checklist';
import { BUILT_IN_GATES } from '../core/checklist/packs';
import type { Gate, Skeleton } from '../core/checklist';
import { DEFAULT_STYLE, afterKey, items, toSnippet, waiverItem, wholePlaybook } from '../core/fixes';
import type { Template } from '../core/fixes';
import type { Decision } from '../core/schema';
import { allOf } from '../core/schema';
import type { Write } from './write';

const FILE = 'media/snippets/playbook.code-snippets';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Items of lists that belong to no gate. */
const OTHERS: readonly (readonly [key: string, item: Skeleton])[] = [
  [
    'decisions',
    map({
      date: blank,
      decision: choice(...allOf<Decision>()('go', 'no-go', 'hold', 'stop')),
      for: choice('pilot', 'production'),
      by: blank,
    }),
  ],
  ['waivers', waiverItem(blank, blank)],
];

/** Writes the snippets: a whole playbook, each gate, those of the packs too, each item that is written more than once. */
export async function generateSnippets(write: Write): Promise<void> {
  const snippets: Record<string, Snippet> = {
    'Pilot playbook': snippet(
      'pilot-playbook',
      'A whole pilot playbook, with all gates of the checklist',
      wholePlaybook(),
    ),
    ...Object.fromEntries(BUILT_IN_GATES.map(gateSnippet)),
    ...Object.fromEntries(
      [...BUILT_IN_GATES.flatMap(({ section, skeleton }) => itemsIn(section, skeleton)), ...OTHERS].map(itemSnippet),
    ),
  };
  await write(FILE, `${JSON.stringify(snippets, null, 2)}\n`);
}

function gateSnippet({ id, title, question, section, skeleton }: Gate): [string, Snippet] {
  const template = [`${section}:`, ...afterKey(skeleton, 0, DEFAULT_STYLE)];
  return [`Gate: ${title}`, snippet(`pilot-gate-${id}`, question, template)];
}

function itemSnippet([key, item]: readonly [string, Skeleton]): [string, Snippet] {
  const kind = kindOf(item);
  const name = [key, ...(kind === undefined ? [] : [kind])].join(' ');
  const template = items([item], 0, DEFAULT_STYLE)[0]!;
  return [`Item: ${name}`, snippet(`pilot-${kebab(name)}`, `An item of \`${key}\``, template)];
}

/** The mappings that a skeleton repeats, each with the key of its list. */
function itemsIn(key: string, skeleton: Skeleton): [string, Skeleton][] {
  if (skeleton.kind === 'list') return skeleton.items.flatMap((item) => (item.kind === 'map' ? [[key, item]] : []));
  return skeleton.kind === 'map' ? skeleton.entries.flatMap(([below, value]) => itemsIn(below, value)) : [];
}

/** The kind of an item, by which it differs from others of its list. */
function kindOf(item: Skeleton): string | undefined {
  const kind = item.kind === 'map' ? item.entries.find(([key]) => key === 'kind')?.[1] : undefined;
  if (kind?.kind === 'literal') return String(kind.value);
  return kind?.kind === 'choice' ? kind.options[0] : undefined;
}

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll(' ', '-');

const snippet = (prefix: string, description: string, template: Template): Snippet => ({
  prefix,
  description,
  body: toSnippet(template).trimEnd().split('\n'),
});
