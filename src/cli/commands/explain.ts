import type { Command } from 'commander';
import type { Catalogue } from './checks';
import { catalogueOf } from './checks';
import { UsageError } from '../exit';
import { addPolicyOption } from '../options';
import { pageCodes, plainTextOf } from '../../core/explain';
import { closest } from '../../text';

export function addExplain(program: Command): void {
  const command = program
    .command('explain')
    .summary('say what a check asks, why, and how to meet it')
    .description('Says what a check asks, why, its source, and how to meet it.')
    .argument('<check>', 'the id of a check such as trust/guide, of a gate, or any code that a finding has');
  addPolicyOption(command).action(async (code: string, { policy }: { policy?: string }) => {
    process.stdout.write(explain(code, await catalogueOf(policy, process.cwd())));
  });
}

function explain(code: string, { gates, policy }: Catalogue): string {
  const text = plainTextOf(code, gates, policy.overrides);
  if (text !== undefined) return text;
  const meant = closest(code, pageCodes(gates));
  throw new UsageError(
    `There is no check "${code}". ${meant ? `Did you mean "${meant}"?` : 'The command "checks" lists them all.'}`,
  );
}
