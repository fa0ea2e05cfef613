import type { Command } from 'commander';
import { UsageError } from '../exit';
import { addPolicyOption } from '../options';
import type { Catalogue } from '../policies/catalogue';
import { catalogueOf } from '../policies/catalogue';
import type { Check, Gate, Policy, Stage } from '../../core/checklist';
import type { AlwaysOn } from '../../core/findings';
import { missingGateCode } from '../../core/checklist';
import { ALWAYS_ON, alwaysOnOf } from '../../core/findings';
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
  for (const gate of gates) {
    if (code === gate.id || code === missingGateCode(gate)) return explainGate(gate);
    const check = gate.checks.find(({ id }) => id === code);
    if (check) return explainCheck(gate, check, policy);
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

function explainCheck(gate: Gate, check: Check, policy: Policy): string {
  const { id, asks, requiredFor, requiredForHighRisk, onlyHighRisk, why, how, sources } = check;
  const highRisk = requiredForHighRisk ? `, with high risk for ${requiredForHighRisk}` : '';
  const only = onlyHighRisk ? ', only with high risk' : '';
  return paragraphs(
    `${id}\n${asks}`,
    `Gate: ${gate.title}. ${gate.question}${packLine(gate)}`,
    `Required for: ${requiredFor}${highRisk}${only}${overrideLine(policy.overrides.get(id))}`,
    `Why: ${why}`,
    `How to meet it: ${how}`,
    ...(sources.length ? [`Source: ${sources.map(({ name }) => name).join('; ')}`] : []),
  );
}

/** Says what the policy makes of a check. */
const overrideLine = (requirement: Stage | 'off' | undefined): string =>
  requirement ? `\nBy the policy: ${requirement === 'off' ? 'off' : `required for ${requirement}`}` : '';

/** Says of a gate that is not always on what turns it on. */
const packLine = ({ pack, note }: Gate): string =>
  `${note ? ` ${note}` : ''}${pack ? `\nPack: ${pack}, on where pilot-policy.yaml lists it under \`packs\`.` : ''}`;

function explainGate(gate: Gate): string {
  const { id, title, question, section, checks } = gate;
  const list = checks.map((check) => `  ${check.id}  ${check.asks}`);
  const place = section && `${title} is written under \`${section}\`. `;
  return paragraphs(
    `${id}\n${question}${packLine(gate)}`,
    `${place}It is met when all of its checks are met:\n${list.join('\n')}`,
  );
}

const explainAlwaysOn = (code: string, { title, severity, how }: AlwaysOn): string =>
  paragraphs(`${code}\n${title}`, `Severity: ${severity}; always on, part of no gate`, `What to do: ${how}`);

const paragraphs = (...texts: string[]): string => `${texts.join('\n\n')}\n`;
