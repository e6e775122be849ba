/** A line of an explanation as it was printed, put together again where it was wrapped. */
export interface PrintedLine {
  readonly section: string;
  readonly label: string;
  readonly value: string;
}

/** The lines of an explanation as a terminal shows it: a label, two spaces or more, and what is said of it. */
export function readTerminal(text: string): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let section = '';
  for (const line of text.split('\n')) {
    const [, label, value] = /^ {2}(\S.*?) {2,}(\S.*)$/u.exec(line) ?? [];
    const last = lines.at(-1);
    if (label !== undefined && value !== undefined) lines.push({ section, label, value });
    else if (/^ {4,}\S/u.test(line) && last !== undefined) {
      lines[lines.length - 1] = { ...last, value: `${last.value} ${line.trim()}` };
    } else section = line;
  }
  return lines;
}

/** The lines of an explanation in Markdown: `- label: value`, arithmetic as code, other text escaped. */
export function readMarkdown(text: string): PrintedLine[] {
  const unescaped = (escaped: string): string =>
    escaped.replace(/\\(.)/gu, '$1').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const lines: PrintedLine[] = [];
  let section = '';
  for (const line of text.split('\n')) {
    const [, label, code, words] = /^- (.+?): (?:`(.*)`|(.*))$/u.exec(line) ?? [];
    if (label !== undefined)
      lines.push({ section, label: unescaped(label), value: code ?? unescaped(words ?? '') });
    else if (line.startsWith('## ')) section = unescaped(line.slice(3));
  }
  return lines;
}
