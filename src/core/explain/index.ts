export type { Help } from './ruleHelp';
export { helpOfAlwaysOn, helpOfCheck, helpOfGate } from './ruleHelp';
export { headlineOf, pageCodes, pageOf, subjectOf } from './page';
export { checkInBrief, gateInBrief } from './parts';
export { plainTextOf } from './plainText';
export { PROJECT, RUNS_ADDRESS, referenceAddress, referencePage } from './reference';
export type { Word } from './word';
export { checkWord } from './word';
