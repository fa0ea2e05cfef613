import type { Check } from '../core/checklist';
import { BUILT_IN_GATES } from '../core/checklist/packs';
import { NO_FACTS, referencesOf } from '../core/evidence';
import { byNode } from '../core/findings';
import type { MapNode, PlaybookNode } from '../core/playbook';
import { parse, playbookPlaces } from '../core/schema';
import type { Write } from './write';

/** Writes which places of a playbook each check reads: what it asks for while it judges its own example. */
export async function generateCheckReads(write: Write): Promise<void> {
  const checks = BUILT_IN_GATES.flatMap((gate) => gate.checks);
  const lines = checks.flatMap((check) => [
    `  '${check.id}': [\n`,
    ...placesReadBy(check).map((place) => `    '${place}',\n`),
    '  ],\n',
  ]);
  const text = `// Generated from the examples in src/core/checklist/gates by "npm run generate". Do not edit.

/**
 * The places that each check reads, by its id: paths with \`*\` for each index, and \`**\` for all of a value that is taken
 * whole. What leads to a place is read as well, and not listed.
 */
// prettier-ignore
export const CHECK_READS: Readonly<Record<string, readonly string[]>> = {
${lines.join('')}};
`;
  await write('src/core/language/generated/checkReads.ts', text);
}

/** Has a check judge its example, and watches which places it asks for. */
function placesReadBy({ example = '', judge }: Check): string[] {
  const places = new Set<string>();
  const written = parse(example)[0]?.root;
  if (!written) return [];
  const watch = { isOn: false };
  const root = watched(written, '', (place) => watch.isOn && places.add(place)) as MapNode;
  const references = referencesOf({ root });
  watch.isOn = true;
  const outcome = judge({
    ...{ root, stage: undefined, today: '2026-01-01', facts: NO_FACTS, references: byNode(references) },
    ...{ verdicts: new Map(), lists: new Map() },
  });
  const backed = outcome.state === 'met' ? (outcome.evidence ?? []) : [];
  for (const path of backed) places.add(path.map((key) => (/^\d+$/.test(String(key)) ? '*' : key)).join('/'));
  const all = [...new Set([...places].map((place) => (EVIDENCE.has(place) ? `${place}/**` : place)))];
  return all.filter((place) => !all.some((other) => other.startsWith(`${place}/`))).sort();
}

/** Where evidence is: a check takes it whole, in either of its forms. */
const EVIDENCE = new Set([
  ...playbookPlaces('Evidence').map(({ path }) => path.join('/')),
  ...playbookPlaces('Measure').map(({ path }) => [...path, 'evidence'].join('/')),
]);

/** A copy of a value that tells which of its places are asked for; of a list of texts all of it is. */
function watched(node: PlaybookNode, place: string, tell: (place: string) => void): PlaybookNode {
  const below = (key: string) => (place === '' ? key : `${place}/${key}`);
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => watched(item, below('*'), tell)) };
  if (node.kind !== 'map') return node;
  const entries = [...node.entries].map(([key, value]) => [key, watched(value, below(key), tell)] as const);
  return {
    ...node,
    entries: new WatchedEntries(entries, (key, value) => {
      const isOfTexts = value?.kind === 'list' && value.items.some(({ kind }) => kind === 'scalar');
      tell(isOfTexts ? `${below(key)}/**` : below(key));
    }),
  };
}

class WatchedEntries extends Map<string, PlaybookNode> {
  constructor(
    entries: Iterable<readonly [string, PlaybookNode]>,
    private readonly tell: (key: string, value: PlaybookNode | undefined) => void,
  ) {
    super(entries);
  }

  override get(key: string): PlaybookNode | undefined {
    const value = super.get(key);
    this.tell(key, value);
    return value;
  }

  override has(key: string): boolean {
    this.tell(key, super.get(key));
    return super.has(key);
  }
}
