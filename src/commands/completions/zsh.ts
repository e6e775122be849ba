import { type Shape, singleQuoted } from './shape.ts';

/** A completion script for zsh. */
export function zsh(shapes: readonly Shape[]): string {
  const described = shapes.map(({ name, summary }) => `    ${singleQuoted(`${name}:${summary}`)}`);
  const cases = shapes.map(({ name, words, options }) => {
    const specs = options.map(({ flag, about, choices }) => {
      const text = about.replaceAll(/[[\]:]/gu, ' ');
      const values = choices.length > 0 ? `:value:(${choices.join(' ')})` : '';
      return `        ${singleQuoted(`${flag}[${text}]${values}`)}`;
    });
    return `    ${name})\n      _arguments \\\n${[...specs, words.length > 0 ? `        '1:word:(${words.join(' ')})'` : `        '*:file:_files'`].join(' \\\n')}\n      ;;`;
  });
  return `#compdef scorecard
# zsh completion for scorecard: save it as _scorecard in a folder of $fpath
_scorecard() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command="$words[2]"
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
