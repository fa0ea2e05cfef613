export { compileSchema, metered } from './compile';
export { SCHEMA_LIMITS } from './budget';
export type { Allowance, Test } from './budget';
export { Patterns, withPatterns } from './pattern';
