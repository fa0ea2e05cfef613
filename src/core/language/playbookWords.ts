import type { CheckResult, Gate, Policy } from '../checklist';
import { declarableChecks, singleFixes } from '../checklist';
import { checkWord } from '../explain';
import type { Analysis } from '../judge';
import type { Spot } from './place';
import { textsIn } from './place';
import { PLAYBOOK_SCHEMA, shapeAt } from '../schema';
import type { Day } from '../../text';
import { datesFor, durationsFor } from './datedWords';
import { meaningsAt } from './enumWords';
import type { AllUsed } from '../view';
import { scaffoldsAt } from './scaffolds';
import type { Choice, Need, Vocabulary } from './vocabulary';
import { resultsOf } from '../readiness';

/** What is known around a playbook while it is written. */
export interface Known {
  readonly policy: Policy;
  /** The gates that may be written as a whole, in the order in which they are offered. */
  readonly gates: readonly Gate[];
  readonly today: Day;
  /** The playbook's last good analysis, if there is any. */
  readonly analysis?: Analysis;
  /** What this and other playbooks say of people and units. */
  readonly used?: AllUsed;
  /** What evidence the spot may point to. */
  readonly evidence?: readonly Choice[];
}

/** The words of a playbook at a spot of it: what its policy, its analysis and its own text know. */
export function playbookVocabulary(spot: Spot, known: Known): Vocabulary {
  return {
    values: (path) => {
      const place = path.map((segment) => (/^\d+$/.test(segment) ? '*' : segment)).join('/');
      return known.evidence?.length && isAt(spot, path) ? known.evidence : wordsAt(place, path, spot, known);
    },
    need: needs(known.analysis),
    scaffolds: (one) => scaffoldsAt(one, known.gates),
  };
}

const isAt = ({ value, item }: Spot, path: readonly string[]): boolean =>
  (value ?? item)?.path.join('/') === path.join('/');

function wordsAt(place: string, path: readonly string[], spot: Spot, known: Known): readonly Choice[] {
  if (Object.hasOwn(WORDS, place)) return WORDS[place]!(spot, known, path);
  const key = path.at(-1) ?? '';
  const meanings = meaningsAt(place);
  if (meanings) return Object.entries(meanings).map(([text, title]) => ({ text, title, description: title }));
  const type = shapeAt(path)?.sharedType;
  if (type === 'Date' || type === 'RequiredDate') return datesFor(key, known.today);
  if (type === 'Duration') return durationsFor(key);
  if (CONTACTS.test(place)) return words(known.used?.contacts, 'Contact of a playbook here');
  return NAMES.test(place) ? words(known.used?.names, 'Named in a playbook here') : [];
}

/** Where somebody is named by an address, and where by a name. */
const CONTACTS =
  /^(?:ownership\/\w+\/(?:contact|backup)|waivers\/\*\/(?:owner|approvedBy)|exceptions\/escalate\/\*\/to)$/;
const NAMES = /^(?:ownership\/\w+\/name|feedback\/review\/by|review\/decisions\/\*\/by|notApplicable\/\*\/approvedBy)$/;

const words = (texts: ReadonlySet<string> | undefined, title: string): Choice[] =>
  [...(texts ?? [])].sort().map((text) => ({ text, title, description: title, isText: true }));

/** What the findings of an analysis wait for, by the keys that their fixes write. */
function needs(analysis: Analysis | undefined): NonNullable<Vocabulary['need']> {
  const needed = new Map<string, Need>();
  for (const { fix, severity, code } of analysis?.findings ?? []) {
    if (!fix || severity === 'information') continue;
    const isNow = severity === 'error';
    const said = `${isNow ? 'Needed now' : 'Needed for the next stage'} (${code})`;
    for (const one of singleFixes(fix))
      if (one.kind === 'add' || one.kind === 'append')
        for (const length of one.path.keys()) {
          const place = one.path.slice(0, length + 1).join('/');
          if (isNow || !needed.has(place))
            needed.set(place, needed.get(place)?.isNow ? needed.get(place)! : { said, isNow });
        }
  }
  return (path) => needed.get(path.join('/'));
}

/** Units that most playbooks use. */
const UNITS = ['%', 'h', 'min', 'd'];

/** The words at places that the format leaves open, `*` for an item of a list. */
const WORDS: Readonly<Record<string, (spot: Spot, known: Known, path: readonly string[]) => Choice[]>> = {
  $schema: () => words(new Set([PLAYBOOK_SCHEMA]), 'The schema of this format'),
  'success/metrics/*/guard': ({ root }, _, path) => {
    const own = new Set(textsIn(root, [...path.slice(0, -1), 'name']));
    return textsIn(root, ['success', 'metrics', '*', 'name'])
      .filter((name) => !own.has(name))
      .map((text) => ({ text, title: 'Metric of this playbook', description: 'It must not get worse.', isText: true }));
  },
  'success/metrics/*/unit': (_, { used }) => words(new Set([...(used?.units ?? []), ...UNITS]), 'Unit'),
  'waivers/*/check': ({ root }, { policy, analysis }, path) => {
    const results = resultsOf(analysis?.readiness);
    const all = results.length ? results.map(({ check }) => check) : policy.gates.flatMap(({ checks }) => checks);
    return named(all, results, besides(root, path));
  },
  'notApplicable/*/check': ({ root }, { policy, analysis }, path) => {
    const results = resultsOf(analysis?.readiness);
    const all = results.length
      ? results.filter(({ bar }) => bar === null).map(({ check }) => check)
      : declarableChecks(policy);
    return named(all, results, besides(root, path));
  },
};

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
