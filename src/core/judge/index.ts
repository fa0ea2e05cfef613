export type { Analysis, Risk, Status } from './analysis';
export { isWellFormed } from './analysis';
export { analyse, judge } from './judge';
