import { NAMING_KEYS, colonMessage, cutOff, isHashOfWord, quoting, quotingFix, templateSlip } from '../../playbook';
import type { MapNode, PlaybookNode } from '../../playbook';
import type { Looked, Slip } from './formatSlip';
import { isFreeText, isInBrackets, shapeOf } from './formatSlip';

/** `{{ x }}` without quotes: for YAML a mapping in a mapping. Undefined for any other value. */
export function templateMapping(node: MapNode, { text, format }: Looked): Slip | undefined {
  const { start, end } = node.span;
  if (text.slice(start, start + 2) !== '{{' || text.slice(end - 2, end) !== '}}' || !shapeOf(node, format))
    return undefined;
  const { code, message, span, fix } = templateSlip(text, node.span);
  return { code, severity: 'error', message, node, span, fix };
}

/**
 * A text with a colon and a blank that is a mapping for YAML, where the format takes a text:
 * `- drafts from two sources: the site and the handbook`. Undefined for any other.
 */
export function textWithColon(
  node: MapNode,
  parent: PlaybookNode | undefined,
  { text, format }: Looked,
): Slip | undefined {
  const shape = shapeOf(node, format);
  const [[key, value] = []] = node.entries;
  if (!shape || !isFreeText(shape) || node.entries.size !== 1 || key === undefined || !value?.keySpan) return undefined;
  if (value.kind !== 'scalar' || value.shared || value.keySpan.start !== node.span.start) return undefined;
  const { keySpan } = value;
  const isNull = value.span.start === value.span.end;
  const end = isNull ? text.indexOf(':', keySpan.end) + 1 : value.span.end;
  const span = {
    start: keySpan.start,
    end: isHashOfWord(text, end + 1) ? cutOff(text, end + 1, isInBrackets(text, parent)).end : end,
  };
  const between = text.slice(keySpan.end, isNull ? end : value.span.start);
  const isPlain = !MARKED.test(text.charAt(span.start)) && (isNull || !MARKED.test(text.charAt(value.span.start)));
  if (!isPlain || !/^[ \t]*:[ \t]*$/.test(between)) return undefined;
  // A word of the format's own behind a dash may be meant as a key, and so may one on a line of its own.
  const isText = parent?.kind === 'list' ? !NAMING_KEYS.includes(key) : /\s/.test(key);
  if (!isText) return undefined;
  const message = colonMessage(text.slice(span.start, span.end));
  return { code: 'yaml/colon', severity: 'error', message, node, span, fix: quotingFix(quoting(text, span)) };
}

/** What begins a value that is no plain text. */
const MARKED = /["'[\]{}&*!|>?@`%]/;
