import type { Command } from 'commander';
import { Option } from 'commander';
import { EXIT } from '../exit';
import { rootFinder } from '../files';
import { addPolicyOption } from '../options';
import { Policies } from '../policies';
import type { Gate, Policy } from '../../core/checklist';
import { allGates } from '../../core/checklist';
import { ALWAYS_ON } from '../../core/findings';
import { oneLine } from '../../text';

export function addChecks(program: Command): void {
  const command = program
    .command('checks')
    .summary('list all checks')
    .description("Lists all checks of the production checklist, in its order, and the policy's own.")
    .addOption(new Option('--format <format>', 'how to print the list').choices(['pretty', 'json']).default('pretty'));
  addPolicyOption(command).action(async ({ format, policy }: { format: 'pretty' | 'json'; policy?: string }) => {
    const { gates } = await catalogueOf(policy, process.cwd());
    const asJson = () => `${JSON.stringify(asData(gates), null, 2)}\n`;
    process.stdout.write(format === 'json' ? asJson() : asTable(gates));
  });
}

function asData(gates: readonly Gate[]) {
  return {
    gates: gates.map(({ id, title, question, section, pack, checks }) => ({
      ...{ id, title, question, section, pack: pack ?? null },
      checks: checks.map(({ id, title, asks, requiredFor, requiredForHighRisk, onlyHighRisk, why, how, sources }) => ({
        ...{ id, title, asks, requiredFor },
        requiredForHighRisk: requiredForHighRisk ?? requiredFor,
        onlyHighRisk: onlyHighRisk ?? false,
        ...{ why, how, sources },
      })),
    })),
    alwaysOn: ALWAYS_ON,
  };
}

function asTable(gates: readonly Gate[]): string {
  const checks = gates.flatMap((gate) => gate.checks);
  const width = Math.max(
    ...[...checks.map(({ id }) => id), ...ALWAYS_ON.map(({ code }) => code)].map((id) => id.length),
  );
  const row = (first: string, second: string, third: string) =>
    `  ${first.padEnd(width)}  ${second.padEnd(13)}  ${third}`;
  const sections = gates.map(({ title, question, pack, checks }) =>
    [
      `${title}: ${question}${pack ? ` (pack ${pack})` : ''}`,
      ...checks.map(({ id, requiredFor, asks }) => row(id, requiredFor, asks)),
    ].join('\n'),
  );
  const always = ['Always on', ...ALWAYS_ON.map(({ code, severity, title }) => row(code, severity, title))].join('\n');
  return `${[...sections, always].join('\n\n')}\n`;
}

/** All gates that there are, and the policy that says which of their checks are on. */
export interface Catalogue {
  readonly gates: readonly Gate[];
  readonly policy: Policy;
}

/**
 * The built-in gates, and those of the policy that is named, else of the one that holds in a folder. A broken policy is
 * told on standard error and by the exit status. Throws a `UsageError` for a policy that does not exist.
 */
export async function catalogueOf(named: string | undefined, cwd: string): Promise<Catalogue> {
  const { BUILT_IN_GATES } = await import('../../core/checklist/packs');
  const { policy, error } = await new Policies(cwd, rootFinder(cwd, undefined), named).of(cwd);
  if (error) {
    process.stderr.write(`${oneLine(error.message)}\n`);
    process.exitCode = EXIT.usage;
  }
  return { gates: allGates([BUILT_IN_GATES, policy.gates]), policy };
}
