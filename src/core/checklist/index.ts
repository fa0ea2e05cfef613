export type { Check, Gate, Outcome, Source, Spot, Subject } from './check';
export { missingGateCode } from './check';
export { CORE_GATES } from './coreGates';
export type { Bar } from './declarable';
export { barOf, declarableChecks } from './declarable';
export type { Fix, Selection, SingleFix, Skeleton, WrittenEntry } from './fix';
export {
  blank,
  canAdd,
  canAppend,
  canSelect,
  choice,
  isAppended,
  list,
  literal,
  map,
  removable,
  saysAnything,
  singleFixes,
  skeletonAt,
} from './fix';
export { shareOfWay, usualDirectionOf } from './direction';
export type { Metric } from './metricFigures';
export { contradictions, readMetrics } from './metricFigures';
export { OUTCOME_KINDS } from './metrics';
export { MET, NOT_APPLICABLE, counts } from './outcomes';
export type { Policy } from './policy';
export { DEFAULT_POLICY, POLICY_FILE, allGates, formerIdsOf } from './policy';
export type { CheckResult, CheckState, Strength } from './results';
export { isOfHighRisk, judgeChecks } from './results';
export type { Severity, Stage } from './stage';
export { SEVERITIES, STAGES, STAGE_MEANINGS, asStage, isRequiredAt, nextStage, severityOf } from './stage';
