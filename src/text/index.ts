export type { Day, Duration } from './calendar';
export { addDuration, dayOf, daysBetween, inDays, parseDay, parseDuration } from './calendar';
export { closest } from './closest';
export { fingerprintOf } from './fingerprint';
export { code, plain, table } from './markdown';
export type { Segment } from './pointer';
export { child, segmentsOf, toPointer } from './pointer';
export { capitalised, count, inertMarkdown, oneLine, percent } from './words';
export { compileGlob, globsOf } from './glob';
