export { inBrief, neededNow } from './brief';
export type { Drawn, ToDraw } from './drawing';
export { asDrawn, asToDraw } from './drawing';
export type { HistoryMarkView, HistoryPointView, HistoryView } from './history';
export { historyPoints } from './history';
export { asFromPanel, asPanelState, asToPanel, isSamePlaybook } from './messages';
export type { FromPanel, PanelContent, PanelState, PlaybookRef, ToPanel } from './messages';
export type {
  CheckView,
  DeclarationView,
  EvidenceGroupView,
  EvidenceView,
  GateView,
  GoalView,
  MeasureView,
  MetricView,
  PlaybookView,
  ReadinessView,
  ReviewView,
  WaiverView,
} from './model';
export type { ContactView, DecisionView, OwnerView, PolicyView, StepView, ToolView } from './head';
export type { ProgressView, SegmentKind, SegmentView } from './segments';
export { segmentsOf } from './segments';
export type { PageData, ReportOptions, ReportPages } from './reportPages';
export { reportOf } from './reportPages';
export { playbookSummary, portfolioSummary } from './summaryText';
export type { FindingView, HelpView, Named, NextView, TaskGroupView, TaskView } from './taskModel';
export { taskGroups } from './tasks';
export { duesOf, subjectOfDue } from './due';
export type { EventView } from './timeline';
export { faultsIn, metIn } from './gateViews';
export type { AllUsed, Used } from './people';
export { usedIn, usedTogether } from './people';
export { placeOfCheck, placeOfGate, placeOfPlaybook, placeOfStage } from './places';
export { blockersOf, playbookView, saidOf, standing } from './playbookView';
export type { Facet, FacetChoice, PortfolioFilter, PortfolioGroup, PortfolioItem, Sort } from './portfolioFilter';
export {
  FACETS,
  NO_FILTER,
  SORTS,
  SORT_LABELS,
  asPortfolioFilter,
  compareBy,
  facetChoices,
  facetLabel,
  filterTest,
  groupsBy,
  isFiltering,
} from './portfolioFilter';
export type { PortfolioDue } from './portfolioDue';
export type { PortfolioCell, PortfolioCheck, PortfolioGap, PortfolioPlace, PortfolioRow } from './portfolioRow';
export { portfolioRow } from './portfolioRow';
export { BENCHMARK, benchmarkShares } from './portfolioBenchmark';
export type { FunnelStepView, FunnelView, MedianView, ToolKindView } from './portfolioFunnel';
export { byToolKind, funnelView, shareSaid, stretchSaid } from './portfolioFunnel';
export type { FromPortfolio, PortfolioState, ToPortfolio } from './portfolioMessages';
export { asFromPortfolio, asPortfolioState, asToPortfolio } from './portfolioMessages';
export type { CommonGap, DueItem, OwnerLoad, PortfolioOverview } from './portfolioOverview';
export { isNeeding, portfolioOverview } from './portfolioOverview';
export type { PortfolioTarget } from './portfolioPlaces';
export { placeOfTarget } from './portfolioPlaces';
export type { PortfolioCellView, PortfolioGapView, PortfolioLine, PortfolioView } from './portfolioView';
export { portfolioView } from './portfolioView';
