export type { Agenda, Appointment } from './agenda';
export { DUE_WITHIN, agendaOf, agendaTitle, appointmentSaid, laterSaid } from './agenda';
export { badgeOf, badgeSvg } from './badge';
export type { KnownPlaybook } from './baseline';
export { baselineText, knownOf, readBaseline, withoutKnown } from './baseline';
export type { Change } from './comparison';
export { changeOf, isRegression, isSameResult, paired, readChanges } from './comparison';
export type { Entry } from './entry';
export { entryOf, playbooksOf } from './entry';
export type { NamedReport } from './oneRun';
export { byRepository, inRepository, mismatchOf, playbookIn } from './oneRun';
export { exceptionsOf, reasonOf } from './exceptions';
export { Fine } from './fine';
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
  historyCsv,
  historyReport,
  historySvg,
  isHistory,
  isJudged,
  judgedOf,
  playbookHistoryView,
  portfolioHistoryView,
  portfolioOf,
  progressOf,
  unchangedOf,
  unchangedSaid,
} from './history';
export type { FunnelStage } from './funnel';
export { funnelOf } from './funnel';
export type { Choice } from './choice';
export { fits, isOwner, leftOutSaid } from './choice';
export type { Sort } from './order';
export { SORTS, comparePlaces, failingIn, placeInOrder, withErrors } from './order';
export type { Cause, FileError, FindingReport, GateReport, LeftOut, PlaybookReport, Report, RunReport } from './report';
export { byPlace, readReport, summaryOf } from './report';
export { rulesOf, sortedRules } from './rules';
export type { Results } from './runResults';
export { isFailedBy, statisticsOf, withoutLesser } from './severity';
export {
  changeCells,
  lostSaid,
  nameOf,
  nextOf,
  ownerSaid,
  placeOf,
  progressCells,
  progressSaid,
  readinessOf,
  reasonSaid,
  summarySentence,
  weakestSaid,
  worstFirst,
} from './sentences';
export type { Thresholds } from './thresholds';
export { missedLines, missedThresholds } from './thresholds';
