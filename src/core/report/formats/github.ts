import type { Severity } from '../../checklist';
import type { Format } from './reportFormat';
import type { FindingReport } from '../report';
import { regressionSaid, summarySentence } from '../sentences';
import { missedElse } from '../thresholds';
import { printed } from '../../../text';

/** GitHub's workflow commands: annotations on the lines of a pull request, and one line for the log. */
export const github: Format = {
  name: 'github',
  isOfRepository: true,
  *check(results) {
    for (const { playbook } of results.entries)
      for (const finding of playbook.findings) yield annotation(playbook.path, finding);
    for (const change of results.changes ?? []) {
      const said = regressionSaid(change);
      if (said === undefined) continue;
      yield command(
        results.run.thresholds.noRegression ? 'error' : 'warning',
        { file: change.path, title: 'regression' },
        said,
      );
    }
    for (const { path, message } of missedElse(results.missed))
      yield command('error', { ...(path !== null && { file: path }), title: 'threshold missed' }, message);
    for (const { path, message } of results.errors)
      yield command('error', { file: path, title: 'not checked' }, message);
    yield `${summarySentence(results)}\n`;
  },
};

const LEVEL: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'notice' };

/** Lines and columns count from 1, the last column is part of the range; columns make sense on one line only. */
function annotation(path: string, { code, severity, message, range: { start, end } }: FindingReport): string {
  const isOnOneLine = start.line === end.line;
  const columns = isOnOneLine && { col: start.character + 1, endColumn: Math.max(start.character + 1, end.character) };
  const place = { file: path, line: start.line + 1, endLine: end.line + 1, ...columns };
  return command(LEVEL[severity], { ...place, title: code }, message);
}

function command(name: string, properties: Record<string, string | number>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escaped(message)}\n`;
}

/** What the runner's own toolkit escapes; ends of lines there are none any more. */
const escaped = (text: string): string => printed(text).replaceAll('%', '%25');
const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
