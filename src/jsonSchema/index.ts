export { compileSchema, metered } from './compile';
export { SCHEMA_LIMITS } from './limits';
export type { Test } from './limits';
export type { Pattern } from './pattern';
export { compilePattern, withPatterns } from './pattern';
