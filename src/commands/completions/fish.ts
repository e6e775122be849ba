import { firstWords, groupsOf, type Shape, singleQuoted, wordList } from './shape.ts';

/** A completion script for fish. */
export function fish(shapes: readonly Shape[]): string {
  const offer = (condition: string, word: string, about: string): string =>
    `complete -c scorecard -n ${singleQuoted(condition)} -f -a ${word} -d ${singleQuoted(about)}`;
  const lines = [
    ...firstWords(shapes).map(({ word, about }) => offer('__fish_use_subcommand', word, about)),
    ...groupsOf(shapes).flatMap(([group, words]) => {
      const isNext = `__fish_seen_subcommand_from ${group}; and not __fish_seen_subcommand_from ${wordList(words)}`;
      return words.map(({ word, about }) => offer(isNext, word, about));
    }),
    ...shapes.flatMap(({ name, words }) =>
      words.map((word) => offer(`__fish_seen_subcommand_from ${name}`, word, name)),
    ),
    ...shapes.flatMap(({ name, options }) => {
      const isTyped = name
        .split(' ')
        .map((word) => `__fish_seen_subcommand_from ${word}`)
        .join('; and ');
      return options.map(({ flag, about, choices }) => {
        const values = choices.length > 0 ? ` -x -a ${singleQuoted(choices.join(' '))}` : '';
        return `complete -c scorecard -n ${singleQuoted(isTyped)} -l ${flag.slice(2)} -d ${singleQuoted(about)}${values}`;
      });
    }),
  ];
  return `# fish completion for scorecard: save it as ~/.config/fish/completions/scorecard.fish\n${lines.join('\n')}\n`;
}
