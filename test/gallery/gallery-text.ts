import type { BrokenFixture } from './broken-fixture.ts';

/** What a fixture's command line prints on standard error. */
export interface Shown {
  readonly fixture: BrokenFixture;
  readonly english: string;
  readonly chinese: string;
}

const HEAD = `# The gallery of problems

Every kind of problem that \`scorecard\` names, in order of its code, as it is printed on standard error: in English,
then in Chinese. The files behind it are in the folder of that name beside this page, with the command line in
\`command.txt\`. This page is generated; after a change of words: \`UPDATE_GALLERY=1 npx vitest run test/gallery\`.
`;

const block = (text: string): string => `\`\`\`text\n${text}\`\`\`\n`;

function section({ fixture: { code, command, exitCode }, english, chinese }: Shown): string {
  const typed = `$ ${command}\n${english}[exit ${exitCode}]\n`;
  return `\n## ${code}\n\n${block(typed)}\n${block(chinese)}`;
}

/** The page that shows every fixture, and names the problems that none can show. */
export function galleryText(shown: readonly Shown[], notShown: Readonly<Record<string, string>>): string {
  const rows = Object.entries(notShown).map(([code, reason]) => `| \`${code}\` | ${reason} |\n`);
  return `${HEAD}${shown.map(section).join('')}\n## Not shown\n\n| code | why |\n| --- | --- |\n${rows.join('')}`;
}
