export { badgeOf, badgeSvg } from './badge';
export type { KnownPlaybook } from './baseline';
export { baselineText, knownOf, readBaseline, withoutKnown } from './baseline';
export type { Change } from './comparison';
export { changeOf, isRegression, isSameResult, paired, readChanges } from './comparison';
export type { Entry } from './entry';
export { entryOf } from './entry';
export type { NamedReport } from './oneRun';
export { byRepository, mismatchOf, withRepository } from './oneRun';
export { exceptionsOf, reasonOf } from './exceptions';
export type { Format } from './formats/reportFormat';
export { FORMATS } from './formats';
export type {
  Every,
  History,
  HistoryCause,
  HistoryPoint,
  HistoryReport,
  Judged,
  Moment,
  PastDecision,
  PlaybookHistory,
  PortfolioPoint,
  Revision,
  StageMove,
} from './history';
export {
  FileHistory,
  decisionSaid,
  historyCsv,
  historyReport,
  historySvg,
  isHistory,
  isJudged,
  judgedOf,
  moveSaid,
  playbookHistoryView,
  portfolioHistoryView,
  portfolioOf,
  progressOf,
  unchangedOf,
  unchangedSaid,
} from './history';
export type { FunnelStage } from './funnel';
export { funnelOf } from './funnel';
export type { Cause, FileError, FindingReport, GateReport, PlaybookReport, Report, RunReport } from './report';
export { byPlace, readReport, summaryOf } from './report';
export { rulesOf, sortedRules } from './rules';
export type { Results } from './runResults';
export { isFailedBy, statisticsOf, withoutLesser } from './severity';
export {
  changeCells,
  lostSaid,
  nameOf,
  nextOf,
  placeOf,
  progressSaid,
  readinessOf,
  reasonSaid,
  summarySentence,
  worstFirst,
} from './sentences';
export type { Thresholds } from './thresholds';
export { missedLines, missedThresholds } from './thresholds';
