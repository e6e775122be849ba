import { type Shape, singleQuoted } from './shape.ts';

/** A completion script for fish. */
export function fish(shapes: readonly Shape[]): string {
  const lines = shapes.flatMap(({ name, summary, words, options }) => [
    `complete -c scorecard -n __fish_use_subcommand -f -a ${name} -d ${singleQuoted(summary)}`,
    ...(words.length > 0
      ? [
          `complete -c scorecard -n '__fish_seen_subcommand_from ${name}' -f -a ${singleQuoted(words.join(' '))}`,
        ]
      : []),
    ...options.map(({ flag, about, choices }) => {
      const values = choices.length > 0 ? ` -x -a ${singleQuoted(choices.join(' '))}` : '';
      return `complete -c scorecard -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)} -d ${singleQuoted(about)}${values}`;
    }),
  ]);
  return `# fish completion for scorecard: save it as ~/.config/fish/completions/scorecard.fish\n${lines.join('\n')}\n`;
}
