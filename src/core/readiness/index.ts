export type { GateResult, GateState, Readiness } from './readiness';
export { blockersFor, isBlocking, readinessOf } from './readiness';
