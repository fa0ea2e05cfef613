import type { Command } from 'commander';
import type { View } from '../finish';
import { finish } from '../finish';
import type { ReportOptions, RunOptions } from '../options';
import { addReportOptions, addRunOptions } from '../options';
import { run } from '../run';

export function addCheck(program: Command): void {
  const command = program
    .command('check')
    .summary('analyse playbooks and print findings')
    .description('Analyses playbooks and prints what they still lack.');
  addRun(command, 'check');
}

export function addReport(program: Command): void {
  const command = program
    .command('report')
    .summary('print the portfolio: funnel, readiness, gates and blockers')
    .description('Prints the portfolio: the funnel, and of each playbook its readiness, gates, blockers and waivers.');
  addRun(command, 'portfolio');
}

/** Both analyse the same, and tell it in two ways. */
function addRun(command: Command, view: View): void {
  addReportOptions(addRunOptions(command)).action(async (paths: string[]) => {
    const options = command.optsWithGlobals<ReportOptions & RunOptions>();
    const cwd = process.cwd();
    process.exitCode = await finish(await run(paths, options, cwd), options, view, cwd);
  });
}
