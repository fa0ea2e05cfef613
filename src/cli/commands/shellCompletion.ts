import type { Command } from 'commander';
import { Argument } from 'commander';
import type { CompletedCommand, CompletedOption, Values } from './completedCommands';
import { completedCommands } from './completedCommands';
import { powershellScript } from './powershellCompletion';
import { EXIT } from '../exit';
import { print } from '../speaking';
import { DEFAULT_POLICY } from '../../core/checklist';
import { ALWAYS_ON, isFamily } from '../../core/findings';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript };

export function addCompletion(program: Command): void {
  program
    .command('completion')
    .summary('print a completion script for a shell')
    .description('Prints a script that lets a shell complete commands, options and checks.')
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(SCRIPTS)))
    .action(async (shell: keyof typeof SCRIPTS) => {
      const gates = DEFAULT_POLICY.gates.flatMap(({ id, checks }) => [id, ...checks.map((check) => check.id)]);
      const always = ALWAYS_ON.filter((one) => !isFamily(one)).map(({ code }) => code);
      const commands = completedCommands(program, [...gates, ...always]);
      await print([SCRIPTS[shell](program.name(), commands)]);
      process.exitCode = EXIT.ok;
    });
}

/** A completion script for bash; where nothing of our own fits, bash completes files. */
function bashScript(program: string, commands: readonly CompletedCommand[]): string {
  const reply = (values: Values) => (Array.isArray(values) ? `reply ${quoted(values.join(' '))}` : ':');
  const optionCases = commands.flatMap(({ name, options }) =>
    options.flatMap(({ flag, values }) => (values ? [`    ${name}:${flag}) ${reply(values)}; return ;;`] : [])),
  );
  const flagCases = commands.map(
    ({ name, options }) => `    ${name}:-*) reply ${quoted(options.map(({ flag }) => flag).join(' '))} ;;`,
  );
  const wordCases = commands.map(({ name, values }) => `    ${name}:*) ${reply(values)} ;;`);
  return `# Completion of ${program} for bash. In ~/.bashrc: source <(${program} completion bash)
_pilot_playbook() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command= i
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ \${COMP_WORDS[i]} != -* ]]; then command=\${COMP_WORDS[i]}; break; fi
  done
  reply() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }
  COMPREPLY=()
  case $command:$prev in
${optionCases.join('\n')}
  esac
  case $command:$cur in
    :*) reply ${quoted(commands.map(({ name }) => name).join(' '))} ;;
${[...flagCases, ...wordCases].join('\n')}
  esac
}
complete -o default -F _pilot_playbook ${program}
`;
}

/** A completion script for zsh. */
function zshScript(program: string, commands: readonly CompletedCommand[]): string {
  const list = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`);
  const cases = commands.map(({ name, options, values }) => {
    const specs = [...options.map(zshSpec), quoted(`*:${name}:${zshAction(values)}`)];
    return `    ${name}) _arguments ${specs.join(' ')} ;;`;
  });
  return `#compdef ${program}
# Completion of ${program} for zsh. In ~/.zshrc, after compinit: source <(${program} completion zsh)
_pilot_playbook() {
  local -a commands=(
${list.join('\n')}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${cases.join('\n')}
  esac
}
compdef _pilot_playbook ${program}
`;
}

function zshSpec({ flag, description, values }: CompletedOption): string {
  const text = description.replace(/[[\]:\\]/g, '\\$&');
  return quoted(`${flag}[${text}]${values ? `:${flag.slice(2)}:${zshAction(values)}` : ''}`);
}

function zshAction(values: Values): string {
  if (values === 'files') return '_files';
  return Array.isArray(values) ? `(${values.join(' ')})` : ' ';
}

/** A completion script for fish. */
function fishScript(program: string, commands: readonly CompletedCommand[]): string {
  const line = (condition: string, ...rest: string[]) =>
    ['complete', '-c', program, '-n', quotedInFish(condition), ...rest].join(' ');
  const lines = commands.flatMap(({ name, summary, options, values }) => {
    const behind = `__fish_seen_subcommand_from ${name}`;
    return [
      line('__fish_use_subcommand', '-f', '-a', name, '-d', quotedInFish(summary)),
      ...(values === 'files' ? [] : [line(behind, '-f', ...fishWords(values))]),
      ...options.map(({ flag, description, values: of }) =>
        line(
          behind,
          '-l',
          flag.slice(2),
          ...(of ? [of === 'files' ? '-rF' : '-x', ...fishWords(of)] : []),
          '-d',
          quotedInFish(description),
        ),
      ),
    ];
  });
  return `# Completion of ${program} for fish: ${program} completion fish > ~/.config/fish/completions/${program}.fish
${lines.join('\n')}
`;
}

const fishWords = (values: Values): string[] => (Array.isArray(values) ? ['-a', quotedInFish(values.join(' '))] : []);

/** A text as one word of bash and zsh. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const quotedInFish = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
