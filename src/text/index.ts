export type { Day, Duration } from './calendar';
export { addDuration, dayOf, daysBetween, inDays, parseDay, parseDuration } from './calendar';
export { closest } from './closest';
export { fingerprintOf } from './fingerprint';
export { code, link, plain, prose, row, table } from './markdown';
export type { Segment } from './pointer';
export { child, segmentsOf, toPointer } from './pointer';
export { compileGlob, globsOf } from './glob';
export { capitalised, count, oneLine, percent } from './words';
