import type { Command } from 'commander';
import type { AlwaysOn, Check, Gate } from '../../core';
import { ALWAYS_ON, alwaysOnOf, closest, DEFAULT_POLICY } from '../../core';
import { UsageError } from '../exit';

export function addExplain(program: Command): void {
  program
    .command('explain')
    .summary('say what a check asks, why, and how to meet it')
    .description('Says what a check asks, why, its source, and how to meet it.')
    .argument('<check>', 'the id of a check such as trust/guide, of a gate, or any code that a finding has')
    .action((code: string) => {
      process.stdout.write(explain(code));
    });
}

function explain(code: string): string {
  const { gates } = DEFAULT_POLICY;
  for (const gate of gates) {
    if (code === gate.id || code === `${gate.id}/missing`) return explainGate(gate);
    const check = gate.checks.find(({ id }) => id === code);
    if (check) return explainCheck(gate, check);
  }
  const always = alwaysOnOf(code);
  if (always) return explainAlwaysOn(code, always);
  const known = [
    ...gates.flatMap(({ id, checks }) => [id, ...checks.map((check) => check.id)]),
    ...ALWAYS_ON.map((one) => one.code),
  ];
  const meant = closest(code, known);
  throw new UsageError(
    `There is no check "${code}". ${meant ? `Did you mean "${meant}"?` : 'The command "checks" lists them all.'}`,
  );
}

function explainCheck(gate: Gate, check: Check): string {
  const { id, asks, requiredFor, requiredForHighRisk, why, how, sources } = check;
  const highRisk = requiredForHighRisk ? `, with high risk for ${requiredForHighRisk}` : '';
  return paragraphs(
    `${id}\n${asks}`,
    `Gate: ${gate.title}. ${gate.question}`,
    `Required for: ${requiredFor}${highRisk}`,
    `Why: ${why}`,
    `How to meet it: ${how}`,
    `Source: ${sources.map(({ name }) => name).join('; ')}`,
  );
}

function explainGate({ id, title, question, section, checks }: Gate): string {
  const list = checks.map((check) => `  ${check.id}  ${check.asks}`);
  return paragraphs(
    `${id}\n${question}`,
    `${title} is written under \`${section}\`. It is met when all of its checks are met:\n${list.join('\n')}`,
  );
}

const explainAlwaysOn = (code: string, { title, severity, how }: AlwaysOn): string =>
  paragraphs(`${code}\n${title}`, `Severity: ${severity}; always on, part of no gate`, `What to do: ${how}`);

const paragraphs = (...texts: string[]): string => `${texts.join('\n\n')}\n`;
