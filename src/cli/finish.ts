import { colorsFor } from './colors';
import { EXIT } from './exit';
import type { ReportOptions, RunOptions } from './options';
import { writeOutput } from './output';
import { pretty } from './pretty/pretty';
import type { Format, Results, Thresholds } from '../core/report';
import { FORMATS, missedThresholds } from '../core/report';

/** What a report is about: the findings, or the portfolio. */
export type View = 'check' | 'portfolio';

/** Writes the report of a run, says which thresholds it misses, and gives the exit status. */
export async function finish(
  results: Results,
  options: ReportOptions & Pick<RunOptions, 'regression'>,
  view: View,
  cwd: string,
): Promise<number> {
  const format = formatOf(options);
  const render = (view === 'portfolio' && format.portfolio) || format.check;
  await writeOutput(render(results), options.output, cwd);

  const { for: readyFor, regression, minReadiness, maxWarnings } = options;
  const thresholds: Thresholds = { readyFor, minReadiness, maxWarnings, noRegression: regression === false };
  const missed = missedThresholds(results, thresholds);
  for (const sentence of missed) process.stderr.write(`${sentence}\n`);
  if (results.errors.length) return EXIT.usage;
  return results.summary.errors > 0 || missed.length ? EXIT.findings : EXIT.ok;
}

function formatOf({ format, output, color, quiet = false }: ReportOptions): Format {
  const known = FORMATS.find(({ name }) => name === format);
  return known ?? pretty({ colors: colorsFor({ color, output }), quiet });
}
