export type { Backing } from './backing';
export { backingOf, backingSentence } from './backing';
export type { GateResult, GateState, Readiness } from './readiness';
export { blockersFor, isBlocking, readinessOf } from './readiness';
