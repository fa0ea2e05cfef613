export { policyIn } from './generated';
export { isExcluded, isIncluded } from './include';
export { POLICY_LIMITS } from './policyFile';
export { policyEdits } from './policyFindings';
export { POLICY_FORMAT, POLICY_READING } from './policyFormat';
export { newPolicy, requirementEdits } from './requirement';
export type { PolicyFiles, PolicyReading } from './readPolicy';
export { readPolicy } from './readPolicy';
export { policyVocabulary } from './policyVocabulary';
