import { firstWords, groupsOf, type Shape, type Word } from './shape.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const list = (words: readonly Word[]): string => `@(${words.map(({ word }) => quoted(word)).join(', ')})`;

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
  const groups = groupsOf(shapes).map(([group, words]) => `    ${quoted(group)} = ${list(words)}`);
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
  $groups = @{
${groups.join('\n')}
  }
  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
  if ($wordToComplete -ne '') { $words = @($words | Select-Object -SkipLast 1) }
  $command = "$($words[1])"
  $isGroup = $words.Count -ge 2 -and $groups.ContainsKey($command)
  if ($isGroup -and $words.Count -ge 3) { $command = "$command $($words[2])" }
  $candidates = if ($words.Count -lt 2) { ${list(firstWords(shapes))} + 'help' }
    elseif ($isGroup -and $words.Count -eq 2) { $groups[$command] }
    elseif ($choices.ContainsKey("$command $($words[-1])")) { $choices["$command $($words[-1])"] }
    elseif ($arguments.ContainsKey($command) -and -not $wordToComplete.StartsWith('-')) { $arguments[$command] }
    elseif ($wordToComplete.StartsWith('-')) { @($options[$command]) + '--help' }
  $candidates | Where-Object { $_ -like "$wordToComplete*" } | Sort-Object |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`;
}
