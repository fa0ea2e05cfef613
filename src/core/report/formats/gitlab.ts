import type { Severity } from '../../checklist';
import { NOT_CHECKED } from './addresses';
import type { Format } from './reportFormat';
import { Items, jsonText } from '../jsonText';
import type { Results } from '../runResults';
import { firstPath } from '../runResults';
import { regressionSaid } from '../sentences';
import { missedElse } from '../thresholds';
import { fingerprintOf } from '../../../text';

/** GitLab's code quality report: what a merge request adds and resolves, beside its lines. */
export const gitlab: Format = {
  name: 'gitlab',
  isOfRepository: true,
  *check(results) {
    yield* jsonText(new Items(issues(results)));
    yield '\n';
  },
};

const SEVERITY: Record<Severity, string> = { error: 'major', warning: 'minor', information: 'info' };

function* issues(results: Results): Generator<unknown> {
  const { entries, errors, changes = [], run, missed } = results;
  for (const { playbook } of entries) {
    const { path, document } = playbook;
    for (const { code, severity, message, range, fingerprint } of playbook.findings)
      yield {
        description: message,
        check_name: code,
        fingerprint: fingerprintOf(path, document, fingerprint),
        severity: SEVERITY[severity],
        location: { path, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
      };
  }
  for (const change of changes) {
    const { path, document } = change;
    const description = regressionSaid(change);
    if (description === undefined) continue;
    const fingerprint = fingerprintOf(path, document, 'regression');
    yield {
      ...{
        description,
        check_name: 'regression',
        fingerprint,
        severity: run.thresholds.noRegression ? 'major' : 'minor',
      },
      location: { path, lines: { begin: 1 } },
    };
  }
  // By what is missed and where, not by a message that names numbers; of several documents of a file by their order.
  const names = new Map<string, number>();
  const nameOf = (...values: readonly unknown[]) => {
    const name = JSON.stringify(values);
    const number = names.get(name) ?? 0;
    names.set(name, number + 1);
    return fingerprintOf(...values, number);
  };
  for (const { threshold, path, message } of missedElse(missed))
    yield {
      ...{ description: message, check_name: `threshold/${threshold}`, severity: 'major' },
      fingerprint: nameOf(path, 'threshold', threshold),
      location: { path: path ?? firstPath(results), lines: { begin: 1 } },
    };
  for (const { path, message } of errors)
    yield {
      ...{ description: message, check_name: NOT_CHECKED, severity: 'blocker' },
      fingerprint: nameOf(path, NOT_CHECKED),
      location: { path, lines: { begin: 1 } },
    };
}
