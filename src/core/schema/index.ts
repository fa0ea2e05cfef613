export type { RawFault, SchemaFault } from './faults';
export type { Format } from './format';
export { PLAYBOOK_FORMAT, PLAYBOOK_SCHEMA, describe, playbookPlaces, shapeAt } from './format';
export { date, formats, isContact } from './formats';
export { faultsOf as policyFaultsOf } from './generated/validatePolicy';
export type { Layer, Meant, Plain } from './meant';
export type { FormatDocument, Playbook } from './parse';
export { parse, parseAs, readWith } from './parse';
export type { FormatSchema } from './shapes';
export { placesOfTypes, shapesOf, wordsOf } from './shapes';
export { validateAgainst } from './validate';
export type {
  Access,
  Better,
  BudgetPeriod,
  Control,
  Decision,
  EdgeCaseKind,
  Method,
  MetricKind,
  Risk,
  Stage,
  Status,
  SystemStatus,
  ToolKind,
} from './allowedValues';
export { allOf } from './allowedValues';
export { quoted } from './wording';
