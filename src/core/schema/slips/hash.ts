import { cutOff, hashMessage, isHashOfWord, quoting } from '../../playbook';
import type { PlaybookNode, ScalarNode } from '../../playbook';
import type { Looked, Slip } from './formatSlip';
import { isFreeText, isInBrackets, shapeOf } from './formatSlip';
import type { Shape } from '../shapes';
import { segmentsOf } from '../../../text';

/** Places of any text that take a contact by their meaning. */
const CONTACT_KEYS = new Set<string | undefined>(['to', 'owner']);

/** A value of which a `#` cuts off a part, or all: `contact: #ap-oncall`. Undefined for any other. */
export function cutText(node: ScalarNode, parent: PlaybookNode | undefined, looked: Looked): Slip | undefined {
  const { text, format } = looked;
  const whole = wholeOf(text, node);
  if (!whole) return undefined;
  const shape = shapeOf(node, format);
  const isEmptied = whole.start === whole.hash;
  const isParty = shape?.keys.includes('contact') ?? false;
  // `Document AI team, #doc-ai`: behind a comma, a name goes on with how it is reached.
  const isReached = isParty && text[whole.hash - 2] === ',';
  if (!shape || !(isEmptied ? isParty || takesText(shape) : isReached || isFreeText(shape))) return undefined;
  const cut = cutOff(text, whole.hash, isInBrackets(text, parent));
  const span = { start: whole.start, end: cut.end };
  const isContact = isParty || shape.sharedType === 'Contact' || CONTACT_KEYS.has(segmentsOf(node.at).at(-1));
  return {
    code: 'yaml/hash',
    // What must be given is an error where it is missing.
    severity: isContact || (isEmptied && !shape.types.includes('null')) ? 'error' : 'warning',
    message: hashMessage(text, cut, span),
    node,
    span: cut,
    // A comment may be meant where words stand before it.
    fix: { edits: [quoting(text, span)], ...(!isEmptied && !isReached && { isChoice: true }) },
  };
}

/** True for a place that takes a text of some kind, though not one of a list. */
const takesText = ({ allowed, types, sharedType }: Shape): boolean =>
  !allowed && types.includes('string') && sharedType !== 'Number' && sharedType !== 'Measure';

/** Where a plain text and its `#` start, which are one where nothing stands before it. */
function wholeOf(text: string, { span, value }: ScalarNode): { start: number; hash: number } | undefined {
  const { start, end } = span;
  // The parser puts a value that is not there before the comment.
  if (start === end) return value === null && isHashOfWord(text, start) ? { start, hash: start } : undefined;
  const isPlain = value !== null && !/["'|>]/.test(text.charAt(start));
  return isPlain && isHashOfWord(text, end + 1) ? { start, hash: end + 1 } : undefined;
}
