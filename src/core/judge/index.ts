export type { Analysis, Risk, Status } from './analysis';
export { RISKS, STATUSES, hasError, isOfForm, isWellFormed } from './analysis';
export { analyse, judge } from './judge';
