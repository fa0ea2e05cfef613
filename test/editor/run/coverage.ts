import { existsSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import { inProject } from '../paths';

/** What V8 has counted of one script; the rest of it the report's library reads. */
interface ScriptCoverage {
  readonly url: string;
  readonly functions: unknown[];
  source?: string;
}

/**
 * Counts which lines and branches of `src` the tests reach that run in this process. What they start (the command line, an
 * editor) is not counted.
 */
export class Coverage {
  private readonly session = new Session();

  async start(): Promise<void> {
    this.session.connect();
    await this.session.post('Profiler.enable');
    await this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** Ends the counting and prints the shares, in percent. */
  async print(): Promise<void> {
    const { result } = (await this.session.post('Profiler.takePreciseCoverage')) as { result: ScriptCoverage[] };
    this.session.disconnect();
    const modules = `file://${inProject('dist', 'src')}/`;
    const scripts = result.filter(({ url }) => url.startsWith(modules) && existsSync(fileURLToPath(url)));
    for (const script of scripts) script.source = readFileSync(fileURLToPath(script.url), 'utf8');
    const { CoverageReport } = await import('monocart-coverage-reports');
    const report = new CoverageReport({
      ...{ logging: 'off', outputDir: inProject('dist', 'coverage'), reports: ['none'] },
      entryFilter: () => true,
      sourceFilter: (file: string) =>
        /(?:^|\/)src\//.test(file) && !file.includes('node_modules') && !file.includes('generated/'),
    });
    await report.add(scripts as never);
    const { summary } = (await report.generate()) ?? {};
    const share = (kind: 'lines' | 'branches') => `${summary?.[kind]?.pct ?? '?'}% of ${kind}`;
    console.log(`\nCoverage by the tests of core: ${share('lines')}, ${share('branches')}`);
  }
}
