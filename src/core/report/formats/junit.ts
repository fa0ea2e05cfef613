import XMLBuilder from 'fast-xml-builder';
import { isRequiredAt, missingGateCode } from '../../checklist';
import type { Change } from '../comparison';
import type { Entry } from '../entry';
import type { Exceptions } from '../exceptions';
import { exceptionsOf, reasonOf } from '../exceptions';
import type { Format } from './reportFormat';
import type { CheckReport, FileError, FindingReport, Missed, PlaybookReport } from '../report';
import { missedElse } from '../thresholds';
import { changeCells, nameOf, placeOf, regressionSaid } from '../sentences';
import { inXml, printed } from '../../../text';

/**
 * JUnit's XML, for the test reports of CI servers. A playbook is a suite, a check a test: it fails when a finding of it is
 * an error, and is skipped when it is open otherwise: required later, waived, or not applicable. What no check stands behind
 * (a missing gate, schema, evidence, …) is a test for each code. No two tests have the same class and name.
 */
export const junit: Format = {
  name: 'junit',
  *check({ entries, errors, changes, run, missed }) {
    const builder = new XMLBuilder({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
      format: true,
      suppressEmptyNode: true,
    });
    const write = (suite: Suite) => builder.build({ testsuite: suiteOf(suite) });
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="pilot-playbook">\n';
    for (const entry of entries)
      yield write({ name: `${nameOf(entry.playbook)} (${placeOf(entry.playbook)})`, cases: casesOf(entry) });
    if (changes?.length)
      yield write({ name: 'What changed', cases: changes.map((one) => changeCase(one, run.thresholds.noRegression)) });
    const others = missedElse(missed);
    if (others.length) yield write({ name: 'Thresholds', cases: numbered(others.map(missedCase)) });
    if (errors.length) yield write({ name: 'Not checked', cases: numbered(errors.map(unreadCase)) });
    yield '</testsuites>\n';
  },
};

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

interface Case {
  readonly name: string;
  /** What it is a test of: the file, and its document where it has several. */
  readonly place: string;
  readonly path: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  /** Why it did not pass, in a sentence. */
  readonly message?: string;
  /** All of it, a line for each place. */
  readonly details?: readonly string[];
}

function suiteOf({ name, cases }: Suite) {
  const number = (outcome: Case['outcome']) => cases.filter((one) => one.outcome === outcome).length;
  return {
    ...attributes({ name, tests: cases.length, failures: number('failure'), errors: number('error') }),
    ...attributes({ skipped: number('skipped'), time: 0 }),
    testcase: cases.map(caseOf),
  };
}

function caseOf({ name, place, path, outcome, message = '', details = [] }: Case) {
  const head = attributes({ name, classname: place, file: path, time: 0 });
  const text = details.map(valid).join('\n');
  if (outcome === 'passed') return text ? { ...head, 'system-out': text } : head;
  if (outcome === 'skipped') return { ...head, skipped: attributes({ message }) };
  return { ...head, [outcome]: { ...attributes({ message, type: name }), '#text': text || valid(message) } };
}

const attributes = (values: Record<string, string | number>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`@${key}`, valid(String(value))]));

/** A text as it is printed, without what XML cannot hold. */
const valid = (text: string): string => inXml(printed(text));

/** Tests of which none has the name of another of its place: what comes again is numbered. */
function numbered(cases: readonly Case[]): Case[] {
  const numbers = new Map<string, number>();
  return cases.map((one) => {
    const key = JSON.stringify([one.place, one.name]);
    const number = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, number);
    return number > 1 ? { ...one, name: `${one.name} (${number})` } : one;
  });
}

function casesOf({ playbook }: Entry): Case[] {
  const { readiness, findings } = playbook;
  const known = new Set(playbook.known?.map(({ code }) => code));
  const exceptions = exceptionsOf(playbook);
  const byCode = new Map<string, FindingReport[]>();
  for (const finding of findings) {
    const same = byCode.get(finding.code);
    if (same) same.push(finding);
    else byCode.set(finding.code, [finding]);
  }
  const checks = (readiness?.gates ?? []).flatMap((gate) => {
    const missing = missingGateCode(gate);
    return gate.checks.map((check) => {
      const found = byCode.get(check.id) ?? [];
      byCode.delete(check.id);
      const foldedInto = !found.length && byCode.has(missing) ? missing : undefined;
      const isKnown = known.has(check.id) || known.has(missing);
      return checkCase(playbook, check, { found, foldedInto, isKnown, exceptions });
    });
  });
  return [...checks, ...[...byCode].map(([code, found]) => codeCase(playbook, code, found))];
}

/** What is said of a check besides its state. */
interface SaidOfCheck {
  readonly found: readonly FindingReport[];
  /** The code of the one finding that says that all of its gate is missing. */
  readonly foldedInto: string | undefined;
  readonly isKnown: boolean;
  readonly exceptions: Exceptions;
}

function checkCase(
  playbook: PlaybookReport,
  { id, state, requiredFor }: CheckReport,
  { found, foldedInto, isKnown, exceptions: { waivers, declarations } }: SaidOfCheck,
): Case {
  const { path, stage, status } = playbook;
  const head = { name: id, place: placeOf(playbook), path };
  const skipped = (message: string): Case => ({ ...head, outcome: 'skipped', message });
  if (isFailure(found)) return codeCase(playbook, id, found);
  if (state === 'met') return { ...head, outcome: 'passed' };
  if (state === 'not-applicable') {
    const declaration = declarations.find(({ check }) => check === id);
    return skipped(declaration ? `does not apply: ${reasonOf(declaration)}` : 'does not apply');
  }
  if (state === 'waived') {
    const waiver = waivers.find(({ check }) => check === id);
    return skipped(waiver ? `waived by ${waiver.owner} until ${waiver.expires}: ${waiver.reason}` : 'waived');
  }
  if (status !== 'active') return skipped(`the playbook is ${status}`);
  if (!stage) return skipped('the stage is not valid');
  if (!isRequiredAt(requiredFor, stage)) return skipped(`required for ${requiredFor}`);
  if (isKnown) return skipped('known: the baseline has it');
  return skipped(`unmet: see ${foldedInto ?? 'the other finding at the same place'}`);
}

const isFailure = (found: readonly FindingReport[]): boolean => found.some(({ severity }) => severity === 'error');

function codeCase(playbook: PlaybookReport, code: string, found: readonly FindingReport[]): Case {
  const { path } = playbook;
  const details = found.map((finding) => lineOf(path, finding));
  const outcome = isFailure(found) ? 'failure' : 'passed';
  return { name: code, place: placeOf(playbook), path, outcome, message: found[0]?.message, details };
}

const lineOf = (path: string, { message, range: { start } }: FindingReport): string =>
  `${path}:${start.line + 1}:${start.character + 1} ${message}`;

/** A playbook that differs: a failure where it is worse and that fails the run. */
function changeCase(change: Change, isFailure = false): Case {
  const message = regressionSaid(change);
  const outcome = message !== undefined && isFailure ? 'failure' : 'passed';
  const details = [changeCells(change).join(' · '), ...(message === undefined ? [] : [message])];
  const place = placeOf(change);
  return { name: `changed: ${place}`, place, path: change.path, outcome, message, details };
}

/** No failure of a check, so that failures are the findings of error level; yet what makes the run fail. */
const missedCase = ({ threshold, path, message }: Missed): Case => ({
  ...{ name: path === null ? threshold : `${threshold}: ${path}`, place: path ?? '.', path: path ?? '.' },
  ...{ outcome: 'error', message },
});

const unreadCase = ({ path, message }: FileError): Case => ({
  ...{ name: 'readable', place: path, path },
  ...{ outcome: 'error', message },
});
