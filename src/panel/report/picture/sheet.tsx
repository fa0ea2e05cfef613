import type { ComponentChildren } from 'preact';

/** The colours of a picture: it is pasted into slides and documents, which are white. */
export const COLOURS = {
  text: '#2b2b2b',
  quiet: '#565656',
  line: '#dcdcdc',
  paper: '#ffffff',
  red: '#c4200f',
  yellow: '#8f6500',
  green: '#2f7a2c',
  blue: '#0063d3',
} as const;

/** A colour on paper, of which a part of 0 to 1 is seen. */
export function mixed(colour: string, part: number): string {
  const channel = (from: number) => {
    const value = Math.round(parseInt(colour.slice(from, from + 2), 16) * part + 255 * (1 - part));
    return value.toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** A margin on all sides, in pixels. */
export const MARGIN = 24;

interface SheetProps {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What the picture shows, in words. */
  readonly description: string;
  readonly children: ComponentChildren;
}

/** A picture of its own: it loads nothing, runs nothing, and needs no style sheet. */
export function Sheet({ width, height, title, description, children }: SheetProps) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...{ width, height, viewBox: `0 0 ${width} ${height}` }}
      role="img"
      font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
      font-size="13"
      fill={COLOURS.text}
    >
      <title>{title}</title>
      <desc>{description}</desc>
      <rect {...{ width, height }} fill={COLOURS.paper} />
      {children}
    </svg>
  );
}

interface LabelProps {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The room that it has; what does not fit is cut, and whole in a tooltip. */
  readonly width: number;
  readonly size?: number;
  readonly fill?: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text. */
export function Label({ x, y, text, width, size = 13, fill, weight, anchor }: LabelProps) {
  const shown = fitted(text, width, size, weight);
  return (
    <text {...{ x, y, fill }} font-size={size === 13 ? undefined : size} font-weight={weight} text-anchor={anchor}>
      {shown}
      {shown === text ? null : <title>{text}</title>}
    </text>
  );
}

/** How wide a character is in the usual fonts without serifs, in parts of their size: rather too wide than too narrow. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^[\p{M}\p{Cf}]$/u, 0],
  [/^[ilj.,:;'|!I]$/, 0.3],
  [/^[ ftr()[\]/-]$/, 0.4],
  [/^[mwMW@%]$/, 0.95],
  [/^[A-Z]$/, 0.72],
  [/^[\p{Ll}\p{Nd}]$/u, 0.62],
  [/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{P}]$/u, 0.75],
];
const WIDE = 1.1;
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
  const line = text.replace(/\s+/gu, ' ').trim();
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
