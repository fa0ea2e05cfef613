import type { CompletedCommand, Values } from './words';

/** A completion script for fish. */
export function fishScript(program: string, commands: readonly CompletedCommand[]): string {
  const line = (condition: string, ...rest: string[]) =>
    ['complete', '-c', program, '-n', quoted(condition), ...rest].join(' ');
  const lines = commands.flatMap(({ name, summary, options, values }) => {
    const behind = `__fish_seen_subcommand_from ${name}`;
    return [
      line('__fish_use_subcommand', '-f', '-a', name, '-d', quoted(summary)),
      ...(values === 'files' ? [] : [line(behind, '-f', ...list(values))]),
      ...options.map(({ flag, description, values: of }) =>
        line(
          behind,
          '-l',
          flag.slice(2),
          ...(of ? [of === 'files' ? '-rF' : '-x', ...list(of)] : []),
          '-d',
          quoted(description),
        ),
      ),
    ];
  });
  return `# Completion of ${program} for fish: ${program} completion fish > ~/.config/fish/completions/${program}.fish
${lines.join('\n')}
`;
}

const list = (values: Values): string[] => (Array.isArray(values) ? ['-a', quoted(values.join(' '))] : []);

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
