export { inBrief, neededNow } from './brief';
export type { HistoryMarkView, HistoryPointView, HistoryView } from './history';
export type { FromPanel, PanelContent, PanelState, PlaybookRef, ToPanel } from './messages';
export type {
  BlockerView,
  CheckView,
  DeclarationView,
  EvidenceView,
  FindingView,
  GateView,
  GoalView,
  MeasureView,
  MetricView,
  PlaybookView,
  ReadinessView,
  WaiverView,
} from './model';
export { faultsIn, metIn } from './gateViews';
export { placeOfCheck, placeOfGate, placeOfPlaybook, placeOfStage } from './places';
export { blockersOf, goalView, playbookView, saidOf, standing } from './playbookView';
