/** A problem as it was printed. */
export interface Message {
  /** In the language of the run. */
  readonly severity: string;
  readonly code: string;
  /** Each file:line:column, or as much of it as there is. */
  readonly places: readonly string[];
  /** Message, detail and remedy, without the user's own line. */
  readonly text: string;
}

const TITLE = /^(\S+?)\[([a-z0-9-]+)\](?:: |：)/u;

/** The problems on standard error. Notes take one line, with their places in brackets at its end. */
export function messages(stderr: string): Message[] {
  const found: string[][] = [];
  for (const line of stderr.split('\n')) {
    if (TITLE.test(line)) found.push([line]);
    else found.at(-1)?.push(line);
  }
  return found.map((lines) => {
    const [title = ''] = lines;
    const [, severity = '', code = ''] = TITLE.exec(title) ?? [];
    const arrow = lines.findIndex((line) => line.startsWith('  --> '));
    const said = lines.filter((line, index) => arrow < 0 || index !== arrow + 1 || !line.startsWith('   |'));
    const inBrackets = lines.length <= 2 ? /[(（]([^()（）]+)[)）]$/u.exec(title)?.[1] : undefined;
    const place = lines[arrow]?.slice('  --> '.length) ?? inBrackets;
    return { severity, code, places: place?.split(/, |、/u) ?? [], text: said.join('\n') };
  });
}
