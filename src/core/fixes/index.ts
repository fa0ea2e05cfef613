export { inOrder } from './collections';
export type { FixEdits } from './edits';
export { editsFor } from './edits';
export type { EvidencePlace } from './evidence';
export { evidenceFix, evidencePlaces } from './evidence';
export { correctAll, fixAll } from './fixAll';
export { lineEnd, lineStart } from './layout';
export { newPlaybook, newPlaybookSnippet, wholePlaybook } from './newPlaybook';
export {
  buttonOf,
  declarable,
  declarationFix,
  isAnswer,
  isForAll,
  missingGates,
  promotion,
  safeFixes,
  titleOf,
  waiverFix,
  waiverItem,
  waiving,
} from './offers';
export type { Answers, Question } from './questions';
export { QUESTIONS, STEPS, askFor } from './questions';
export { afterKey, items, toPlain, toSnippet } from './render';
export type { Template } from './render';
export { selected, selectionTitle } from './selection';
export type { Style } from './style';
export { DEFAULT_STYLE } from './style';
export { TEMPLATES } from './templates';
export { unifiedDiff } from './unifiedDiff';
