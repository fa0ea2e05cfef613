/** Help at a position of a text, for any format: the words that may stand there, what they mean, and an outline. */
export { checkInBrief, checkWord, gateInBrief } from './inBrief';
export { completionsAt } from './completion';
export { hoverAt } from './hover';
export { symbolsOf } from './symbols';
export type { Vocabulary, Word } from './vocabulary';
