/** Pages that explain the checklist, as Markdown. */
export { pageOf } from './page';
export { referencePage } from './reference';
