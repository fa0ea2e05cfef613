export type {
  Clock,
  Disposable,
  Event,
  FileAccess,
  FileEvent,
  FileSystem,
  Log,
  NoFile,
  OpenText,
  OpenTexts,
} from './ports';
export { MOST_NAMES } from './ports';
export type { ChoiceTarget, EvidenceTarget, PlaybookTarget, RequirementTarget, WaiveTarget } from './codeActions';
export { COMMANDS, KINDS } from './codeActions';
export type { DiagnosticData } from './diagnostics';
export { Emitter } from './event';
export { EvidenceReader, PlaybookEvidence } from './evidence';
export { IgnoreFiles } from './ignoreFiles';
export type { Places } from './playbookFiles';
export { PLAYBOOK_GLOB, PlaybookFiles, isPlaybookName, isPlaybookPath } from './playbookFiles';
export type { Governing } from './policies';
export { Policies } from './policies';
export { policyView } from './policyView';
export { RenameRefusal } from './names';
export type { PlaybookSummary } from './portfolio';
export type { TextFact } from './reading';
export { NOT_REGULAR, TOO_LARGE, decode, factOfError, isMissing, readText, refusalOf } from './reading';
export { OUTSIDE, findInside, readInside } from './root';
export { Service } from './service';
export type { FileAnalysis } from './store';
export { isInside, joined, nameOf, parentOf, relativePath, withPath } from './uri';
