export { completionsAt } from './completion';
export { placesOf, textsAt } from './cursor';
export { hoverAt } from './hover';
export { symbolsOf } from './symbols';
export type { Vocabulary } from './vocabulary';
