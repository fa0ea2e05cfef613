import type { Range } from 'vscode-languageserver-types';
import type { Fix } from '../checklist';
import { canAdd, literal, map } from '../checklist';
import type { Analysis } from '../judge';
import type { PlaybookNode } from '../playbook';
import { at, isPlaceholderNode, nearest, rangeOf } from '../playbook';
import type { Segment } from '../../text';
import { toPointer } from '../../text';
import { resultsOf } from '../readiness';

/** A place at which a playbook may say what backs a statement. */
export interface EvidencePlace {
  readonly path: readonly Segment[];
  /** Its pointer: by it, it is found again. */
  readonly at: string;
  /** What the evidence is about: the value or the section around it. */
  readonly range: Range;
  /** True for the evidence of a number. */
  readonly isOfNumber: boolean;
  /** The titles of the checks that it would back. */
  readonly checks: readonly string[];
}

/** The places at which evidence is missing for what the playbook only states, in the order of the checklist. */
export function evidencePlaces({ playbook, readiness }: Pick<Analysis, 'playbook' | 'readiness'>): EvidencePlace[] {
  const { root } = playbook;
  const places = new Map<string, EvidencePlace & { checks: string[] }>();
  for (const { check, unbacked } of resultsOf(readiness))
    for (const path of unbacked) {
      const pointer = toPointer(path);
      const known = places.get(pointer);
      if (known) known.checks.push(check.title);
      else if (root && hasRoom(root, path)) {
        const around = nearest(root, path.slice(0, -1));
        const range = rangeOf(playbook, { start: around.keySpan?.start ?? around.span.start, end: endOf(around) });
        const isOfNumber = path.at(-1) === 'evidence' && NUMBERS.has(String(path.at(-2)));
        places.set(pointer, { path, at: pointer, range, isOfNumber, checks: [check.title] });
      }
    }
  return [...places.values()];
}

/** The keys under which the format has a Measure that checks want evidence for. */
const NUMBERS = new Set(['baseline', 'actual']);

const endOf = (node: PlaybookNode): number =>
  node.kind === 'map' || node.kind === 'list' ? node.contentEnd : node.span.end;

/** True where evidence can be written: nothing is there yet, a placeholder, or a number that a mapping can be made of. */
function hasRoom(root: PlaybookNode, path: readonly Segment[]): boolean {
  const node = at(root, ...path);
  if (node) return (isPlaceholderNode(node) && !node.shared) || canAdd(root, path);
  return canAdd(root, path) || isNumber(at(root, ...path.slice(0, -1)));
}

const isNumber = (node: PlaybookNode | undefined): node is PlaybookNode =>
  node?.kind === 'scalar' && typeof node.value === 'number' && !node.shared;

/**
 * What writes evidence at a place: a reference as one text, in a mapping where its path would be taken for something else.
 * @param file from the playbook's folder
 * @param part an anchor or a pointer into it
 */
export function evidenceFix(
  { playbook: { root, lines } }: Pick<Analysis, 'playbook'>,
  path: readonly Segment[],
  file: string,
  part?: string,
): Fix | undefined {
  if (!root || !hasRoom(root, path)) return undefined;
  const isClear = part === undefined || !file.includes('#');
  const key = part?.startsWith('/') ? 'pointer' : 'anchor';
  const text = part === undefined ? file : `${file}#${part}`;
  const reference = isClear ? literal(text) : map({ path: literal(file), [key]: literal(part) });
  const above = path.slice(0, -1);
  const number = at(root, ...above);
  if (isNumber(number)) {
    const inline = lines.getText().slice(number.span.start, number.span.end);
    const value = { kind: 'source', behind: ` ${inline}`, column: 0, above: [], inline } as const;
    return { kind: 'correct', path: above, skeleton: map({ value, evidence: reference }) };
  }
  if (isPlaceholderNode(at(root, ...path))) return { kind: 'correct', path, skeleton: reference };
  return { kind: 'add', path, skeleton: reference, isAnswer: true };
}
