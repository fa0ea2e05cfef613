export { checkInBrief, checkWord, gateInBrief, sourceLink } from './inBrief';
export type { Word } from './inBrief';
export { headlineOf, pageCodes, pageOf, subjectOf } from './page';
export { referencePage } from './reference';
