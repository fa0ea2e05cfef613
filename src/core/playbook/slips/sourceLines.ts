/** A line of a text that may be no YAML. Offsets in UTF-16 units, the line break left out. */
export interface SourceLine {
  readonly start: number;
  readonly end: number;
  /** Where what stands behind its indentation starts: blanks of any kind. */
  readonly content: number;
  /** True for a line of a text that `|` or `>` begins: all of it is the author's. */
  readonly isText: boolean;
}

/** Blanks that look like one and are none for YAML, and those that nobody sees. */
export const ODD_BLANKS = '\\u00A0\\u1680\\u180E\\u2000-\\u200D\\u202F\\u205F\\u2060\\u3000\\uFEFF';

const INDENT = new RegExp(`[ \\t${ODD_BLANKS}]*`, 'y');

/** The end of a line that begins a text of several lines. */
const TEXT_MARK = /(?:^|[:-][ \t]+)(?:[&!]\S+[ \t]+)*[|>][-+\d]*(?:[ \t]+#.*)?$/;

/** The lines of a text, in its order. */
export function* linesOf(text: string): Generator<SourceLine> {
  /** Set inside a text of several lines: how far the line that begins it is indented. */
  let around: number | undefined;
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const stop = newline < 0 ? text.length : newline;
    const end = text[stop - 1] === '\r' && stop > start ? stop - 1 : stop;
    INDENT.lastIndex = start;
    INDENT.test(text);
    const content = Math.min(INDENT.lastIndex, end);
    const isEmpty = content === end;
    if (around !== undefined && !isEmpty && content - start <= around) around = undefined;
    const isText = around !== undefined;
    yield { start, end, content, isText };
    if (!isText && !isEmpty && TEXT_MARK.test(text.slice(Math.max(content, end - MARK_LENGTH), end)))
      around = content - start;
    start = stop + 1;
  }
}

/** How far from the end of a line the mark of a text is looked for: a line may be as long as its file. */
const MARK_LENGTH = 200;
