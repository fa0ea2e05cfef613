import { oneLine } from '../../../text';

/** How wide a character is in the usual fonts without serifs, in parts of their size: rather too wide than too narrow. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^[\p{M}\p{Cf}]$/u, 0],
  // Ligatures of a whole sentence, and the widest letters there are.
  [/^[\ufdf0-\ufdff]$/, 12],
  [/^[\u{12000}-\u{123ff}]$/u, 3],
  [/^[ilj.,:;'|!I]$/, 0.3],
  [/^[ ftr()[\]/-]$/, 0.4],
  [/^[mwMW@%]$/, 0.95],
  [/^[A-Z]$/, 0.72],
  [/^[\p{Ll}\p{Nd}]$/u, 0.62],
  [/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{P}]$/u, 0.75],
];
const WIDE = 1.4;
const BOLD = 1.12;

/** How wide a text is about, in pixels: there is nothing here that draws it. */
export function widthOf(text: string, size: number, weight = 400): number {
  let sum = 0;
  for (const character of text) sum += WIDTHS.find(([like]) => like.test(character))?.[1] ?? WIDE;
  return sum * size * (weight > 400 ? BOLD : 1);
}

const graphemes = new Intl.Segmenter('en');

/** A text, or its beginning and an ellipsis where it is too long. Nobody looks at more of it than may fit. */
export function fitted(text: string, width: number, size: number, weight = 400): string {
  // No letter carries so many marks that they reach into other lines.
  const line = oneLine(text.replace(/\s+/gu, ' ').trim()).replace(/(\p{M}{3})\p{M}+/gu, '$1');
  const most = Math.ceil(width);
  if (line.length <= most && widthOf(line, size, weight) <= width) return line;
  let shown = '';
  let room = width - widthOf('…', size, weight);
  for (const { segment } of graphemes.segment(line.slice(0, most))) {
    room -= widthOf(segment, size, weight);
    if (room < 0) break;
    shown += segment;
  }
  return `${shown.trimEnd()}…`;
}

/** A row of things of their own widths, in as many lines of a height as it takes. */
export function laidOut<T>(items: readonly T[], widthOfItem: (item: T) => number, width: number, line: number) {
  let [x, y] = [0, 0];
  const places = items.map((item) => {
    const wide = widthOfItem(item);
    if (x && x + wide > width) [x, y] = [0, y + line];
    x += wide;
    return { item, x: x - wide, y };
  });
  return { places, height: y + line };
}

/** A text in at most so many lines, broken between words; the last one is cut. */
export function inLines(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || lines.length === most - 1 || widthOf(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((one) => fitted(one, width, size));
}
