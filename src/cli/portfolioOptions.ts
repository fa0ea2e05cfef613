import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { UsageError } from './exit';
import { collected, countArgument } from './options';
import { STAGES } from '../core/checklist';
import { RISKS } from '../core/judge';
import type { Choice, Sort } from '../core/report';
import { SORTS } from '../core/report';
import { closest } from '../text';

/** Which playbooks the portfolio shows, in which order, and what of them falls due. */
export interface PortfolioOptions extends Choice {
  readonly due?: number;
  readonly sort?: Sort;
}

export const addPortfolioOptions = (command: Command): Command =>
  command
    .option(
      '--due <days>',
      'tell what falls due within so many days (default: 30; in a calendar, all that does)',
      countArgument,
    )
    .addOption(new Option('--sort <order>', 'the order of the playbooks (default: attention)').choices([...SORTS]))
    .addOption(chosen('--stage <stage>', 'show only playbooks at this stage; may be repeated', STAGES))
    .option('--owner <name>', 'show only playbooks of this owner, by name or contact; may be repeated', collected)
    .addOption(chosen('--risk <risk>', 'show only playbooks of this risk; may be repeated', RISKS))
    .addHelpText('after', `\n${SCOPE}`);

const SCOPE =
  'What --stage, --owner and --risk leave out is not shown, and counts all the same: for thresholds and the exit status.';

/** An option that takes some of several words: each on its own, or with commas between. */
function chosen(flags: string, description: string, words: readonly string[]): Option {
  const option = new Option(flags, description).choices([...words]);
  return option.argParser((value: string, before: readonly string[] = []) => {
    const named = value.split(',').map((word) => word.trim());
    const unknown = named.find((word) => !words.includes(word));
    if (unknown === undefined) return [...new Set([...before, ...named])];
    const meant = closest(unknown, words);
    throw new InvalidArgumentError(
      `Allowed choices are ${words.join(', ')}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
    );
  });
}

/** The options that only the portfolio has. */
const OF_PORTFOLIO = ['due', 'sort', 'stage', 'owner', 'risk'] as const;

/** Throws a `UsageError` where findings are asked for in a way that only the portfolio has. */
export function refuseWithoutPortfolio(options: PortfolioOptions & { readonly format: string }): void {
  const given = OF_PORTFOLIO.filter((name) => options[name] !== undefined).map((name) => `--${name}`);
  if (options.format === 'ics') given.unshift('--format ics');
  if (given.length) throw new UsageError(`${given[0]} is about the portfolio: add --view report.`);
}
