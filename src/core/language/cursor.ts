import { composeDocuments, isMap, isScalar, isSeq, itemsOf, pairsOf, spanOf } from '../playbook';
import type { ParsedNode, Span } from '../playbook';

/** A place of a text that may be half written: what the parser makes of it, whatever its faults. */
export interface Place {
  readonly kind: 'map' | 'list' | 'scalar';
  /** The key or index that leads here; `''` for a document. */
  readonly segment: string;
  readonly keySpan?: Span;
  /** Empty where no value is written yet. */
  readonly span: Span;
  /** What a scalar says. */
  readonly text?: string;
  /** True inside brackets, or for a list or mapping that is written with them. */
  readonly isFlow: boolean;
  readonly children: readonly Place[];
}

/** How many characters a text may have for its places to be looked for: this is done as one types. */
const LARGEST = 256 * 1024;

/** The documents of a text without a byte-order mark. Never throws; none when it is larger than is read, and no more than its start of one that nests too deeply. */
export function placesOf(text: string): Place[] {
  if (text.length > LARGEST) return [];
  return composeDocuments(text).map(({ contents, start }) =>
    placeOf(text, contents, { segment: '', isFlow: false }, { start, end: start }),
  );
}

function placeOf(
  text: string,
  node: ParsedNode | null,
  way: Pick<Place, 'segment' | 'keySpan' | 'isFlow'>,
  none: Span,
): Place {
  const span = node ? spanIn(text, node) : none;
  const isFlow = way.isFlow || ((isMap(node) || isSeq(node)) && node.flow === true);
  const base = { ...way, span, isFlow };
  if (isSeq(node)) {
    const children = itemsOf(node).map((item, index) =>
      placeOf(text, item, { segment: String(index), isFlow }, { start: span.end, end: span.end }),
    );
    return { kind: 'list', ...base, children };
  }
  if (isMap(node)) {
    const children = pairsOf(node).flatMap(({ key, value }) => {
      if (!isScalar(key)) return [];
      const keySpan = spanOf(key);
      const segment = key.source ?? String(key.value);
      return placeOf(text, value, { segment, keySpan, isFlow }, { start: keySpan.end, end: keySpan.end });
    });
    return { kind: 'map', ...base, children };
  }
  return { kind: 'scalar', ...base, ...(isScalar(node) && { text: node.source ?? '' }), children: [] };
}

/** A node's own text, without the line breaks that follow it. */
function spanIn(text: string, node: ParsedNode): Span {
  const { start, end } = spanOf(node);
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** A place with the way to it. */
export interface Located {
  /** Keys and indexes from the document. */
  readonly path: readonly string[];
  readonly place: Place;
  /** What stands around it, outermost first. */
  readonly around: readonly Place[];
  /** True on the place's key, false on its value. */
  readonly isKey: boolean;
}

/** The key or the scalar that touches an offset. */
export function locate(places: readonly Place[], offset: number): Located | undefined {
  for (const root of places) {
    const found = locateIn(root, offset, [], []);
    if (found) return found;
  }
  return undefined;
}

function locateIn(
  place: Place,
  offset: number,
  path: readonly string[],
  around: readonly Place[],
): Located | undefined {
  if (place.keySpan && touches(place.keySpan, offset)) return { path, place, around, isKey: true };
  if (!touches(place.span, offset)) return undefined;
  if (place.kind === 'scalar') return { path, place, around, isKey: false };
  for (const child of place.children) {
    const found = locateIn(child, offset, [...path, child.segment], [...around, place]);
    if (found) return found;
  }
  return undefined;
}

const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** The texts at all places that a path leads to; `*` stands for any key or index. */
export function textsAt(places: readonly Place[], ...path: readonly string[]): string[] {
  const found = path.reduce<readonly Place[]>(
    (around, wanted) =>
      around.flatMap(({ children }) => children).filter((child) => wanted === '*' || child.segment === wanted),
    places,
  );
  return found.flatMap(({ text }) => (text ? [text] : []));
}
