export type { Backing } from './backing';
export { backingOf, backingSentence } from './backing';
export type { Progress, StageProgress, Told } from './progress';
export {
  isNeededNow,
  neededSaid,
  progressInBrief,
  progressSentence,
  reasonSentence,
  scoreSaid,
  shortProgress,
} from './progress';
export type { GateResult, GateState, Readiness } from './readiness';
export { blockersFor, isBlocking, readinessOf, resultsOf } from './readiness';
