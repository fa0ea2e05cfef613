import type { Severity } from '../../checklist';
import { PROJECT } from '../../explain';
import { NOT_CHECKED, addressesOf } from './addresses';
import type { Format } from './reportFormat';
import { Items, jsonText } from '../jsonText';
import type { FindingReport } from '../report';
import type { Results } from '../runResults';
import { firstPath } from '../runResults';
import { regressionSaid } from '../sentences';
import { missedElse } from '../thresholds';

/** What reviewdog reads, to comment on the lines of a change wherever that is reviewed. Paths count from where it runs. */
export const rdjson: Format = {
  name: 'rdjson',
  *check(results) {
    yield* jsonText({
      source: { name: 'pilot-playbook', url: PROJECT },
      diagnostics: new Items(diagnosticsOf(results)),
    });
    yield '\n';
  },
};

const SEVERITY: Record<Severity, string> = { error: 'ERROR', warning: 'WARNING', information: 'INFO' };
const FIRST_LINE = { start: { line: 1 } };

function* diagnosticsOf(results: Results): Generator<unknown> {
  const { entries, changes = [], run, missed, errors } = results;
  const addressOf = addressesOf(results);
  const diagnostic = (path: string, range: unknown, severity: Severity, code: string, message: string) => ({
    message,
    location: { path, range },
    severity: SEVERITY[severity],
    code: { value: code, url: addressOf(code) },
  });
  for (const { playbook } of entries)
    for (const finding of playbook.findings)
      yield diagnostic(playbook.path, rangeOf(finding), finding.severity, finding.code, finding.message);
  for (const change of changes) {
    const said = regressionSaid(change);
    const severity = run.thresholds.noRegression ? 'error' : 'warning';
    if (said !== undefined) yield diagnostic(change.path, FIRST_LINE, severity, 'regression', said);
  }
  for (const { threshold, path, message } of missedElse(missed))
    yield diagnostic(path ?? firstPath(results), FIRST_LINE, 'error', `threshold/${threshold}`, message);
  for (const { path, message } of errors) yield diagnostic(path, FIRST_LINE, 'error', NOT_CHECKED, message);
}

/** Lines and columns count from 1, columns in bytes of UTF-8; the end is not part of the range. */
function rangeOf({ range: { start, end }, bytes }: FindingReport): unknown {
  return {
    start: { line: start.line + 1, column: (bytes?.start ?? start.character) + 1 },
    end: { line: end.line + 1, column: (bytes?.end ?? end.character) + 1 },
  };
}
