import { inQuotes, shownInQuotes } from '../../playbook';
import type { ScalarNode } from '../../playbook';
import type { Looked, Slip } from './formatSlip';
import { isFreeText, isNumber, shapeOf } from './formatSlip';
import { quoted } from '../wording';

/** A number with commas between its thousands, and a currency's sign before it. */
const THOUSANDS = /^[$€£¥]?[ \t]*([-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?)$/;

/** A text in brackets that a comma of its own tears apart; undefined where the format takes nothing. */
export function tornText(node: ScalarNode, { text, format }: Looked): Slip | undefined {
  const shape = shapeOf(node, format);
  if (!shape) return undefined;
  const { start, end } = node.span;
  const raw = text.slice(start, end);
  const number = isNumber(shape) && !isFreeText(shape) ? THOUSANDS.exec(raw)?.[1]?.replaceAll(',', '') : undefined;
  const said = `Inside of brackets a comma ends a value, so it tears ${quoted(raw)} apart.`;
  return {
    code: 'yaml/comma',
    severity: 'error',
    message:
      number === undefined
        ? `${said} Put the text in quotes: ${shownInQuotes(raw)}.`
        : `${said} Write the number without commas: ${number}.`,
    node,
    span: node.span,
    fix: {
      edits: [{ start, end, text: number ?? inQuotes(raw) }],
      ...(number !== undefined && { label: `Write the number without commas: ${number}` }),
    },
  };
}
