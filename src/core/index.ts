/** The analysis of playbooks: pure, the same in every host. Policies and packs have a door of their own, `./policy`. */
export { analyse } from './analyse';
export type { Analysis, Risk, Status } from './analysis';
export { isWellFormed } from './analysis';
export type { Vocabulary, Word } from './assist/vocabulary';
export { symbolsOf } from './assist/symbols';
export { checkInBrief, checkWord, gateInBrief } from './assist/inBrief';
export type { Check, Gate, Source } from './checklist/check';
export type { Fix } from './checklist/fix';
export type { CheckResult, CheckState, Strength } from './checklist/results';
export type { Severity, Stage } from './checklist/stage';
export { asStage, isRequiredAt, nextStage, severityOf, STAGE_MEANINGS, STAGES } from './checklist/stage';
export type { EvidenceFacts, EvidenceFiles, FileFact } from './evidence/facts';
export { lookUp, NO_FACTS } from './evidence/facts';
export type { Finding } from './findings/finding';
export type { Circumstances } from './judge';
export { judge } from './judge';
export type { Day } from './playbook/calendar';
export { addDuration, dayOf, daysBetween, parseDay } from './playbook/calendar';
export { LIMITS } from './playbook/limits';
export type { Playbook } from './playbook/parse';
export { parse } from './playbook/parse';
export { allGates } from './policy/allGates';
export type { Policy } from './policy/policy';
export { DEFAULT_POLICY, POLICY_FILE } from './policy/policy';
export type { GateResult, GateState, Readiness } from './readiness/readiness';
export { blockersFor } from './readiness/readiness';
export type { FromPanel, PanelContent, PanelState, PlaybookRef, ToPanel } from './view/messages';
export { goalView } from './view/goal';
export type { PlaybookView } from './view/model';
export { placeOfCheck, placeOfGate, placeOfPlaybook, placeOfStage } from './view/places';
export { playbookView } from './view/playbookView';
export { blockersOf, standing } from './view/standing';
export { capitalised, count, inertMarkdown, percent } from './view/words';
export type { AlwaysOn } from './findings/alwaysOn';
export { ALWAYS_ON, alwaysOnOf } from './findings/alwaysOn';
export { badgeOf, badgeSvg } from './report/badge';
export { changeOf } from './report/change';
export type { Change } from './report/change';
export { entryOf } from './report/entry';
export type { Entry } from './report/entry';
export { FORMATS } from './report/formats';
export type { Format } from './report/formats/format';
export type { FunnelStage } from './report/funnel';
export { funnelOf } from './report/funnel';
export type { FileError, FindingReport, GateReport, PlaybookReport, Report, Summary } from './report/report';
export { byPlace, summaryOf } from './report/report';
export { readReport } from './report/readReport';
export type { Results } from './report/results';
export { changeCells, nameOf, nextOf, placeOf, readinessOf, summarySentence, weakestOf } from './report/sentences';
export { oneLine } from './report/text';
export type { Thresholds } from './report/thresholds';
export { missedThresholds } from './report/thresholds';
export { closest } from './schema/closest';
export { PLAYBOOK_FORMAT } from './schema/playbookFormat';
export type { FixEdits } from './fixes';
export {
  editsFor,
  missingGates,
  newPlaybook,
  newPlaybookSnippet,
  promotion,
  safeFixes,
  titleOf,
  waiverEnd,
  waiverFix,
} from './fixes';
