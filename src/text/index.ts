export type { Day, Days, Duration } from './calendar';
export {
  addDuration,
  dayInWords,
  dayOf,
  daysBetween,
  inDays,
  monthInWords,
  parseDate,
  parseDay,
  parseDuration,
} from './calendar';
export { closest } from './closest';
export { fieldsOf, isFields } from './fields';
export { fingerprintOf } from './fingerprint';
export { block, cellCode, code, html, link, linkText, plain, prose, row, table, webAddress } from './markdown';
export type { Segment } from './pointer';
export { child, segmentsOf, toPointer } from './pointer';
export type { Glob, NamedGlob } from './glob';
export { alternativesOf, compileGlob, globsOf, readGlob, withBelow } from './glob';
export type { IgnoreRules, Work } from './ignoreRules';
export { readIgnoreRules } from './ignoreRules';
export { compareTexts, firstIndex } from './ordered';
export { printed, printedJson } from './terminal';
export { capitalised, count, daysAway, listed, oneLine, percent, withUnit } from './words';
export { inXml } from './xml';
