import type { Command } from 'commander';
import { EXIT } from './exit';

/** What stands behind the options in a command's help: lines to type, and what the exit status says. */
interface MoreHelp {
  /** Without the program's name. */
  readonly examples: readonly string[];
  /** What 0 means, and 1 for a command that ends with it. */
  readonly ok?: string;
  readonly findings?: string;
}

const USAGE = 'wrong usage, or a file that could not be read or written';

const HELP: Readonly<Record<string, MoreHelp>> = {
  check: {
    examples: [
      'check',
      "check pilots '!pilots/archive'",
      'check --changed-since origin/main --no-regression',
      'check --format sarif --output pilots.sarif',
    ],
    ok: 'nothing at the failing level, and every threshold is met',
    findings: 'findings at the failing level, or a threshold that is missed',
  },
  report: {
    examples: ['report', 'report --due 90 --sort due', 'report --for production --min-readiness 0.5'],
    ok: 'nothing at the failing level, and every threshold is met',
    findings: 'findings at the failing level, or a threshold that is missed',
  },
  history: {
    examples: [
      'history',
      'history pilots/invoice.pilot.yaml --every commit',
      'history --format svg --output history.svg',
    ],
  },
  fix: {
    examples: ['fix', 'fix --dry-run pilots/invoice.pilot.yaml', 'fix --check'],
    findings: 'with --check: there is something to fix',
  },
  new: {
    examples: ['new', 'new pilots/invoice.pilot.yaml --name "Invoice triage" --stage pilot'],
  },
  explain: { examples: ['explain trust/iterate', 'explain trust', 'explain evidence/stale'] },
  checks: { examples: ['checks', 'checks --format json'] },
  policy: { examples: ['policy', 'policy pilots/invoice.pilot.yaml', 'policy --files --format json'] },
  merge: {
    examples: ['merge report-*.json', 'merge report-*.json --format markdown', 'merge a.json b.json --view report'],
    ok: 'nothing at the failing level, and every threshold is met',
    findings: 'findings at the failing level, or a threshold that is missed',
  },
  badge: { examples: ['badge --output pilots.svg', 'badge pilots/invoice.pilot.yaml > invoice.svg'] },
  completion: { examples: ['completion bash', 'completion fish > ~/.config/fish/completions/pilot-playbook.fish'] },
};

/** Adds examples and exit statuses to the help of a program's commands. */
export function addMoreHelp(program: Command): void {
  program.addHelpText(
    'after',
    `\nRun "${program.name()} <command> --help" for its options, examples and exit statuses.`,
  );
  for (const command of program.commands) {
    const more = HELP[command.name()];
    if (more) command.addHelpText('after', moreText(more, program.name()));
  }
}

function moreText({ examples, ok = 'done', findings }: MoreHelp, program: string): string {
  const statuses: [number, string | undefined][] = [
    [EXIT.ok, ok],
    [EXIT.findings, findings],
    [EXIT.usage, USAGE],
    [EXIT.interrupted, 'interrupted'],
  ];
  return [
    ...['', 'Examples:', ...examples.map((line) => `  $ ${program} ${line}`)],
    ...['', 'Exit status:'],
    ...statuses.flatMap(([status, meaning]) => (meaning ? [`  ${String(status).padEnd(3)}  ${meaning}`] : [])),
  ].join('\n');
}
