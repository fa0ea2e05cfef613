import type { CheckResult } from '../checklist';
import type { EvidenceFacts } from '../evidence';
import type { Analysis } from '../judge';
import type { Explanation } from './hover';
import { meaningOf } from './meanings';
import type { Position } from './position';
import { positionAt, spanOf } from './position';
import { readersOf } from './readers';
import { factsAt } from './valueFacts';
import { rangeOf, step } from '../playbook';
import { describe } from '../schema';
import { code, plain, prose } from '../../text';
import { resultsOf } from '../readiness';

/** What is known of one document of a playbook file. */
export interface Known {
  /** Of the text as it stands. */
  readonly current: Analysis;
  /** The same, or while the document is no YAML its last good one. */
  readonly last: Analysis;
}

/** How many checks are named at a place. */
const MOST = 12;

/**
 * What stands at an offset of a playbook: what the key or value is, what is known of the value, and which checks read it
 * and how they stand. Linear in the length of what stands around the place. Texts of the file are escaped.
 */
export function playbookHover(known: readonly Known[], offset: number, facts: EvidenceFacts): Explanation | undefined {
  const found = positionAt(
    known.map(({ current }) => current.playbook),
    offset,
  );
  const described = found && describe(found.path);
  if (!described) return undefined;
  const { document, node, isKey } = found;
  const { current, last } = known.find((one) => one.current.playbook === document)!;
  const { title, description, allowed = [] } = described;
  const value = [
    ...wordsAt(found, allowed, description),
    `**${plain(title)}**\n\n${prose(description)}`,
    ...factsAt(found, current, facts),
    ...checksAt(found, last, current !== last),
  ].join('\n\n');
  const span = isKey ? node.keySpan! : spanOf(document, node);
  return { contents: { kind: 'markdown', value }, range: rangeOf(document, span) };
}

/** The meaning of a fixed word on the word itself; on its key all words that are allowed. */
function wordsAt({ node, isKey }: Position, allowed: readonly (string | number)[], description: string): string[] {
  if (allowed.length < 2) return [];
  const said = node.kind === 'scalar' ? allowed.find((word) => word === node.value) : undefined;
  const meaning = said === undefined ? undefined : meaningOf(String(said), description);
  if (!isKey && meaning !== undefined) return [`${code(String(said))}: ${prose(meaning)}`];
  const others = allowed.map((word) => code(String(word))).join(', ');
  return [isKey || said === undefined ? `One of ${others}` : `${code(String(said))}, one of ${others}`];
}

function checksAt({ path, root }: Position, { readiness }: Analysis, isOlder: boolean): string[] {
  const results = resultsOf(readiness);
  const found = namedAt(path, root, results) ?? readersOf(path, results);
  if (!found.length) return [];
  const rest = found.length > MOST ? [`- and ${found.length - MOST} more`] : [];
  const lead = isOlder ? 'Checks that read this, as they stood before the text was broken:' : 'Checks that read this:';
  return [[lead, '', ...found.slice(0, MOST).map(lineOf), ...rest].join('\n')];
}

/** The check that a waiver, or an entry of what does not apply, names. */
function namedAt([list = '', index = '', key]: readonly string[], root: Position['root'], all: readonly CheckResult[]) {
  if (key !== 'check' || !LISTS.has(list)) return undefined;
  const named = step(step(step(root, list), index), key);
  const id = named?.kind === 'scalar' ? named.value : undefined;
  return all.filter(({ check }) => check.id === id || check.formerIds?.some((former) => former === id));
}

/** The lists whose items name a check. */
const LISTS = new Set(['waivers', 'notApplicable']);

const lineOf = ({ check, state, strength, requiredFor }: CheckResult): string =>
  `- ${plain(check.title)} (${code(check.id)}): ${SAYS[state]}${strength && strength !== 'evidenced' ? `, ${SHOWN_BY[strength]}` : ''}; required for ${requiredFor}`;

const SAYS: Readonly<Record<CheckResult['state'], string>> = {
  met: 'met',
  unmet: '**not met**',
  waived: 'waived',
  'not-applicable': 'does not apply',
};

const SHOWN_BY = { stated: 'only stated', linked: 'by a link that is not opened' } as const;
