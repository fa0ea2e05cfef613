import type { Edit, TextSlip } from './textSlip';
import { ODD_BLANKS, linesOf } from './sourceLines';
import type { Span } from '../node';
import type { ParsedNode } from '../parsed';
import { isMap, isScalar, isSeq, itemsOf, pairsOf } from '../parsed';

const ODD = new RegExp(`[${ODD_BLANKS}]`);
const INVISIBLE = /[\u180E\u200B-\u200D\u2060\uFEFF]/;

/** Where a blank belongs to YAML: what a line is indented with, behind dashes, and on both sides of a key's colon. */
const BEFORE_VALUE = new RegExp(
  `^((?:[ \\t${ODD_BLANKS}]|-(?=[ \\t${ODD_BLANKS}]))*)(?:([\\w$-]+|"[^"\\\\]*"|'[^']*')([ \\t${ODD_BLANKS}]*:(?:[ \\t${ODD_BLANKS}]+|$)))?`,
);

/** How much of a line is looked at: a key is short, and a line may be as long as its file. */
const LOOKED_AT = 300;

/**
 * No-break, wide and zero-width blanks where YAML asks for blanks, as pasted texts have them: one slip for a text, with
 * one fix. Those in prose are the author's.
 */
export const oddBlanks = (text: string): TextSlip[] => (ODD.test(text) ? slipOf(editsIn(text)) : []);

/** Those of a text that can be read, though not as it is meant: they became a part of a key, or made a text of a list. */
export function oddBlanksIn(text: string, { start, end }: Span, contents: ParsedNode): TextSlip[] {
  const own = text.slice(start, end);
  if (!ODD.test(own)) return [];
  const misread: Span[] = [];
  for (const { span, isKey } of plainTexts(contents)) if (isKey || beginsLine(text, span.start)) misread.push(span);
  // Both are in the order of the text.
  let index = 0;
  const edits = editsIn(own)
    .map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }))
    .filter((edit) => {
      while (index < misread.length && misread[index]!.end < edit.end) index++;
      return index < misread.length && misread[index]!.start <= edit.start;
    });
  return slipOf(edits);
}

/** The texts without quotes of a document, in its order. */
function* plainTexts(node: ParsedNode | null, isKey = false): Generator<{ span: Span; isKey: boolean }> {
  if (isSeq(node)) for (const item of itemsOf(node)) yield* plainTexts(item);
  else if (isMap(node))
    for (const { key, value } of pairsOf(node)) {
      yield* plainTexts(key, true);
      yield* plainTexts(value);
    }
  else if (isScalar(node) && node.type === 'PLAIN') yield { span: { start: node.range[0], end: node.range[1] }, isKey };
}

/** True when nothing but blanks stands before an offset on its line. */
function beginsLine(text: string, offset: number): boolean {
  let at = offset;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return at === 0 || text[at - 1] === '\n';
}

function editsIn(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { start, end, isText } of linesOf(text)) {
    if (isText) continue;
    const [, indent = '', key = '', colon = ''] =
      BEFORE_VALUE.exec(text.slice(start, Math.min(end, start + LOOKED_AT))) ?? [];
    edits.push(...mended(indent, start), ...mended(colon, start + indent.length + key.length));
  }
  return edits;
}

function slipOf([first, ...others]: readonly Edit[]): TextSlip[] {
  if (!first) return [];
  const more = others.length ? ` There are ${others.length} more in this document.` : '';
  return [
    {
      code: 'yaml/blank',
      message: `A blank here is a special one that YAML takes for a letter, as pasted texts have it. Write an ordinary blank.${more}`,
      span: { start: first.start, end: first.end },
      repair: [first, ...others],
      fix: { edits: [first, ...others], label: 'Write ordinary blanks' },
    },
  ];
}

/** The edits that make a stretch of blanks one of YAML's own. */
function mended(blanks: string, offset: number): Edit[] {
  return [...blanks.matchAll(RUN)].map(({ index, 0: run }) => ({
    start: offset + index,
    end: offset + index + run.length,
    text: [...run].map((blank) => (INVISIBLE.test(blank) ? '' : ' ')).join(''),
  }));
}

const RUN = new RegExp(`[${ODD_BLANKS}]+`, 'g');
