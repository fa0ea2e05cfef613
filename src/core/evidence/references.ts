import type { MapNode, PlaybookNode } from '../playbook';
import { at, dayDone, duration, items, text } from '../playbook';
import { playbookPlaces } from '../schema';
import type { Day, Duration } from '../../text';

/** A piece of evidence that a playbook points to. Exactly one of `path` and `url` is set. */
export interface EvidenceReference {
  /** The evidence value: a string or a mapping. */
  readonly node: PlaybookNode;
  /** Relative to the playbook's folder, as written. */
  readonly path?: string;
  readonly url?: string;
  /** A heading of a Markdown file. */
  readonly anchor?: string;
  /** RFC 6901 pointer into a JSON, YAML or CSV file. */
  readonly pointer?: string;
  readonly date?: Day;
  readonly validFor?: Duration;
  /** True for a Measure's evidence with a pointer: it must lead to a number. */
  readonly wantsNumber: boolean;
  /** How a text with a "#" is read unless a file has all of it as its name: see `asRead`. */
  readonly split?: EvidenceReference;
}

/** The key of a reference's fact: two references to the same place share one. */
export const factKey = ({ path, anchor, pointer }: EvidenceReference): string =>
  JSON.stringify([path, anchor, pointer]);

/** Where the format has Evidence, and where a Measure, whose `evidence` may hold the number. Read when first needed. */
let places: { readonly evidence: readonly Path[]; readonly measures: readonly Path[] } | undefined;
type Path = readonly string[];

function evidencePlaces() {
  if (places) return places;
  const all = playbookPlaces('Evidence', 'Measure');
  const of = (wanted: string) => all.filter(({ type }) => type === wanted).map(({ path }) => path);
  return (places = { evidence: of('Evidence'), measures: of('Measure') });
}

/**
 * All evidence that a playbook points to; unanswered and malformed references are none. Looked for anew each time: a weak
 * map of those found costs the collector of garbage more than finding them.
 */
export function referencesOf({ root }: { readonly root: MapNode | undefined }): EvidenceReference[] {
  if (!root) return [];
  const { evidence, measures } = evidencePlaces();
  const found: EvidenceReference[] = [];
  const add = (node: PlaybookNode | undefined, measure: boolean) => {
    const reference = node && readReference(node, measure);
    if (reference) found.push(reference);
  };
  for (const path of evidence) for (const node of each(root, path)) add(node, false);
  for (const path of measures) for (const node of each(root, path)) add(at(node, 'evidence'), true);
  return found;
}

function each(root: PlaybookNode, path: Path): readonly PlaybookNode[] {
  let nodes: readonly PlaybookNode[] = [root];
  for (const key of path) {
    const below: PlaybookNode[] = [];
    for (const node of nodes) {
      if (key !== '*') {
        const value = at(node, key);
        if (value) below.push(value);
      } else for (const item of items(node)) below.push(item);
    }
    nodes = below;
  }
  return nodes;
}

function readReference(node: PlaybookNode, measure: boolean): EvidenceReference | undefined {
  const isText = node.kind !== 'map';
  const target = isText ? text(node) : (text(at(node, 'path')) ?? text(at(node, 'url')));
  if (target === undefined) return undefined;
  const url = addressIn(target);
  const pointer = text(at(node, 'pointer'));
  const reference: EvidenceReference = {
    node,
    path: url === undefined ? target : undefined,
    url,
    anchor: text(at(node, 'anchor')),
    pointer,
    date: dayDone(at(node, 'date')),
    validFor: duration(at(node, 'validFor')),
    wantsNumber: measure && pointer !== undefined,
  };
  const split = isText && url === undefined ? splitAtHash(target) : undefined;
  if (!split) return reference;
  const wantsNumber = measure && split.pointer !== undefined;
  return { ...reference, split: { ...reference, ...split, wantsNumber } };
}

/** The address that a text is, in the angle brackets of mails or not. */
function addressIn(target: string): string | undefined {
  const address = /^<(.*)>$/.exec(target)?.[1] ?? target;
  return /^https:\/\//i.test(address) ? address : undefined;
}

/** `m.json#/a` → a pointer, `x.md#late-input` → an anchor (judging.md 6); undefined for a text that names no file before "#". */
function splitAtHash(target: string): Pick<EvidenceReference, 'path' | 'anchor' | 'pointer'> | undefined {
  const hash = target.indexOf('#');
  if (hash <= 0) return undefined;
  const [path, part] = [target.slice(0, hash).trim(), target.slice(hash + 1).trim()];
  if (part === '') return { path };
  return part.startsWith('/') ? { path, pointer: part } : { path, anchor: part };
}
