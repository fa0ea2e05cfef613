import type { CheckResult, Gate, Policy } from '../checklist';
import { declarableChecks } from '../checklist';
import { checkWord } from '../explain';
import type { Analysis } from '../judge';
import type { Spot } from './place';
import { textsIn } from './place';
import type { Day } from '../../text';
import { scaffoldsAt } from './scaffolds';
import type { Choice, Vocabulary } from './vocabulary';

/** What is known around a playbook while it is written. */
export interface Known {
  readonly policy: Policy;
  /** The gates that may be written as a whole, in the order in which they are offered. */
  readonly gates: readonly Gate[];
  readonly today: Day;
  /** The playbook's last good analysis, if there is any. */
  readonly analysis?: Analysis;
}

/** The words of a playbook at a spot of it: what its policy, its analysis and its own text know. */
export function playbookVocabulary(spot: Spot, known: Known): Vocabulary {
  return {
    values: (path) => {
      const place = path.map((segment) => (/^\d+$/.test(segment) ? '*' : segment)).join('/');
      return Object.hasOwn(WORDS, place) ? WORDS[place]!(spot, known, path) : [];
    },
    scaffolds: (one) => scaffoldsAt(one, known.gates),
  };
}

/** The words at places that the format leaves open, `*` for an item of a list. */
const WORDS: Readonly<Record<string, (spot: Spot, known: Known, path: readonly string[]) => Choice[]>> = {
  'success/metrics/*/guard': ({ root }, _, path) => {
    const own = new Set(textsIn(root, [...path.slice(0, -1), 'name']));
    return textsIn(root, ['success', 'metrics', '*', 'name'])
      .filter((name) => !own.has(name))
      .map((text) => ({ text, title: 'Metric of this playbook', description: 'It must not get worse.', isText: true }));
  },
  'waivers/*/check': ({ root }, { policy, analysis }, path) => {
    const results = resultsOf(analysis);
    const all = results.length ? results.map(({ check }) => check) : policy.gates.flatMap(({ checks }) => checks);
    return named(all, results, besides(root, path));
  },
  'notApplicable/*/check': ({ root }, { policy, analysis }, path) => {
    const results = resultsOf(analysis);
    const all = results.length
      ? results.filter(({ bar }) => bar === null).map(({ check }) => check)
      : declarableChecks(policy);
    return named(all, results, besides(root, path));
  },
};

const resultsOf = (analysis: Analysis | undefined): readonly CheckResult[] =>
  analysis?.readiness?.gates.flatMap(({ checks }) => checks) ?? [];

/** The checks that the other items of the same list name. */
function besides(root: Spot['root'], [list = '', index]: readonly string[]): ReadonlySet<string> {
  const own = new Set(index === undefined ? [] : textsIn(root, [list, index, 'check']));
  return new Set(textsIn(root, [list, '*', 'check']).filter((id) => !own.has(id)));
}

/** Checks as words: the open ones first, with what each lacks. */
function named(
  checks: readonly CheckResult['check'][],
  results: readonly CheckResult[],
  taken: ReadonlySet<string>,
): Choice[] {
  const open = new Set(results.flatMap(({ check, state }) => (state === 'unmet' ? check.id : [])));
  const offered = checks.filter(({ id }) => !taken.has(id));
  return [...offered.filter(({ id }) => open.has(id)), ...offered.filter(({ id }) => !open.has(id))].map((check) => {
    const { title, description, text } = checkWord(check);
    return open.has(check.id)
      ? { text, title: `Open: ${title}`, description: `${check.message}\n\n${description}` }
      : { text, title, description };
  });
}
