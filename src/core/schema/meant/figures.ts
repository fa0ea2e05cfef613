import type { Beside, Item, Understood } from './meant';
import type { Figure } from './numbers';
import { readFigure } from './numbers';
import { converted, isCurrency, isOfUnit } from './units';
import { isPlaceholder } from '../../playbook';

type Data = Readonly<Record<string, unknown>>;

const at = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? (node as Data)[key] : undefined),
    data,
  );

const NO_BUDGET = 'Write the number alone, its currency under "currency", and the time that it is for under "per".';
const NO_FIGURE = 'Give one figure, and keep the words in "unit" or in an "x-note".';

/** The number that a text is in place of one, and its unit where nothing else is the unit yet. */
export function meantFigure(text: string, path: readonly string[], data: unknown): Understood {
  const figure = readFigure(text);
  if (!figure) return { advice: path[0] === 'operations' ? NO_BUDGET : NO_FIGURE };
  const metric = metricOf(path);
  if (metric) return inUnit(figure, unitOfMetric(data, metric), [...metric, 'unit']);
  if (path.join('/') === 'operations/budget/limit') return ofBudget(figure, data, path.slice(0, -1));
  if (path[0] === 'evaluation' && figure.unit === '%') return { meant: { kind: 'value', value: share(figure, data) } };
  return figure.unit === undefined ? { meant: { kind: 'value', value: figure.value } } : { advice: NO_FIGURE };
}

/** The path of the metric whose baseline, target or actual a path leads to. */
function metricOf(path: readonly string[]): readonly string[] | undefined {
  const isMetric = path[0] === 'success' && path[1] === 'metrics' && FIGURES.includes(path[3] ?? '');
  return isMetric ? path.slice(0, 3) : undefined;
}

const FIGURES = ['baseline', 'target', 'actual'];

/** A metric's unit, or the first that stands with one of its numbers. */
function unitOfMetric(data: unknown, metric: readonly string[]): { unit?: string; isWritten: boolean } {
  const unit = answered(at(data, [...metric, 'unit']));
  if (unit !== undefined) return { unit, isWritten: true };
  for (const key of FIGURES) {
    const measure = at(data, [...metric, key]);
    const value = typeof measure === 'object' ? at(measure, ['value']) : measure;
    const figure = typeof value === 'string' ? readFigure(value) : undefined;
    if (figure?.unit !== undefined) return { unit: figure.unit, isWritten: false };
  }
  return { isWritten: false };
}

const answered = (value: unknown): string | undefined =>
  typeof value === 'string' && !isPlaceholder(value) ? value : undefined;

function inUnit(
  { value, unit }: Figure,
  wanted: { readonly unit?: string; readonly isWritten: boolean },
  place: readonly string[],
): Understood {
  const beside: Beside[] = wanted.isWritten || wanted.unit === undefined ? [] : [{ path: place, value: wanted.unit }];
  if (unit === undefined || wanted.unit === undefined || isOfUnit(unit, wanted.unit))
    return { meant: { kind: 'value', value, ...(unit !== undefined && beside.length && { beside }) } };
  const same = converted(value, unit, wanted.unit);
  if (same !== undefined) return { meant: { kind: 'value', value: same, ...(beside.length && { beside }) } };
  return { advice: `The unit of this metric is "${wanted.unit}": give the number in it.` };
}

/** The budget of a text such as `40k EUR p.a.` or `$500/month`; undefined for a figure with no time, and for any other text. */
export function readBudget(text: string): Item | undefined {
  const [, amount, time = ''] = BUDGETS.map((one) => one.exec(text.trim())).find(Boolean) ?? [];
  const figure = amount === undefined ? undefined : readFigure(amount);
  const per = PERIODS.get(time.toLowerCase().replace(/[.\s]/g, ''));
  if (!figure || per === undefined || !(figure.unit === undefined || isCurrency(figure.unit))) return undefined;
  return { limit: figure.value, ...(figure.unit !== undefined && { currency: figure.unit }), per };
}

const BUDGETS = [
  /^(.{1,40}?)\s*(?:\/|\b(?:per|an?|each|every)\s)\s*([a-z]+)$/i,
  /^(.{1,40}?)\s+(p\.?\s?a\.?|annually|yearly|monthly|weekly|daily)$/i,
];

const PERIODS = new Map(
  Object.entries({
    day: 'day daily',
    week: 'week wk weekly',
    month: 'month mo mth monthly',
    year: 'year yr y annum pa annually yearly',
  }).flatMap(([per, words]) => words.split(' ').map((word) => [word, per] as const)),
);

function ofBudget({ value, unit }: Figure, data: unknown, budget: readonly string[]): Understood {
  if (unit === undefined) return { meant: { kind: 'value', value } };
  const currency = answered(at(data, [...budget, 'currency']));
  const isSame = currency?.trim().toUpperCase() === unit;
  if (!isCurrency(unit) || (currency !== undefined && !isSame)) return { advice: NO_BUDGET };
  const beside = [{ path: [...budget, 'currency'], value: unit }];
  return { meant: { kind: 'value', value, ...(!isSame && { beside }) } };
}

/** A percentage as the share that it is, unless the other rates are written in percent. */
function share({ value }: Figure, data: unknown): number {
  const rates = ['target', 'actual'].map((key) => at(data, ['evaluation', 'passRate', key]));
  const isPercent = rates.some((rate) => typeof rate === 'number' && rate > 1);
  return isPercent ? value : Number((value / 100).toPrecision(12));
}
