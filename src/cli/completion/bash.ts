import type { CompletedCommand, Values } from './words';

/** A completion script for bash; where nothing of our own fits, bash completes files. */
export function bashScript(program: string, commands: readonly CompletedCommand[]): string {
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

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
