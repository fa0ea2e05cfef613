import type { YAMLError } from 'yaml';
import { lexemesOf } from './lexemes';
import type { TextSlip } from './textSlip';

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** A quote that no other one closes: the first. The fix closes it where its line ends, if nothing speaks against it. */
export function unclosedQuote(text: string, errors: readonly YAMLError[]): TextSlip[] {
  if (!errors.some(({ message }) => message.startsWith('Missing closing '))) return [];
  let depth = 0;
  for (const { start, source, kind } of lexemesOf(text)) {
    if (kind === 'flow-end') depth = 0;
    else if (source === '[' || source === '{') depth++;
    else if (source === ']' || source === '}') depth--;
    if (kind !== 'other' || !/^["']/.test(source) || isClosed(source)) continue;
    const quote = source.charAt(0);
    const line = /^[^\r\n]*/.exec(source)![0];
    const stop = depth > 0 ? /[,[\]{}]/ : /[ \t]#/;
    const inLine = line.slice(0, Math.max(1, line.search(stop) < 0 ? line.length : line.search(stop))).trimEnd();
    const at = start + inLine.length;
    const edit = { start: at, end: at, text: quote };
    // Inside of brackets a comma may belong to the text, or follow it.
    const isClear = inLine.length > 1 && !line.slice(inLine.length).includes(',');
    return [
      {
        code: 'yaml/unclosed',
        message: `The quote ${quote} that opens here is never closed. Close it where its text ends.`,
        span: { start, end: start + line.trimEnd().length },
        repair: [edit],
        explains: /^Missing closing /,
        ...(isClear && { fix: { edits: [edit], label: `Close the quote: ${quote}` } }),
      },
    ];
  }
  return [];
}

/** True for the lexeme of a quoted text that ends with its quote. */
function isClosed(source: string): boolean {
  const quote = source.charAt(0);
  let end = source.length - 1;
  if (end < 1 || source[end] !== quote) return false;
  const first = end;
  // Two single quotes stand for one, and so does a backslash with the quote behind it.
  if (quote === "'") while (end > 1 && source[end - 1] === quote) end--;
  else while (source[end - 1] === '\\') end--;
  return (first - end) % 2 === 0;
}

interface Open {
  readonly start: number;
  readonly bracket: string;
}

/** Brackets that no other one closes, each with the fix that closes it behind the last value that it can hold. */
export function unclosedBrackets(text: string): TextSlip[] {
  const slips: TextSlip[] = [];
  let open: Open[] = [];
  let last = 0;
  const report = ({ start, bracket }: Open) => {
    const closing = CLOSING[bracket]!;
    const edit = { start: last, end: last, text: closing };
    slips.push({
      code: 'yaml/unclosed',
      message: `The bracket ${bracket} that opens here is never closed. Write ${closing} where it ends.`,
      span: { start, end: start + 1 },
      repair: [edit],
      explains: /^Flow \w+ (?:in block collection must be|must end with)/,
      fix: { edits: [edit], label: `Close the bracket: ${closing}` },
    });
  };
  const endAll = () => {
    for (const one of open.reverse()) report(one);
    open = [];
  };
  for (const { start, end, source, kind } of lexemesOf(text)) {
    if (kind === 'flow-end') endAll();
    else if (kind === 'space' || kind === 'comment') continue;
    else if (kind === 'other' && source in CLOSING) open.push({ start, bracket: source });
    else if (kind === 'other' && (source === ']' || source === '}')) {
      const opening = open.findLastIndex(({ bracket }) => CLOSING[bracket] === source);
      if (opening >= 0) {
        for (const one of open.splice(opening).reverse().slice(0, -1)) report(one);
      }
    }
    last = end;
  }
  endAll();
  return slips;
}
