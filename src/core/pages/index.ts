/** Pages that explain the checklist, as Markdown. */
export { pageOf } from './page';
export { referencePage } from './reference';
export type { PageSubject } from './subject';
export { headlineOf, pageCodes, subjectOf } from './subject';
