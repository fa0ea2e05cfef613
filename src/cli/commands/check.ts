import type { Command } from 'commander';
import { EXIT } from '../exit';
import type { JudgingOptions, ReportOptions, RunOptions } from '../options';
import { addJudgingOptions, addReportOptions, addRunOptions } from '../options';
import type { View } from '../output';
import { finish, writeOutput } from '../output';
import type { PortfolioOptions } from '../portfolioOptions';
import { addPortfolioOptions } from '../portfolioOptions';
import { run } from '../run';
import { tell } from '../speaking';
import { badgeOf, badgeSvg, playbooksOf } from '../../core/report';

export function addCheck(program: Command): void {
  const command = program
    .command('check')
    .summary('analyse playbooks and print findings')
    .description('Analyses playbooks and prints what is still missing.');
  addRun(command, 'check');
}

export function addReport(program: Command): void {
  const command = program
    .command('report')
    .summary('print the portfolio: funnel, progress, owners, blockers and what is due')
    .description(
      'Prints the portfolio, what needs attention first: the funnel, what is due, and of each playbook its owner, progress, gates, blockers and waivers.',
    );
  addRun(addPortfolioOptions(command), 'portfolio', ['html', 'svg', 'ics']);
}

/** Both analyse the same, and tell it in two ways. */
function addRun(command: Command, view: View, formats: readonly string[] = []): void {
  addReportOptions(addRunOptions(command), formats).action(async (paths: string[]) => {
    const options = command.optsWithGlobals<ReportOptions & RunOptions & PortfolioOptions>();
    const cwd = process.cwd();
    process.exitCode = await finish(await run(paths, options, cwd), options, view, cwd);
  });
}

export function addBadge(program: Command): void {
  const command = program
    .command('badge')
    .summary('draw a readiness badge')
    .description('Draws a badge as SVG: the readiness of one playbook, or how many of several are ready.');
  addJudgingOptions(command)
    .option('--output <file>', 'write the picture to a file, whole or not at all')
    .action(async (paths: string[]) => {
      const options = command.optsWithGlobals<JudgingOptions & { output?: string }>();
      const cwd = process.cwd();
      const { entries, errors } = await run(paths, options, cwd);
      for (const { message } of errors) tell(message);
      await writeOutput([badgeSvg(badgeOf(playbooksOf(entries)))], options.output, cwd);
      process.exitCode = errors.length ? EXIT.usage : EXIT.ok;
    });
}
