export { inspect, spanOf } from './aliases';
export { buildNodes } from './build';
export type { SourceDocument } from './documents';
export { parseDocuments } from './documents';
export type { ParsedNode } from './parsed';
export { isMap, isScalar, isSeq, itemsOf, pairsOf } from './parsed';
export { lexed } from './lexing';
export { LIMITS, isTooLarge } from './limits';
export { NAMING_KEYS, namedPointer } from './naming';
export type { ListNode, MapNode, PlaybookNode, Reading, ScalarNode, Span } from './node';
export { find, isExtensionKey, nearest, noKey, step, toData } from './node';
export type { PlaceholderWords } from './placeholder';
export { NO_WORDS, isNamePlaceholder, isPlaceholder, ownWords } from './placeholder';
export { firstLine, onKey, onLacking, onStage, onValue, rangeOf } from './ranges';
export type { Place } from './ranges';
export { colonMessage } from './slips/colon';
export { cutOff, hasHashOfWord, hashMessage, isHashOfWord } from './slips/hash';
export { SIGNS } from './signs';
export type { Mending } from './slips/textSlip';
export { inQuotes, quoting, quotingFix, shownInQuotes } from './slips/mending';
export { templateSlip } from './slips/template';
export { stretchesOf } from './stretches';
export {
  at,
  dayDone,
  dayDue,
  duration,
  firstEntry,
  isPlaceholderNode,
  items,
  number,
  text,
  texts,
  walk,
} from './values';
export { writtenNumber, writtenText } from './written';
export type { Quote } from './written';
export { composeDocuments } from './yaml';
