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
import { printed } from '../../../text';

/**
 * JUnit's XML, for the test reports of CI servers. A playbook is a suite, a check a test: it fails when it is required by
 * now, and is skipped when it is required later, waived, or does not apply. What no check stands behind (schema, evidence,
 * …) is a test for each code.
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
    if (others.length) yield write({ name: 'Thresholds', cases: others.map(missedCase) });
    if (errors.length) yield write({ name: 'Not checked', cases: errors.map(unreadCase) });
    yield '</testsuites>\n';
  },
};

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

interface Case {
  readonly name: string;
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

function caseOf({ name, path, outcome, message = '', details = [] }: Case) {
  const head = attributes({ name, classname: path, file: path, time: 0 });
  const text = details.map(valid).join('\n');
  if (outcome === 'passed') return text ? { ...head, 'system-out': text } : head;
  if (outcome === 'skipped') return { ...head, skipped: attributes({ message }) };
  return { ...head, [outcome]: { ...attributes({ message, type: name }), '#text': text || valid(message) } };
}

const attributes = (values: Record<string, string | number>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`@${key}`, valid(String(value))]));

/** A text as it is printed, without what XML cannot hold. */
const valid = (text: string): string => printed(text).replace(/[\uD800-\uDFFF\uFFFE\uFFFF]/gu, '\uFFFD');

function casesOf({ playbook }: Entry): Case[] {
  const { readiness, findings } = playbook;
  const known = playbook.known?.map(({ code }) => code) ?? [];
  const exceptions = exceptionsOf(playbook);
  const checks = (readiness?.gates ?? []).flatMap((gate) =>
    gate.checks.map((check) => {
      const own = findings.filter(({ code }) => code === check.id);
      const found = own.length ? own : findings.filter(({ code }) => code === missingGateCode(gate));
      const isKnown = known.includes(check.id) || known.includes(missingGateCode(gate));
      return checkCase(playbook, check, found, exceptions, isKnown);
    }),
  );
  const named = new Set(
    (readiness?.gates ?? []).flatMap((gate) => [missingGateCode(gate), ...gate.checks.map(({ id }) => id)]),
  );
  const others = new Map<string, FindingReport[]>();
  for (const finding of findings) {
    if (named.has(finding.code)) continue;
    const same = others.get(finding.code);
    if (same) same.push(finding);
    else others.set(finding.code, [finding]);
  }
  return [...checks, ...[...others].map(([code, found]) => codeCase(playbook, code, found))];
}

function checkCase(
  { path, stage, status }: PlaybookReport,
  { id, state, requiredFor }: CheckReport,
  found: readonly FindingReport[],
  { waivers, declarations }: Exceptions,
  isKnown: boolean,
): Case {
  const head = { name: id, path };
  const skipped = (message: string): Case => ({ ...head, outcome: 'skipped', message });
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
  if (!found.length && isKnown) return skipped('known: the baseline has it');
  const message = found[0]?.message ?? 'unmet: see the other finding at the same place';
  return { ...head, outcome: 'failure', message, details: found.map((finding) => lineOf(path, finding)) };
}

function codeCase({ path }: PlaybookReport, code: string, found: readonly FindingReport[]): Case {
  const isFailure = found.some(({ severity }) => severity === 'error');
  const details = found.map((finding) => lineOf(path, finding));
  return { name: code, path, outcome: isFailure ? 'failure' : 'passed', message: found[0]?.message, details };
}

const lineOf = (path: string, { message, range: { start } }: FindingReport): string =>
  `${path}:${start.line + 1}:${start.character + 1} ${message}`;

/** A playbook that differs: a failure where it is worse and that fails the run. */
function changeCase(change: Change, isFailure = false): Case {
  const message = regressionSaid(change);
  const outcome = message !== undefined && isFailure ? 'failure' : 'passed';
  const details = [changeCells(change).join(' · '), ...(message === undefined ? [] : [message])];
  return { name: `changed: ${placeOf(change)}`, path: change.path, outcome, message, details };
}

/** No failure of a check, so that failures are the findings of error level; yet what makes the run fail. */
const missedCase = ({ threshold, path, message }: Missed): Case => ({
  ...{ name: path === null ? threshold : `${threshold}: ${path}`, path: path ?? '.' },
  ...{ outcome: 'error', message },
});

const unreadCase = ({ path, message }: FileError): Case => ({ name: 'readable', path, outcome: 'error', message });
