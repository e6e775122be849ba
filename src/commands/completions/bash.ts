import { firstWords, groupsOf, type Shape, wordList } from './shape.ts';

/** A completion script for bash: commands, options, their values, else files. */
export function bash(shapes: readonly Shape[]): string {
  const cases = shapes.map(
    ({ name, options }) => `    '${name}') words="${options.map(({ flag }) => flag).join(' ')}" ;;`,
  );
  const words = shapes
    .filter((shape) => shape.words.length > 0)
    .map(
      (shape) =>
        `    ${shape.name}) COMPREPLY=($(compgen -W "${shape.words.join(' ')}" -- "$current")); return ;;`,
    );
  const choices = shapes.flatMap(({ name, options }) =>
    options
      .filter((option) => option.choices.length > 0)
      .map(({ flag, choices: values }) => `    '${name}:${flag}') words="${values.join(' ')}" ;;`),
  );
  const groups = groupsOf(shapes).map(([group, words]) => `    ${group}) words="${wordList(words)}" ;;`);
  return `# bash completion for scorecard: source it, or save it as ~/.local/share/bash-completion/completions/scorecard
_scorecard() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${wordList(firstWords(shapes))} help" -- "$current"))
    return
  fi
  case "$command" in
${groups.join('\n')}
  esac
  if [ -n "$words" ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  if [ -n "$words" ]; then
    command="$command \${COMP_WORDS[2]}"
    words=""
  fi
  case "$command:$previous" in
${choices.join('\n')}
  esac
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  case "$current" in -*) ;; *) case "$command" in
${words.join('\n')}
  esac ;; esac
  case "$current" in
    -*) ;;
    *) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
  esac
  case "$command" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words --help" -- "$current"))
}
complete -o filenames -F _scorecard scorecard
`;
}
