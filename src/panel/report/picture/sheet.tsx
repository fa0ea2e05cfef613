import type { ComponentChildren } from 'preact';
import { count, oneLine } from '../../../text';
import { fitted } from './measure';

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
  /** What is to be known of it, such as a threshold that was missed: below all else. */
  readonly notes: readonly string[];
  readonly children: ComponentChildren;
}

/** How many notes a picture has room for, and the height of each. */
const [NOTES, NOTE] = [6, 18];

/** A picture of its own: it loads nothing, runs nothing, and needs no style sheet. */
export function Sheet({ width, height: above, title, description, notes, children }: SheetProps) {
  const shown =
    notes.length > NOTES
      ? [...notes.slice(0, NOTES - 1), `and ${count(notes.length - NOTES + 1, 'more note')}`]
      : notes;
  const height = above + shown.length * NOTE;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...{ width, height, viewBox: `0 0 ${width} ${height}` }}
      role="img"
      font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
      font-size="13"
      fill={COLOURS.text}
    >
      <title>{oneLine(title)}</title>
      <desc>{[...description.split('\n'), ...shown].map(oneLine).join('\n')}</desc>
      <rect {...{ width, height }} fill={COLOURS.paper} />
      {children}
      {shown.map((note, index) => (
        <Label
          key={index}
          x={MARGIN}
          y={above - MARGIN + 14 + (index + 1) * NOTE - 8}
          text={note}
          width={width - 2 * MARGIN}
          fill={COLOURS.quiet}
        />
      ))}
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
      {shown === text ? null : <title>{oneLine(text)}</title>}
    </text>
  );
}
