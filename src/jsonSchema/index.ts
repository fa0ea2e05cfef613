export { compileSchema, metered } from './compile';
export { SCHEMA_LIMITS } from './budget';
export type { Test } from './budget';
export type { Pattern } from './pattern';
export { compilePattern, withPatterns } from './pattern';
