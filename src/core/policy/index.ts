/**
 * Policies, the optional packs and the pages that explain checks: the core's second door. Hosts load it when there is a
 * policy to read or a page to show (in a bundle of its own), so that playbooks without one pay nothing for it.
 */
export { BUILT_IN_GATES, PACKS } from '../checklist/packs';
export { headlineOf, pageCodes, pageOf, subjectOf } from '../pages';
export { policyEdits } from './fixes';
export { isIncluded } from './include';
export { POLICY_FORMAT } from './policyFormat';
export type { PolicyFiles, PolicyReading } from './readPolicy';
export { POLICY_LIMITS } from './policyFile';
export { readPolicy } from './readPolicy';
export { policyVocabulary } from './vocabulary';
