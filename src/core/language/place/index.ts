export type { Draft } from './draft';
export { textsIn, valueAt } from './draft';
export { lineEndOf } from './lines';
export type { Spot } from './spot';
export { spotAt } from './spot';
