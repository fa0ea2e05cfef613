import type { Command } from 'commander';
import { EXIT } from '../exit';
import type { JudgingOptions } from '../options';
import { addJudgingOptions } from '../options';
import { writeOutput } from '../output';
import { playbooksOf, run } from '../run';
import { badgeOf, badgeSvg } from '../../core/report';

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
      for (const { message } of errors) process.stderr.write(`${message}\n`);
      await writeOutput([badgeSvg(badgeOf(playbooksOf(entries)))], options.output, cwd);
      process.exitCode = errors.length ? EXIT.usage : EXIT.ok;
    });
}
