import type { CompletedCommand, CompletedOption, Values } from './words';

/** A completion script for zsh. */
export function zshScript(program: string, commands: readonly CompletedCommand[]): string {
  const list = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`);
  const cases = commands.map(({ name, options, values }) => {
    const specs = [...options.map(optionSpec), quoted(`*:${name}:${action(values)}`)];
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

function optionSpec({ flag, description, values }: CompletedOption): string {
  const text = description.replace(/[[\]:\\]/g, '\\$&');
  return quoted(`${flag}[${text}]${values ? `:${flag.slice(2)}:${action(values)}` : ''}`);
}

function action(values: Values): string {
  if (values === 'files') return '_files';
  return Array.isArray(values) ? `(${values.join(' ')})` : ' ';
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
