export { completionsAt } from './completion';
export type { Known } from './playbookHover';
export { playbookHover } from './playbookHover';
export { placesOf, textsAt } from './cursor';
export { hoverAt } from './hover';
export { positionAt } from './position';
export { symbolsOf } from './symbols';
export type { Vocabulary } from './vocabulary';
