export type { FixEdits } from './change';
export { editsFor } from './edits';
export { newPlaybook, newPlaybookSnippet } from './newPlaybook';
export { promotion } from './promotion';
export { missingGates, safeFixes } from './selection';
export { titleOf } from './titles';
export { waiverEnd, waiverFix } from './waiver';
