import type { TextSlip } from './textSlip';
import { quoting, shownInQuotes } from './mending';
import { linesOf } from './sourceLines';

/** A line that only steers a template. */
const INSTRUCTION = /^\{%.*%\}[ \t]*$/;

/** A quoted text, a comment, or a value that holds a template's place, with what stands before it. */
const PARTS =
  /"(?:[^"\\]|\\.)*"|'[^']*'|(?:^|\s)#.*|(:[ \t]+|-[ \t]+|[[{,][ \t]*)((?:\$?\{\{[^{}"']*\}\}|\{%[^{}"']*%\})(?:[ \t]*(?:\$?\{\{[^{}"']*\}\}|\{%[^{}"']*%\}|[^\s{}[\],"'#:]+))*)/g;

/** Longer lines are no value that somebody wrote. */
const LOOKED_AT = 2_000;

/** Places of a template that were not filled in, outside of quotes: for YAML a brace begins a mapping. */
export function templatePlaces(text: string): TextSlip[] {
  if (!text.includes('{{') && !text.includes('{%')) return [];
  const slips: TextSlip[] = [];
  for (const { start, end, content, isText } of linesOf(text)) {
    if (isText || end - content > LOOKED_AT) continue;
    const line = text.slice(content, end);
    if (!line.includes('{{') && !line.includes('{%')) continue;
    if (INSTRUCTION.test(line)) {
      const message = 'This line is an instruction of a template, not YAML. Let the template be filled in first.';
      slips.push({ code: 'yaml/template', message, span: { start: content, end }, repair: [{ start, end, text: '' }] });
      continue;
    }
    for (const { index, 1: before, 2: place } of line.matchAll(PARTS)) {
      if (place === undefined || before === undefined) continue;
      const from = content + index + before.length;
      slips.push(templateSlip(text, { start: from, end: from + place.length }));
    }
  }
  return slips;
}

/** A text that holds a template's place and stands without quotes. */
export function templateSlip(text: string, span: { start: number; end: number }): TextSlip {
  const edit = quoting(text, span);
  const raw = text.slice(span.start, span.end);
  const what = raw.includes('{{') ? '{{ … }} is a mapping in YAML' : '{% … %} is no text in YAML';
  return {
    code: 'yaml/template',
    message: `${what}: put it in quotes, ${shownInQuotes(raw)}.`,
    span,
    repair: [edit],
    fix: { edits: [edit] },
  };
}
