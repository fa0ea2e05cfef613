// Runs the tests of the named kinds, by default all but `desktop`, and ends with one line of totals. `cli`, `quick` and
// `hostile` are parts of `core`.
//   node dist/test/editor/run/main.js [core] [panel] [integration] [e2e] [cli] [quick] [hostile] [desktop] [--grep PATTERN]
//     [--suite NAME] [--coverage] [--result FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runDesktop } from './desktop';
import { runEndToEnd } from './end-to-end';
import { runIntegration } from './integration';
import type { RunOptions } from './order';
import { runPanel } from './panel';
import { runCommandLine, runHostile, runPlain, runQuick } from './plain';
import { couldNotRun, sum, type Totals } from './totals';

const KINDS = {
  core: runPlain,
  cli: runCommandLine,
  panel: runPanel,
  integration: runIntegration,
  e2e: runEndToEnd,
  desktop: runDesktop,
  quick: runQuick,
  hostile: runHostile,
};
const DEFAULT: (keyof typeof KINDS)[] = ['core', 'panel', 'integration', 'e2e'];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      grep: { type: 'string' },
      suite: { type: 'string' },
      result: { type: 'string' },
      coverage: { type: 'boolean', default: !!process.env.CI },
    },
  });
  const options = {
    color: process.stdout.isTTY && !process.env.NO_COLOR,
    grep: values.grep,
    suite: values.suite,
    coverage: values.coverage,
  };
  const totals: Totals[] = [];
  const kinds = positionals.length > 0 ? positionals : DEFAULT;
  // The browser has a core to itself when the core's tests are done and those of the command line are not.
  const isTogether = kinds.includes('core') && kinds.includes('panel');
  for (const kind of kinds) {
    if (isTogether && kind === 'panel') continue;
    const panel = isTogether && kind === 'core' ? () => runKind('panel', options) : undefined;
    totals.push(await runKind(kind, options, panel));
  }
  if (sum(totals).passed + sum(totals).failed === 0) totals.push(couldNotRun(`No test matches ${values.grep}.`));
  const all = sum(totals);
  if (values.result !== undefined) writeFileSync(values.result, JSON.stringify(all));
  const { passed, failed, failures } = all;
  for (const title of failures) console.log(`failed: ${title}`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`, () => process.exit(failed > 0 ? 1 : 0));
}

async function runKind(kind: string, options: RunOptions, meanwhile?: () => Promise<Totals>): Promise<Totals> {
  if (!(kind in KINDS)) return couldNotRun(`There are no '${kind}' tests, only ${Object.keys(KINDS).join(', ')}.`);
  return KINDS[kind as keyof typeof KINDS](options, meanwhile).catch((error: Error) => couldNotRun(error.message));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
