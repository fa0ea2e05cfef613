import type { CompletedCommand, Values } from './completedCommands';

/**
 * A completion script for PowerShell, version 5.1 and later. What there is to complete stands in it as JSON, in ASCII alone:
 * no word of it is quoted for the shell, and none depends on the encoding of a pipe. Where nothing of our own fits,
 * PowerShell completes files.
 */
export function powershellScript(program: string, commands: readonly CompletedCommand[]): string {
  const data = commands.map(({ name, summary, options, values }) => ({
    ...{ name, about: summary, values: wordsOf(values) },
    options: options.map(({ flag, description, values: of }) => ({
      ...{ name: flag, about: description, takesValue: of !== undefined },
      values: of === undefined ? [] : wordsOf(of),
    })),
  }));
  return `# Completion of ${program} for PowerShell. In $PROFILE: ${program} completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName '${program}', '${program}s' -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = ConvertFrom-Json -InputObject @'
${inAscii(JSON.stringify(data))}
'@
  $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
  $name = $before | Select-Object -Skip 1 | Where-Object { -not $_.StartsWith('-') } | Select-Object -First 1
  $command = $commands | Where-Object { $_.name -eq $name } | Select-Object -First 1
  $option = $command.options | Where-Object { $_.name -eq $before[-1] -and $_.takesValue } | Select-Object -First 1
  $found = if ($null -eq $name) { $commands }
    elseif ($null -ne $option) { $option.values | ForEach-Object { @{ name = $_; about = $_ } } }
    elseif ($wordToComplete.StartsWith('-')) { $command.options }
    else { $command.values | ForEach-Object { @{ name = $_; about = $_ } } }
  $found | Where-Object { $null -ne $_.name -and $_.name.StartsWith($wordToComplete) } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_.name, $_.name, 'ParameterValue', $_.about)
  }
}
`;
}

const wordsOf = (values: Values): readonly string[] => (typeof values === 'string' ? [] : values);

/** JSON that says the same without a character beyond ASCII. */
const inAscii = (json: string): string =>
  json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
