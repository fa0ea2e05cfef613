export type { Revision, Traced } from './backwards';
export { FileHistory } from './backwards';
export type {
  Every,
  History,
  HistoryCause,
  HistoryPoint,
  Judged,
  Moment,
  PastDecision,
  PastStanding,
  PlaybookHistory,
  PortfolioPoint,
  RecordedDecision,
  StageMove,
} from './history';
export { judgedOf } from './history';
export { portfolioOf } from './portfolio';
export type { Unchanged } from './view';
export { playbookHistoryView, portfolioHistoryView, progressOf, unchangedOf, unchangedSaid } from './view';
export { isHistory, isJudged } from './kept';
export { historyCsv } from './csv';
export type { HistoryReport } from './json';
export { historyReport } from './json';
export { historySvg } from './svg';
