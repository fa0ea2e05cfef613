import type { YAMLError } from 'yaml';
import type { Edit, Mending, TextSlip } from './textSlip';
import { withEdits } from './mending';
import { linesOf } from './sourceLines';

/** How many blanks a tab may stand for, the likeliest first. */
const WIDTHS = [2, 4, 8];

/** What a line begins with: blanks, tabs and the dashes of lists. */
const BEGINNING = /(?:[ \t]|-(?=[ \t]))*/y;

/**
 * Tabs that a text is indented with: one slip for a text, on the first. The fix writes blanks for all of them, where a
 * tab can stand for only one number of them.
 */
export function tabs(
  text: string,
  errors: readonly YAMLError[],
  { errorsOf }: { readonly errorsOf: (text: string) => YAMLError[] },
): TextSlip[] {
  const error = errors.find(({ code }) => code === 'TAB_AS_INDENT');
  if (!error) return [];
  const runs = tabRuns(text);
  const mended = WIDTHS.map((width) => ({ width, edits: runs.map(({ start, end }) => blanks(start, end, width)) }));
  const working = (indentsWithBlanks(text) ? mended : mended.slice(0, 1)).filter(
    ({ edits }) =>
      errorsOf(withEdits(text, edits)).filter(({ code }) => code !== 'TAB_AS_INDENT').length < errors.length,
  );
  const [first] = working.map(({ edits }) => edits);
  const isClear = working.length === 1 || !followsBlanks(text);
  const mendings = (isClear ? working.slice(0, 1) : working).flatMap(
    ({ width, edits: [edit, ...others] }): Mending[] => {
      const label = isClear ? 'Write blanks for tabs' : `Write ${width} blanks for each tab`;
      return edit ? [{ edits: [edit, ...others], label }] : [];
    },
  );
  return [
    {
      code: 'yaml/tab',
      message: `YAML takes no tab as indentation. Write blanks, two for each level.`,
      span: { start: error.pos[0], end: error.pos[1] },
      repair: first ?? mended[0]!.edits,
      explains: /^Tabs are not allowed/,
      ...(mendings.length > 1 ? { choices: mendings } : { fix: mendings[0] }),
    },
  ];
}

const blanks = (start: number, end: number, width: number): Edit => ({
  start,
  end,
  text: ' '.repeat((end - start) * width),
});

/** The runs of tabs before what stands on each line. */
function tabRuns(text: string): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of linesOf(text)) {
    BEGINNING.lastIndex = start;
    BEGINNING.test(text);
    const stop = Math.min(BEGINNING.lastIndex, end);
    for (let at = start; at < stop; at++) {
      if (text[at] !== '\t') continue;
      const from = at;
      while (at < stop && text[at] === '\t') at++;
      runs.push({ start: from, end: at });
    }
  }
  return runs;
}

/**
 * True when a line that begins with a tab comes behind one that is indented with blanks: then it depends on the width of a
 * tab whether it belongs below that line or beside it.
 */
function followsBlanks(text: string): boolean {
  let isIndented = false;
  for (const { start, end, isText } of linesOf(text)) {
    const line = text.slice(start, end);
    if (isText || !line.trim()) continue;
    if (isIndented && line.startsWith('\t')) return true;
    isIndented = line.startsWith(' ');
  }
  return false;
}

/** True when a line is indented with blanks, too: then a tab may stand for any number of them. */
const indentsWithBlanks = (text: string): boolean => /^ +[^\s#]/m.test(text);
