import type { PlaybookData } from './generated/playbook.d';

/** The values that the schema lists, as types: what the code says of them is compared with the schema when it compiles. */

type At<T, Key extends keyof NonNullable<T>> = NonNullable<NonNullable<T>[Key]>;
type ItemAt<T, Key extends keyof NonNullable<T>> =
  At<T, Key> extends readonly (infer Item)[] ? NonNullable<Item> : never;
type MetricData = ItemAt<PlaybookData['success'], 'metrics'>;
type SystemData = ItemAt<PlaybookData['integration'], 'systems'>;

export type Stage = At<PlaybookData, 'stage'>;
export type Status = At<PlaybookData, 'status'>;
export type Risk = At<PlaybookData, 'risk'>;
export type MetricKind = At<MetricData, 'kind'>;
/** The direction in which a metric gets better. */
export type Better = At<MetricData, 'better'>;
export type EdgeCaseKind = At<ItemAt<PlaybookData, 'edgeCases'>, 'kind'>;
/** What users can do with an output. */
export type Control = ItemAt<PlaybookData['trust'], 'controls'>;
export type Access = At<SystemData, 'access'>;
export type SystemStatus = At<SystemData, 'status'>;
export type Decision = At<ItemAt<PlaybookData['review'], 'decisions'>, 'decision'>;
/** How a number was found. */
export type Method = At<Extract<At<MetricData, 'actual'>, object>, 'method'>;
export type BudgetPeriod = At<At<PlaybookData['operations'], 'budget'>, 'per'>;
export type ToolKind = At<PlaybookData['tool'], 'kind'>;

/** All values of a type in an order: a value that is left out, or that the type does not have, does not compile. */
export const allOf =
  <Value extends string>() =>
  <const List extends readonly Value[]>(...list: List & ([Value] extends [List[number]] ? unknown : never)): List =>
    list;
