import type { Gate, Skeleton } from '../checklist';
import { blank, choice, map } from '../checklist';
import type { Style, Template } from '../fixes';
import { DEFAULT_STYLE, afterKey, inOrder, items, toSnippet, waiverItem, wholePlaybook } from '../fixes';
import type { Decision } from '../schema';
import { allOf } from '../schema';
import { columnOf, stepOf } from './completion';
import type { Draft, Spot } from './place';
import { lineEndOf, valueAt } from './place';
import type { Scaffold } from './vocabulary';

/** A mapping that a list repeats, with the way to the list. */
interface ItemScaffold {
  readonly list: readonly string[];
  readonly item: Skeleton;
}

/** Items of lists that belong to no gate. */
const OTHERS: readonly ItemScaffold[] = [
  {
    list: ['review', 'decisions'],
    item: map({
      date: blank,
      decision: choice(...allOf<Decision>()('go', 'no-go', 'hold', 'stop')),
      for: choice('pilot', 'production'),
      by: blank,
    }),
  },
  { list: ['waivers'], item: waiverItem(blank, blank) },
  { list: ['notApplicable'], item: map({ check: blank, because: blank }) },
];

/**
 * What may be written as a whole at a spot of a playbook, with the skeletons that the fixes write: a gate that is missing, at
 * its column; an item in its list; a whole playbook in a text that holds none.
 * @param gates in the order in which they are offered
 */
export function scaffoldsAt(spot: Spot, gates: readonly Gate[]): Scaffold[] {
  if (spot.isFlow || spot.quote || spot.hasColon || spot.hasBelow) return [];
  return [...wholes(spot), ...missing(spot, gates), ...itemsAt(spot, gates)];
}

function wholes({ keys, root, text, span }: Spot): Scaffold[] {
  const isAlone = root.children.length === 0 || (root.children.length === 1 && root.children[0]!.kind === 'none');
  if (keys?.path.length !== 0 || !isAlone || text.lastIndexOf('\n', span.start - 1) + 1 !== span.start) return [];
  const snippet = toSnippet(wholePlaybook()).replaceAll('\n', lineEndOf(text));
  return [
    {
      text: 'pilot playbook',
      title: 'A whole playbook',
      description: 'A whole pilot playbook, with all gates of the checklist.',
      snippet,
    },
  ];
}

function missing(spot: Spot, gates: readonly Gate[]): Scaffold[] {
  const { keys, text } = spot;
  if (keys?.path.length !== 0) return [];
  const style = styleAt(text);
  return gates
    .filter(({ section }) => !keys.taken.has(section))
    .map(({ title, question, section, skeleton, pack }) => ({
      text: `${section} gate`,
      title: `Add missing gate: ${title}`,
      description: `${question}${pack === undefined ? '' : `\n\nIt is part of the optional pack \`${pack}\`.`}`,
      snippet: toSnippet([`${section}:`, ...afterKey(inOrder(skeleton, [section]), columnOf(spot), style)]),
    }));
}

function itemsAt(spot: Spot, gates: readonly Gate[]): Scaffold[] {
  const { value, item, isFirst, root, text } = spot;
  const list = (item ?? value)?.path.slice(0, -1) ?? [];
  // Behind a dash, at the column of the dashes, or below the key of a list that has none yet.
  const isBegun = isFirst && value !== undefined && ofList(gates, value.path).length > 0;
  const found = isBegun ? ofList(gates, value.path) : isFirst ? ofList(gates, list) : [];
  const written = valueAt(root, isBegun ? value.path : list);
  const isDashed = isBegun || item !== undefined;
  const column = columnOf(spot) - (isDashed ? 0 : 2);
  const style = styleAt(text);
  const offered = found.map(({ item: skeleton }) => ({ kind: kindOf(skeleton), skeleton }));
  const kinds = kindsIn(written, new Set(offered.map(({ kind }) => kind)));
  return offered
    .sort((a, b) => Number(kinds.has(a.kind)) - Number(kinds.has(b.kind)))
    .map(({ kind, skeleton }) => {
      const [dash = '', ...lines] = items([skeleton], column, style)[0]!;
      const template: Template = isDashed ? [dash, ...lines] : lines;
      const name = (isBegun ? value.path : list).join('.');
      return {
        text: kind ? `item, kind ${kind}` : 'item',
        title: `A whole item of ${name}`,
        description: `An item of \`${name}\`, with a placeholder for each answer.`,
        snippet: toSnippet(template),
      };
    });
}

/** Those of some kinds that a list has: it is looked through no further than to the last of them. */
function kindsIn(list: Draft | undefined, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const item of list?.children ?? []) {
    if (kinds.size === wanted.size) break;
    const kind = valueAt(item, ['kind'])?.text;
    if (kind !== undefined && wanted.has(kind)) kinds.add(kind);
  }
  return kinds;
}

const ofList = (gates: readonly Gate[], list: readonly string[]): ItemScaffold[] =>
  [...gates.flatMap(({ section, skeleton }) => itemsIn([section], skeleton)), ...OTHERS].filter(
    (one) => one.list.join('/') === list.join('/'),
  );

/** The mappings that a skeleton repeats. */
function itemsIn(list: readonly string[], skeleton: Skeleton): ItemScaffold[] {
  if (skeleton.kind === 'list')
    return skeleton.items.flatMap((item) =>
      item.kind === 'map' ? [{ list, item: inOrder(item, [...list, '0']) }] : [],
    );
  if (skeleton.kind !== 'map') return [];
  return skeleton.entries.flatMap(([key, value]) => itemsIn([...list, key], value));
}

/** The kind of an item, by which it differs from others of its list; empty for one that has none. */
function kindOf(item: Skeleton): string {
  const kind = item.kind === 'map' ? item.entries.find(([key]) => key === 'kind')?.[1] : undefined;
  if (kind?.kind === 'literal') return String(kind.value);
  return kind?.kind === 'choice' ? (kind.options[0] ?? '') : '';
}

/** A list below its key: the indentations of both. */
const LIST = /^( *)[\w$-]+:[ \t]*\r?\n( *)- /m;

/** The style of a text that may be half written. */
function styleAt(text: string): Style {
  const step = stepOf(text);
  const [, key = '', dash] = LIST.exec(text) ?? [];
  const dashes = dash === undefined ? step : Math.max(dash.length - key.length, 0);
  return { ...DEFAULT_STYLE, step, dash: dashes, lineEnd: lineEndOf(text) };
}
