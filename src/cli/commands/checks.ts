import type { Command } from 'commander';
import { Option } from 'commander';
import type { Catalogue } from '../judging';
import { catalogueOf } from '../judging';
import { EXIT, UsageError } from '../exit';
import { addPolicyOption } from '../options';
import { print, tell } from '../speaking';
import type { Gate } from '../../core/checklist';
import { pageCodes, plainTextOf } from '../../core/explain';
import { ALWAYS_ON } from '../../core/findings';
import { closest, dayOf, printed, printedJson } from '../../text';

export function addChecks(program: Command): void {
  const command = program
    .command('checks')
    .summary('list all checks')
    .description("Lists all checks of the production checklist, in its order, and the policy's own.")
    .addOption(new Option('--format <format>', 'how to print the list').choices(['pretty', 'json']).default('pretty'));
  addPolicyOption(command).action(async ({ format, policy }: { format: 'pretty' | 'json'; policy?: string }) => {
    const { gates, errors } = await catalogueOf(settingsOf(policy));
    await print([format === 'json' ? `${printedJson(asData(gates))}\n` : asTable(gates)]);
    process.exitCode = statusOf(errors);
  });
}

export function addExplain(program: Command): void {
  const command = program
    .command('explain')
    .summary('say what a check asks, why, and how to meet it')
    .description('Says what a check asks, why, its source, and how to meet it.')
    .argument('<check>', 'the id of a check such as trust/guide, of a gate, or any code that a finding has');
  addPolicyOption(command).action(async (code: string, { policy }: { policy?: string }) => {
    const catalogue = await catalogueOf(settingsOf(policy));
    await print([explain(code, catalogue)]);
    process.exitCode = statusOf(catalogue.errors);
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
      `${printed(title)}: ${printed(question)}${pack ? ` (pack ${pack})` : ''}`,
      ...checks.map(({ id, requiredFor, asks }) => row(id, requiredFor, printed(asks))),
    ].join('\n'),
  );
  const always = ['Always on', ...ALWAYS_ON.map(({ code, severity, title }) => row(code, severity, title))].join('\n');
  return `${[...sections, always].join('\n\n')}\n`;
}

const settingsOf = (policy: string | undefined) => ({ cwd: process.cwd(), policy, today: dayOf(new Date()) });

/** Tells on standard error what is wrong with the policy; gives the exit status. */
function statusOf(errors: Catalogue['errors']): number {
  for (const { message } of errors) tell(message);
  return errors.length ? EXIT.usage : EXIT.ok;
}
