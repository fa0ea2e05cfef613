import { behind, lineStart } from './layout';
import type { Template } from './render';
import type { Style } from './style';

/** A change of a text between two offsets. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly template: Template;
  /** Of changes at the same offset the deeper comes first: what is added to a list stands before what follows it. */
  readonly depth: number;
}

/** How new lines stand among the others. */
export interface Surroundings {
  readonly column: number;
  /** What each begins with; blanks up to the column when absent. */
  readonly indent?: string;
  readonly depth: number;
  /** Line breaks to the line that they come behind or before. */
  readonly between?: number;
}

/*
 * New lines are put at the start of the line below, not at the end of the line above: an editor that indents what is
 * inserted as the line around it is indented changes nothing there.
 */

/**
 * New lines behind what ends at `end` and the comments that belong to it. A block scalar ends at the start of the line
 * below it.
 * @param lines without the first line's indentation
 */
export function linesBehind(text: string, end: number, lines: Template, style: Style, around: Surroundings): Change {
  const { column, indent = ' '.repeat(column), depth, between = 1 } = around;
  const last = behind(text, end, column);
  const newline = /^\r?\n/.exec(text.slice(last, last + 2))?.[0].length ?? 0;
  const isAtStart = last > 0 && text[last - 1] === '\n';
  const start = isAtStart ? last : last + newline;
  const template =
    isAtStart || newline
      ? [style.lineEnd.repeat(between - 1), indent, ...lines, style.lineEnd]
      : [style.lineEnd.repeat(between), indent, ...lines];
  return { start, end: start, depth, template };
}

/** New lines before the line around an offset. */
export function linesBefore(text: string, offset: number, lines: Template, style: Style, around: Surroundings): Change {
  const { column, indent = ' '.repeat(column), depth, between = 1 } = around;
  const start = lineStart(text, offset);
  return { start, end: start, depth, template: [indent, ...lines, style.lineEnd.repeat(between)] };
}
