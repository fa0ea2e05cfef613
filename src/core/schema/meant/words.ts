import type {
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
} from '../allowedValues';

/** Other words for fixed ones, in small letters, with blanks, in the singular, parted by commas. */
type Synonyms<Value extends string> = Readonly<Partial<Record<Value, string>>>;

const stage: Synonyms<Stage> = {
  investigation:
    'idea, discovery, exploration, exploring, investigating, research, concept, assessment, feasibility, proposed',
  pilot:
    'poc, proof of concept, trial, experiment, beta, piloting, prototype, test, testing, pilot phase, in pilot, piloted, pilotphase, pilotprojekt, pilote, piloto, pilota',
  production:
    'live, deployed, prod, in production, in prod, released, rolled out, in use, operational, ga, productive, produktion, produktiv, producción, produzione, produção, productie',
};

const risk: Synonyms<Risk> = {
  low: 'minor, minimal, small, negligible, very low, niedrig, gering, faible, bajo, basso, baixo, laag',
  medium: 'moderate, med, mid, middle, normal, average, mittel, moyen, medio, médio, gemiddeld',
  high: 'severe, critical, major, serious, very high, high impact, high risk, hoch, élevé, alto, hoog',
};

const control: Synonyms<Control> = {
  edit: 'editing, modify, change, correct, amend, revise, rewrite, adjust',
  reject: 'decline, discard, dismiss, refuse, deny, rejection',
  retry: 'regenerate, rerun, re run, try again, repeat',
  steer: 'guide, refine, instruct, redirect, steering',
  undo: 'revert, roll back, rollback, reverse',
  approve: 'sign off, authorise, authorize, approval, accept, confirm, release',
  verify: 'check, verification, validate, validation, review, fact check, double check',
};

const metricKind: Synonyms<MetricKind> = {
  'cycle-time':
    'time, duration, speed, latency, lead time, turnaround, turnaround time, handling time, processing time, zeit, dauer, durchlaufzeit, temps, durée, délai, tiempo, tempo, tijd, doorlooptijd',
  errors: 'error rate, defect, mistake, fehler, fehlerquote, erreur, errore, erro, fout, fouten',
  touchpoints: 'handover, hand over, handoff, hand off',
  'external-spend': 'cost, spend, spending, expense, expenditure, external cost, kosten, coût, coste, costo, custo',
  revenue: 'sales, income',
  capacity: 'throughput, time freed, freed time',
  quality: 'accuracy, precision, qualität, qualité, calidad, qualità, qualidade, kwaliteit',
  rework: 're work, correction',
  activity: 'usage, use',
  adoption: 'uptake',
  satisfaction: 'csat, nps, user satisfaction, customer satisfaction, happiness',
  other: 'misc, miscellaneous',
};

const decision: Synonyms<Decision> = {
  go: 'approved, approve, yes, go ahead, proceed, accepted, continue',
  'no-go': 'rejected, reject, no, declined, not approved, denied',
  hold: 'on hold, wait, pause, paused, postponed, postpone, deferred, defer',
  stop: 'stopped, cancel, cancelled, canceled, terminate, terminated, abort, aborted, end, ended',
};

const status: Synonyms<Status> = {
  active:
    'running, ongoing, in progress, live, underway, started, current, aktiv, läuft, laufend, actif, en cours, activo, attivo, ativo, actief, lopend',
  paused: 'on hold, hold, suspended, pause, frozen, halted, pausiert, en pause, pausado',
  completed:
    'done, ended, finished, complete, concluded, closed, abgeschlossen, beendet, terminé, terminado, completado, completato, concluído, afgerond',
  stopped: 'cancelled, canceled, stop, aborted, abandoned, terminated, discontinued, given up, dropped',
  retired: 'decommissioned, sunset, archived, switched off, turned off, replaced',
};

const systemStatus: Synonyms<SystemStatus> = {
  planned: 'plan, planning, pending, future, upcoming, proposed, not yet, to do, todo, in development, in progress',
  live: 'in production, production, prod, deployed, active, done, connected, integrated, running, in use, operational',
};

const access: Synonyms<Access> = {
  read: 'read only, readonly, ro, r, view, view only',
  write: 'write only, writeonly, w',
  'read-write': 'rw, r w, readwrite, read and write, read & write, read + write, full, full access',
};

const toolKind: Synonyms<ToolKind> = {
  'general-purpose': 'general, generic, gpai, general purpose ai',
  'task-specific':
    'specific, specialised, specialized, single purpose, special purpose, purpose built, domain specific',
};

const better: Synonyms<Better> = {
  lower: 'down, less, decrease, decreasing, low, smaller, fewer, minimise, minimize, reduce, lower is better, ↓',
  higher: 'up, more, increase, increasing, high, larger, greater, maximise, maximize, higher is better, ↑',
};

const edgeCaseKind: Synonyms<EdgeCaseKind> = {
  missing: 'missing input, missing data, incomplete, absent, no data',
  contradictory: 'contradiction, conflicting, conflict, inconsistent, inconsistency, contradicting',
  late: 'delayed, delay, late input',
  malformed: 'invalid, corrupt, corrupted, garbled, unreadable, bad format, wrong format',
  'out-of-scope': 'outside scope, off topic, unsupported',
  adversarial: 'attack, prompt injection, injection, malicious, jailbreak, manipulation',
  hallucination: 'hallucinated, fabrication, fabricated, made up, invented, confabulation',
  bias: 'biased, unfair, discrimination, unfairness',
  other: 'misc, miscellaneous',
};

const method: Synonyms<Method> = {
  measured: 'measure, measurement, logged, log, telemetry',
  sampled: 'sample, sampling, spot check',
  survey: 'surveyed, questionnaire, poll',
  'self-reported': 'self report, self reporting, reported by users',
  estimated: 'estimate, estimation, guess',
};

const per: Synonyms<BudgetPeriod> = {
  day: 'daily, per day, a day',
  week: 'weekly, per week, a week',
  month: 'monthly, per month, a month',
  year: 'yearly, annual, annually, per year, per annum, a year',
  total: 'once, one off, one time, overall, in total, altogether, pilot, whole pilot, the pilot, project',
};

/** By the last keys of a place, without the indexes of lists. */
const TABLES: ReadonlyMap<string, Synonyms<string>> = new Map<string, Synonyms<string>>([
  ['stage', stage],
  ['status', status],
  ['systems/status', systemStatus],
  ['risk', risk],
  ['severity', risk],
  ['tool/kind', toolKind],
  ['metrics/kind', metricKind],
  ['edgeCases/kind', edgeCaseKind],
  ['better', better],
  ['method', method],
  ['access', access],
  ['controls', control],
  ['decision', decision],
  ['for', stage],
  ['per', per],
]);

/** A longer text is no fixed word. */
const LONGEST = 40;

const plain = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/[-_\s/]+/g, ' ')
    .replace(/^["']|[.!"']$/g, '');
/** Without the plural's end. */
const singular = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word);

const indexes = new WeakMap<object, ReadonlyMap<string, string>>();

/** Fixed words by other ones, each table read once. */
function byWord(table: Synonyms<string>): ReadonlyMap<string, string> {
  let index = indexes.get(table);
  if (!index) {
    const pairs = Object.entries(table).flatMap(([word, others = '']) =>
      others.split(', ').map((one) => [one, word] as const),
    );
    indexes.set(table, (index = new Map(pairs.map(([one, word]) => [singular(plain(one)), word]))));
  }
  return index;
}

/**
 * The fixed word that another one stands for at a place: the same in other letters, with other blanks or in the plural,
 * else by a table of synonyms. Undefined where it is none of these.
 * @param path keys and indexes from the root
 */
export function meantWord(word: string, path: readonly string[], allowed: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const said = singular(plain(word));
  const same = allowed.find((one) => singular(plain(one)) === said || plain(one).replaceAll(' ', '') === said);
  if (same !== undefined) return same;
  const keys = path.filter((segment) => !/^\d+$/.test(segment));
  const table = TABLES.get(keys.slice(-2).join('/')) ?? TABLES.get(keys.at(-1) ?? '');
  const meant = table && byWord(table).get(said);
  return meant !== undefined && allowed.includes(meant) ? meant : undefined;
}
