export type { Help } from './help';
export { helpOfAlwaysOn, helpOfCheck, helpOfGate } from './help';
export { headlineOf, pageCodes, pageOf, subjectOf } from './page';
export { checkInBrief, gateInBrief } from './parts';
export { plainTextOf } from './plainText';
export { referencePage } from './reference';
export type { Word } from './word';
export { checkWord } from './word';
