export type { Analysis, Risk, Status } from './analysis';
export { isOfForm, isWellFormed } from './analysis';
export { analyse, judge } from './judge';
