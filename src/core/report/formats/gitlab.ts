import type { Severity } from '../../checklist';
import type { Format } from './reportFormat';
import { Items, jsonText } from '../jsonText';
import type { Results } from '../runResults';
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

function* issues({ entries, errors, changes = [], run, missed }: Results): Generator<unknown> {
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
  for (const { threshold, path, message } of missedElse(missed))
    yield {
      ...{ description: message, check_name: `threshold/${threshold}`, severity: 'major' },
      fingerprint: fingerprintOf(path ?? '', 0, `${threshold} ${message}`),
      location: { path: path ?? '.', lines: { begin: 1 } },
    };
  for (const { path, message } of errors)
    yield {
      ...{ description: message, check_name: 'not-checked', fingerprint: `not-checked:${path}`, severity: 'blocker' },
      location: { path, lines: { begin: 1 } },
    };
}
