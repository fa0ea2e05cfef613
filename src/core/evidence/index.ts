export type { NewFile } from './newFile';
export { newFileFor } from './newFile';
export type { FilePart } from './parts';
export { partsOf, placeOfPart } from './parts';
export type { EvidenceReference } from './references';
export { factKey, referencesOf } from './references';
export type { EvidenceFacts, EvidenceFiles, FileFact, Verdict } from './verification';
export { NO_FACTS, asRead, isAbsolutePath, lookUp, verdictOf } from './verification';
