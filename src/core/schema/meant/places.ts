import type { ShapeAt } from '../shapes';

/** A longer word is no key. */
const LONGEST = 40;

/** Other words for keys, by the place that they are written at, each with the place from the root that is meant. */
const OTHERS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries<Readonly<Record<string, string>>>({
    '': {
      name: 'title, pilot name',
      summary: 'description, about, abstract',
      stage: 'phase',
      started: 'start, start date, began, begin, beginning, started on, started at',
      ended: 'end, end date, ends, ended on, ended at',
      risk: 'risk level, risk class',
      'ownership/workflow': 'owner, process owner, business owner, workflow owner, responsible, accountable',
      'ownership/tool': 'tool owner, technical owner',
      'tool/vendor': 'vendor, supplier, provider',
      'tool/model': 'model',
      'workflow/users': 'user, audience, target user',
      'success/metrics': 'kpi, measure, success metric, success criteria',
      'success/hypothesis': 'goal, objective, aim',
      'success/stopWhen': 'stop criteria, stop condition, kill criteria',
      'inputs/boundaries': 'data, data boundary, data boundaries',
      'inputs/required': 'required field, required input',
      'exceptions/escalate': 'escalation',
      'exceptions/log': 'logging, audit log, decision log',
      'feedback/channel': 'feedback channel',
      'review/next': 'next review, review date',
      'operations/budget': 'cost',
      'security/threatModel': 'threat',
      'governance/impactAssessment': 'dpia',
    },
    tool: {
      'tool/name': 'title, product',
      'tool/vendor': 'supplier, provider',
      'tool/kind': 'type',
      'ownership/tool': 'owner',
    },
    workflow: { 'ownership/workflow': 'owner', 'workflow/name': 'title, process' },
    ownership: { 'ownership/workflow': 'owner, process, process owner, business owner' },
  }),
);

/** Other words for the keys of a list's items and of shared mappings, by the last key of their place. */
const OTHERS_BELOW: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries<Readonly<Record<string, string>>>({
    metrics: {
      name: 'title, metric',
      kind: 'type, category',
      baseline: 'before, base, start value',
      target: 'goal',
      by: 'deadline, due, due date, target date',
      actual: 'result, measured, after',
      better: 'direction',
    },
    edgeCases: {
      kind: 'type',
      case: 'description, scenario, situation',
      response: 'reaction, handling, action',
      test: 'evidence',
    },
    systems: { name: 'system, title' },
    required: { field: 'name' },
    escalate: { when: 'case, condition, if, trigger', to: 'contact, who, whom' },
    monitoring: { signal: 'name, metric' },
    decisions: { decision: 'outcome, result', by: 'who, decided by', reason: 'why, rationale', for: 'stage' },
    incidents: { summary: 'description, title', severity: 'risk' },
    boundaries: { allowed: 'in scope, permitted', forbidden: 'not allowed, prohibited, excluded, out of scope' },
    budget: { limit: 'amount, value, max, maximum', per: 'period' },
    waivers: { expires: 'until, expiry, end, ends, valid until', reason: 'because, why', approvedBy: 'approver' },
    notApplicable: { because: 'reason, why', approvedBy: 'approver' },
    workflow: { contact: 'mail, email, e mail, address', name: 'team' },
    tool: { contact: 'mail, email, e mail, address', name: 'team' },
    sponsor: { contact: 'mail, email, e mail, address' },
    oversight: { contact: 'mail, email, e mail, address' },
    oncall: { contact: 'mail, email, e mail, address' },
    log: { location: 'where, place, store' },
  }),
);

/** A key in small letters, as separate words, in the singular. */
const plain = (key: string): string =>
  key
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .trim()
    .replace(/(?<=..[^s])s$/, '');

const compact = (key: string): string => plain(key).replaceAll(' ', '');

const byKeys = new WeakMap<object, ReadonlyMap<string, string>>();

/** What is known by other words, of a list of keys or of a table, each read once. */
function indexOf(known: object, pairs: () => readonly (readonly [word: string, meant: string])[]) {
  let index = byKeys.get(known);
  // The first of two that read alike.
  if (!index)
    byKeys.set(known, (index = new Map([...pairs()].reverse().map(([word, meant]) => [compact(word), meant]))));
  return index;
}

/** The key of a mapping that a word is in other letters, with other blanks, or in another number. */
export const sameKey = (word: string, keys: readonly string[]): string | undefined =>
  word.length > LONGEST ? undefined : indexOf(keys, () => keys.map((key) => [key, key])).get(compact(word));

/**
 * The place from the root that a key belongs at which its mapping does not take: by another word, or because only that
 * place of the format has a key of this name. Undefined where there is none, or more than one.
 * @param path of the mapping, keys and indexes from the root
 */
export function placeOf(word: string, path: readonly string[], shapeAt: ShapeAt): readonly string[] | undefined {
  if (word.length > LONGEST) return undefined;
  const isInItem = path.some((segment) => /^\d+$/.test(segment));
  const other = isInItem ? undefined : named(word, OTHERS.get(path.join('/')))?.split('/');
  if (other && shapeAt(other)) return other;
  const last = path.findLast((segment) => !/^\d+$/.test(segment)) ?? '';
  const below = path.length > 1 ? named(word, OTHERS_BELOW.get(last)) : undefined;
  if (below !== undefined && shapeAt([...path, below])) return [...path, below];
  if (isInItem || UNCLEAR.has(plain(word))) return undefined;
  const found = (placesIn(shapeAt).get(compact(word)) ?? []).filter((place) => place.length > 1);
  return found.length === 1 ? found[0] : undefined;
}

const named = (word: string, others: Readonly<Record<string, string>> | undefined): string | undefined =>
  others &&
  indexOf(others, () =>
    Object.entries(others).flatMap(([key, words]) => words.split(', ').map((one) => [one, key] as const)),
  ).get(compact(word));

/** Keys of one place that mean something else elsewhere. */
const UNCLEAR = new Set([
  'target',
  'actual',
  'kind',
  'location',
  'context',
  'source',
  'change',
  'response',
  'prompt',
  'run',
]);

const known = new WeakMap<ShapeAt, ReadonlyMap<string, (readonly string[])[]>>();

/** The places of a format by the names of their keys, without those of lists' items and of types that stand in many. */
function placesIn(shapeAt: ShapeAt): ReadonlyMap<string, (readonly string[])[]> {
  const found = known.get(shapeAt);
  if (found) return found;
  const places = new Map<string, (readonly string[])[]>();
  const gather = (path: readonly string[]): void => {
    const { keys = [], sharedType } = shapeAt(path) ?? {};
    for (const key of sharedType === undefined ? keys : []) {
      const place = [...path, key];
      places.set(compact(key), [...(places.get(compact(key)) ?? []), place]);
      gather(place);
    }
  };
  gather([]);
  known.set(shapeAt, places);
  return places;
}

/**
 * The place of a key that belongs to a number, such as `method`, beside the only one of its mapping that it can be about.
 * Undefined for any other key, and where there are two such numbers or none.
 */
export function placeInFigure(
  word: string,
  path: readonly string[],
  mapping: Readonly<Record<string, unknown>>,
): readonly string[] | undefined {
  const key = /^(?:success\/metrics|evaluation\/slices)\/\d+$/.test(path.join('/'))
    ? sameKey(word, OF_FIGURES)
    : undefined;
  const figures = ['baseline', 'actual'].filter((one) => Object.hasOwn(mapping, one) && mapping[one] !== null);
  return key !== undefined && figures.length === 1 ? [...path, figures[0]!, key] : undefined;
}

const OF_FIGURES = ['date', 'method', 'sample', 'evidence'];
