import type { Shape } from './shape.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A completion script for PowerShell. */
export function powershell(shapes: readonly Shape[]): string {
  const options = shapes.map(
    ({ name, options: own }) => `    ${quoted(name)} = @(${own.map(({ flag }) => quoted(flag)).join(', ')})`,
  );
  const choices = shapes.flatMap(({ name, options: own }) =>
    own
      .filter((option) => option.choices.length > 0)
      .map(
        ({ flag, choices: values }) =>
          `    ${quoted(`${name} ${flag}`)} = @(${values.map(quoted).join(', ')})`,
      ),
  );
  const words = shapes
    .filter((shape) => shape.words.length > 0)
    .map((shape) => `    ${quoted(shape.name)} = @(${shape.words.map(quoted).join(', ')})`);
  return `# PowerShell completion for scorecard: add it to $PROFILE
Register-ArgumentCompleter -Native -CommandName scorecard -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $options = @{
${options.join('\n')}
  }
  $choices = @{
${choices.join('\n')}
  }
  $arguments = @{
${words.join('\n')}
  }
  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
  if ($wordToComplete -ne '') { $words = @($words | Select-Object -SkipLast 1) }
  $candidates = if ($words.Count -lt 2) { @($options.Keys) + 'help' }
    elseif ($choices.ContainsKey("$($words[1]) $($words[-1])")) { $choices["$($words[1]) $($words[-1])"] }
    elseif ($arguments.ContainsKey("$($words[1])") -and -not $wordToComplete.StartsWith('-')) { $arguments["$($words[1])"] }
    elseif ($wordToComplete.StartsWith('-')) { @($options[$words[1]]) + '--help' }
  $candidates | Where-Object { $_ -like "$wordToComplete*" } | Sort-Object |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`;
}
