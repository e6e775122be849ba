import { firstWords, groupsOf, type Shape, singleQuoted, type Word } from './shape.ts';

/** Words with what they mean, as `_describe` takes them. */
const described = (words: readonly Word[]): string =>
  words.map(({ word, about }) => `    ${singleQuoted(`${word}:${about}`)}`).join('\n');

/** A completion script for zsh. */
export function zsh(shapes: readonly Shape[]): string {
  const cases = shapes.map(({ name, words, options }) => {
    const specs = options.map(({ flag, about, choices }) => {
      const text = about.replaceAll(/[[\]:]/gu, ' ');
      const values = choices.length > 0 ? `:value:(${choices.join(' ')})` : '';
      return `        ${singleQuoted(`${flag}[${text}]${values}`)}`;
    });
    const rest = words.length > 0 ? `1:word:(${words.join(' ')})` : '*:file:_files';
    return `    ${singleQuoted(name)})\n      _arguments \\\n${[...specs, `        ${singleQuoted(rest)}`].join(' \\\n')}\n      ;;`;
  });
  const groups = groupsOf(shapes).map(
    ([group, words]) => `    ${group})
      commands=(
${described(words)}
      )
      if (( CURRENT == 3 )); then
        _describe 'command' commands
        return
      fi
      command="$command $words[3]"
      shift words
      (( CURRENT -= 1 ))
      ;;`,
  );
  return `#compdef scorecard
# zsh completion for scorecard: save it as _scorecard in a folder of $fpath
_scorecard() {
  local -a commands
  commands=(
${described(firstWords(shapes))}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command="$words[2]"
  case "$command" in
${groups.join('\n')}
  esac
  shift words
  (( CURRENT -= 1 ))
  case "$command" in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = "_scorecard" ]; then
  _scorecard "$@"
else
  compdef _scorecard scorecard
fi
`;
}
