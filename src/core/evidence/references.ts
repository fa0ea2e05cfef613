import type { MapNode, PlaybookNode } from '../playbook';
import { at, day, duration, items, text } from '../playbook';
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
  /** RFC 6901 pointer into a JSON or YAML file. */
  readonly pointer?: string;
  readonly date?: Day;
  readonly validFor?: Duration;
  /** True for a Measure's evidence with a pointer: it must lead to a number. */
  readonly wantsNumber: boolean;
}

/** The key of a reference's fact: two references to the same place share one. */
export const factKey = ({ path, anchor, pointer }: EvidenceReference): string =>
  JSON.stringify([path, anchor, pointer]);

/** Where the format has Evidence: paths from the root, `*` for each item of a list. */
const EVIDENCE = [
  ['edgeCases', '*', 'test'],
  ['integration', 'systems', '*', 'evidence'],
  ['learning', 'evidence'],
  ['inputs', 'templates', '*'],
  ['feedback', 'lastImprovement', 'evidence'],
  ['evaluation', 'suite'],
  ['evaluation', 'datasets', '*'],
  ['evaluation', 'independentReview', 'evidence'],
  ['operations', 'monitoring', '*', 'evidence'],
  ['operations', 'runbook'],
  ['operations', 'incidents', '*', 'evidence'],
  ['security', 'threatModel'],
  ['security', 'injectionTest'],
  ['governance', 'impactAssessment'],
  ['review', 'decisions', '*', 'evidence'],
] as const;

/** Where the format has a Measure, whose `evidence` may hold the number. */
const MEASURES = [
  ['success', 'metrics', '*', 'baseline'],
  ['success', 'metrics', '*', 'target'],
  ['success', 'metrics', '*', 'actual'],
  ['evaluation', 'passRate', 'actual'],
  ['evaluation', 'slices', '*', 'actual'],
] as const;

const known = new WeakMap<MapNode, readonly EvidenceReference[]>();

/** All evidence that a playbook points to, found once; unanswered and malformed references are none. */
export function referencesOf({ root }: { readonly root: MapNode | undefined }): readonly EvidenceReference[] {
  if (!root) return [];
  const references = known.get(root) ?? evidenceReferences(root);
  known.set(root, references);
  return references;
}

function evidenceReferences(root: MapNode): EvidenceReference[] {
  const found: EvidenceReference[] = [];
  const add = (node: PlaybookNode | undefined, measure: boolean) => {
    const reference = node && readReference(node, measure);
    if (reference) found.push(reference);
  };
  for (const path of EVIDENCE) for (const node of each(root, path)) add(node, false);
  for (const path of MEASURES) for (const node of each(root, path)) add(at(node, 'evidence'), true);
  return found;
}

function each(root: PlaybookNode, path: readonly string[]): PlaybookNode[] {
  return path.reduce<PlaybookNode[]>(
    (nodes, key) => nodes.flatMap((node) => (key === '*' ? items(node) : (at(node, key) ?? []))),
    [root],
  );
}

function readReference(node: PlaybookNode, measure: boolean): EvidenceReference | undefined {
  const target = node.kind === 'map' ? (text(at(node, 'path')) ?? text(at(node, 'url'))) : text(node);
  if (target === undefined) return undefined;
  const isAddress = /^https:\/\//i.test(target);
  const pointer = text(at(node, 'pointer'));
  return {
    node,
    path: isAddress ? undefined : target,
    url: isAddress ? target : undefined,
    anchor: text(at(node, 'anchor')),
    pointer,
    date: day(at(node, 'date')),
    validFor: duration(at(node, 'validFor')),
    wantsNumber: measure && pointer !== undefined,
  };
}
