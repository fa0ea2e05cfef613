/**
 * Policies, the optional packs, the pages that explain checks, and help at a position: the core's second door. Hosts load
 * it when one of them is asked for (in a bundle of its own), so that until then it costs nothing.
 */
export { completionsAt, hoverAt } from '../assist';
export { BUILT_IN_GATES, PACKS } from '../checklist/packs';
export { headlineOf, pageCodes, pageOf, subjectOf } from '../pages';
export { policyEdits } from './fixes';
export { isIncluded } from './include';
export { POLICY_FORMAT } from './policyFormat';
export type { PolicyFiles, PolicyReading } from './readPolicy';
export { POLICY_LIMITS } from './policyFile';
export { readPolicy } from './readPolicy';
export { policyVocabulary } from './vocabulary';
