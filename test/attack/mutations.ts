import type { Dice } from '../oracle/dice.ts';
import { joined, utf8, utf16 } from '../read/bytes.ts';
import { ENCODINGS, type Encoding, encoded } from '../shapes/encodings.ts';

/** A file to be damaged, and what is known of its form. */
export interface Target {
  readonly bytes: Uint8Array;
  /** Undefined: no table of text, so that only its bytes can be damaged. */
  readonly text?: { readonly encoding: Encoding; readonly delimiter: string } | undefined;
}

type Damage = (target: Target, dice: Dice) => Uint8Array;

/** The text of a file in an encoding, as well as it can be read. */
export const decoded = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding === 'utf-8 with BOM' ? 'utf-8' : encoding).decode(bytes);

const textOf = ({ bytes, text }: Target): string => decoded(bytes, text?.encoding ?? 'utf-8');

const LINE = /\r\n|\n|\r/u;

/** The text as a file, or the file as it is where the encoding has no sequence for a character of the text. */
function encodedOr(bytes: Uint8Array, text: string, encoding: Encoding): Uint8Array {
  try {
    return encoded(text, encoding);
  } catch {
    return bytes;
  }
}

/** Damages the lines of a file. */
const onLines =
  (change: (lines: string[], dice: Dice, delimiter: string) => string[]): Damage =>
  (target, dice) => {
    const { bytes, text } = target;
    if (text === undefined) return bytes;
    const whole = textOf(target);
    const end = LINE.exec(whole)?.[0] ?? '\n';
    return encodedOr(bytes, change(whole.split(LINE), dice, text.delimiter).join(end), text.encoding);
  };

/** Damages one cell of one line, cut at the delimiter as if there were no quotes. */
const onCell = (change: (cell: string, dice: Dice) => string): Damage =>
  onLines((lines, dice, delimiter) => {
    const at = dice.whole(0, lines.length - 1);
    const cells = (lines[at] ?? '').split(delimiter);
    const column = dice.whole(0, cells.length - 1);
    cells[column] = change(cells[column] ?? '', dice);
    return lines.with(at, cells.join(delimiter));
  });

const anywhere = ({ bytes }: Target, dice: Dice): number => dice.whole(0, Math.max(0, bytes.length - 1));

const inserted = (target: Target, dice: Dice, piece: Uint8Array): Uint8Array => {
  const at = anywhere(target, dice);
  return joined(target.bytes.subarray(0, at), piece, target.bytes.subarray(at));
};

const SIGNS = [
  '"',
  "'",
  ',',
  ';',
  '\t',
  '\r',
  '\n',
  '=',
  '%',
  '￥',
  '，',
  '\u200b',
  '\u202e',
  '\ufeff',
  '(',
  '-',
  '−',
  '万',
  '0',
] as const;

/** What happens to files between the system that made them and whoever reads them, and worse. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'flip bits': (target, dice) => {
    const bytes = Uint8Array.from(target.bytes);
    for (let count = dice.whole(1, 4); count > 0; count -= 1) {
      const at = anywhere(target, dice);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.whole(0, 7));
    }
    return bytes;
  },
  'change bytes': (target, dice) => {
    const bytes = Uint8Array.from(target.bytes);
    bytes[anywhere(target, dice)] = dice.whole(0, 255);
    return bytes;
  },
  'cut the file': (target, dice) => target.bytes.subarray(0, anywhere(target, dice)),
  'cut its beginning': (target, dice) => target.bytes.subarray(anywhere(target, dice)),
  'cut out a piece': (target, dice) => {
    const at = anywhere(target, dice);
    return joined(target.bytes.subarray(0, at), target.bytes.subarray(at + dice.whole(1, 200)));
  },
  'insert NULs': (target, dice) => inserted(target, dice, new Uint8Array(dice.whole(1, 4))),
  'insert a sign': (target, dice) => {
    const sign = dice.pick(SIGNS);
    const isWide = target.text?.encoding === 'utf-16le' || target.text?.encoding === 'utf-16be';
    return inserted(target, dice, isWide ? utf16(sign, 'utf-16le') : utf8(sign));
  },
  'end with Ctrl-Z': ({ bytes }) => joined(bytes, Uint8Array.of(0x1a)),
  'write it twice': ({ bytes }) => joined(bytes, bytes),
  'read it in the wrong encoding and save it': (target, dice) =>
    utf8(new TextDecoder(dice.pick(['latin1', 'gb18030', 'utf-8', 'utf-16le'])).decode(target.bytes)),
  'save it in another encoding': (target, dice) =>
    target.text === undefined ? target.bytes : encodedOr(target.bytes, textOf(target), dice.pick(ENCODINGS)),
  'lose what is not ASCII': onLines((lines) => lines.map((line) => line.replace(/[^\0-\x7f]/gu, '?'))),
  'drop a column': onLines((lines, dice, delimiter) => {
    const column = dice.whole(0, (lines[0]?.split(delimiter).length ?? 1) - 1);
    return lines.map((line) => line.split(delimiter).toSpliced(column, 1).join(delimiter));
  }),
  'swap two columns': onLines((lines, dice, delimiter) => {
    const width = Math.max(...lines.map((line) => line.split(delimiter).length));
    const [one, other] = [dice.whole(0, width - 1), dice.whole(0, width - 1)];
    return lines.map((line) => {
      const cells = line.split(delimiter);
      if (cells.length <= Math.max(one, other)) return line;
      return cells
        .with(one, cells[other] ?? '')
        .with(other, cells[one] ?? '')
        .join(delimiter);
    });
  }),
  'drop a row': onLines((lines, dice) => lines.toSpliced(dice.whole(0, lines.length - 1), 1)),
  'repeat a row': onLines((lines, dice) => {
    const at = dice.whole(0, lines.length - 1);
    return lines.toSpliced(dice.whole(0, lines.length), 0, lines[at] ?? '');
  }),
  'shuffle the rows': onLines((lines, dice) => [lines[0] ?? '', ...dice.shuffled(lines.slice(1))]),
  'shuffle all lines': onLines((lines, dice) => dice.shuffled(lines)),
  'join two lines': onLines((lines, dice) => {
    const at = dice.whole(0, lines.length - 1);
    return lines.toSpliced(at, 2, (lines[at] ?? '') + (lines[at + 1] ?? ''));
  }),
  'break a line': onLines((lines, dice) => {
    const at = dice.whole(0, lines.length - 1);
    const line = lines[at] ?? '';
    const cut = dice.whole(0, line.length);
    return lines.toSpliced(at, 1, line.slice(0, cut), line.slice(cut));
  }),
  'open a quote': onCell((cell) => `"${cell}`),
  'nest quotes': onCell(
    (cell, dice) => `${'"'.repeat(dice.whole(1, 4))}${cell}${'"'.repeat(dice.whole(0, 4))}`,
  ),
  'make a cell huge': onCell((cell, dice) =>
    (cell || '9').slice(0, 100).repeat(dice.pick([100, 10_000, 100_000])),
  ),
  'empty a cell': onCell(() => ''),
  'shift a cell': onCell((cell, dice) => dice.pick([`${cell},`, `${cell};`, `,${cell}`])),
  'change a digit': onCell((cell, dice) => cell.replace(/\d/u, String(dice.whole(0, 9)))),
  'move the point': onCell((cell) => cell.replace('.', ',')),
  'write a word': onCell((_, dice) =>
    dice.pick([
      '合计',
      'Total',
      'N/A',
      '#REF!',
      '1e9',
      '=1+1',
      'director',
      '00:00',
      '９９％',
      '-',
      '2026-Q2',
      '备注：',
    ]),
  ),
  'swap two cells': onLines((lines, dice, delimiter) => {
    const at = dice.whole(0, lines.length - 1);
    const cells = (lines[at] ?? '').split(delimiter);
    const [one, other] = [dice.whole(0, cells.length - 1), dice.whole(0, cells.length - 1)];
    const swapped = cells.with(one, cells[other] ?? '').with(other, cells[one] ?? '');
    return lines.with(at, swapped.join(delimiter));
  }),
};

const NAMES = Object.keys(DAMAGES);

/** A file damaged one to three times, and how. */
export function damaged(target: Target, dice: Dice): { readonly bytes: Uint8Array; readonly how: string[] } {
  const how: string[] = [];
  let { bytes } = target;
  for (let count = dice.pick([1, 1, 1, 2, 3]); count > 0; count -= 1) {
    const name = dice.oneOf(NAMES) ?? 'flip bits';
    how.push(name);
    bytes = DAMAGES[name]?.({ ...target, bytes }, dice) ?? bytes;
  }
  return { bytes, how };
}
