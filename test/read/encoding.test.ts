import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstBadByte, isDamagedUtf8 } from '../../src/read/bad-bytes.ts';
import { type EncodingName, encodingNamed } from '../../src/read/encoding-name.ts';
import { readTable } from '../../src/read/table.ts';
import { bytesOf, joined, utf8, utf16 } from './bytes.ts';
import { collected } from './collected.ts';

/** Encoding and cells of the file, or the code and place of what is wrong with it. */
function reading(bytes: Uint8Array, encoding?: EncodingName) {
  const { problems, report } = collected();
  const table = readTable({ name: 'in.csv', bytes }, { encoding }, report);
  const cells = table === undefined ? [] : Array.from(table.records(report), (record) => record.cells);
  return {
    encoding: table?.encoding,
    cells,
    faults: problems.map(({ code, spot }) => `${code}:${spot?.line ?? ''}`),
    messages: problems.map(({ message }) => message.en),
    hints: problems.map(({ hint }) => hint.en),
  };
}

/** 客户总监,期间\n张三,2026 in GBK. */
const GBK = bytesOf('bf cd bb a7 d7 dc bc e0 2c c6 da bc e4 0a d5 c5 c8 fd 2c 32 30 32 36');

describe('encodings that are found', () => {
  it.each<[string, Uint8Array, EncodingName, string[][]]>([
    [
      'ASCII',
      utf8('a,b\n1,2'),
      'utf-8',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['UTF-8', utf8('总监,期间'), 'utf-8', [['总监', '期间']]],
    ['UTF-8 with BOM', utf8('\uFEFF总监,b'), 'utf-8', [['总监', 'b']]],
    [
      'GBK',
      GBK,
      'gb18030',
      [
        ['客户总监', '期间'],
        ['张三', '2026'],
      ],
    ],
    [
      'GB18030 with four bytes',
      bytesOf('95 34 b2 35 2c 81 30 81 30 2c fe 9f'),
      'gb18030',
      [['𠮷', '\u0080', '䶮']],
    ],
    [
      'UTF-16LE',
      utf16('\uFEFF总监\t𠮷\r\n王\t1', 'utf-16le'),
      'utf-16le',
      [
        ['总监', '𠮷'],
        ['王', '1'],
      ],
    ],
    [
      'UTF-16BE',
      utf16('\uFEFF总监\t𠮷\r\n王\t1', 'utf-16be'),
      'utf-16be',
      [
        ['总监', '𠮷'],
        ['王', '1'],
      ],
    ],
    ['what is both UTF-8 and GBK', bytesOf('c9 a6 2c 31'), 'utf-8', [['ɦ', '1']]],
  ])('%s', (_, bytes, encoding, cells) => {
    expect(reading(bytes)).toMatchObject({ encoding, cells, faults: [] });
  });
});

describe('encodings that are asked for', () => {
  it('are taken at their word', () => {
    expect(reading(bytesOf('c9 a6 2c 31'), 'gb18030').cells).toEqual([['搔', '1']]);
    expect(reading(bytesOf('4d fc 6c 6c 65 72 20 80 39 9c'), 'windows-1252').cells).toEqual([['Müller €9œ']]);
    expect(reading(utf16('王,1', 'utf-16be'), 'utf-16be').cells).toEqual([['王', '1']]);
  });

  it('have to hold for every byte', () => {
    expect(reading(GBK, 'utf-8').faults).toEqual(['encoding-invalid:1']);
    expect(reading(bytesOf('61 0a 81'), 'windows-1252').faults).toEqual(['encoding-invalid:2']);
    expect(reading(bytesOf('61 00 62'), 'utf-16le').faults).toEqual(['encoding-invalid:1']);
    expect(reading(bytesOf('61 00 0a 00 00 d8 62 00'), 'utf-16le').faults).toEqual(['encoding-invalid:2']);
  });

  it('give way to a byte order mark', () => {
    expect(reading(utf8('\uFEFF总监,b'), 'gb18030')).toMatchObject({
      encoding: 'utf-8',
      cells: [['总监', 'b']],
    });
  });

  it.each<[string, EncodingName | undefined]>([
    ['utf8', 'utf-8'],
    ['UTF-8', 'utf-8'],
    ['GBK', 'gb18030'],
    ['gb2312', 'gb18030'],
    ['GB-18030', 'gb18030'],
    ['utf-16', 'utf-16le'],
    ['cp1252', 'windows-1252'],
    ['Windows-1252', 'windows-1252'],
    ['ebcdic', undefined],
    ['constructor', undefined],
  ])('%s means %s', (name, encoding) => {
    expect(encodingNamed(name)).toBe(encoding);
  });
});

describe('bytes that are in no encoding', () => {
  it('are named by line and byte offset', () => {
    const read = reading(joined(GBK, bytesOf('0a ff 31')));
    expect(read.faults).toEqual(['encoding-unknown:3']);
    expect(read.messages[0]).toBe('the byte FF at byte offset 24 is not GB18030, nor UTF-8');
  });

  it('are found where a pair is cut off at the end', () => {
    expect(reading(joined(GBK, bytesOf('0a d5'))).messages[0]).toContain('D5 at byte offset 24');
    expect(reading(joined(GBK, bytesOf('0a 81 30 81'))).messages[0]).toContain('81 at byte offset 24');
  });

  it('include the lone 80 that decoders take for a euro', () => {
    expect(reading(joined(GBK, bytesOf('0a 80 35'))).messages[0]).toContain('80 at byte offset 24');
  });

  it('are found where one byte among many rows of UTF-8 is bad, also if all fits GB18030', () => {
    const row = (name: string) => utf8(`D001,${name},2026-Q1\n`);
    for (const [name, code] of [
      ['王芳', 'encoding-damaged'],
      ['欧阳娜', 'encoding-unknown'],
    ] as const) {
      const rows = Array.from({ length: 600 }, () => row(name));
      // An é of windows-1252 before a letter, which GB18030 takes for a pair.
      rows[510] = joined(bytesOf('43 61 66 e9 73 2c'), row(name));
      const offset = row(name).length * 510 + 3;
      const read = reading(joined(...rows));
      expect(read.faults).toEqual([`${code}:511`]);
      expect(read.messages[0]).toContain(`the byte E9 at byte offset ${offset} is not UTF-8`);
    }
  });

  it('do not make Chinese in GBK look like damaged UTF-8', () => {
    expect(isDamagedUtf8(GBK)).toBe(false);
    const luckyName = bytesOf('c9 a6 0a');
    expect(isDamagedUtf8(joined(GBK, luckyName, luckyName, luckyName))).toBe(false);
  });
});

describe('files that are no text', () => {
  it.each([
    ['nothing', '', 'file-empty:'],
    ['a byte order mark alone', 'ef bb bf', 'file-empty:'],
    ['a workbook', '50 4b 03 04 5b 43 6f 6e 74 65 6e 74 5f 54 79 70 65 73 5d 2e 78 6d 6c', 'file-workbook:'],
    ['another ZIP file', '50 4b 03 04 61', 'file-archive:'],
    ['an old workbook', 'd0 cf 11 e0 a1 b1 1a e1', 'file-old-workbook:'],
    ['gzip', '1f 8b 08', 'file-archive:'],
    ['a NUL', '61 2c 62 0a 32 00 33', 'file-binary:2'],
    ['UTF-16 without a mark', '61 00 2c 00 62 00', 'file-binary:1'],
  ])('%s', (_, hexadecimal, fault) => {
    expect(reading(bytesOf(hexadecimal)).faults).toEqual([fault]);
  });
});

describe('strictness', () => {
  const sequences = fc.array(
    fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 4 }),
      fc.string({ unit: 'binary', maxLength: 4 }).map(utf8),
      fc.constantFrom(...['81 30 81 30', '84 31 a4 37', 'e3 32 9a 35', 'd5 c5', 'fe 9f'].map(bytesOf)),
    ),
    { maxLength: 6 },
  );

  it.each<EncodingName>(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])(
    'is that of the decoder: %s',
    (encoding) => {
      const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
      const decodes = (bytes: Uint8Array): boolean => {
        try {
          decoder.decode(bytes);
          return true;
        } catch {
          return false;
        }
      };
      fc.assert(
        fc.property(sequences, (parts) => {
          const bytes = joined(...parts);
          const isWide = encoding.startsWith('utf-16');
          // On purpose stricter than the decoder: NUL in UTF-16, and a lone 80 in GB18030.
          const exception = isWide ? '\0' : encoding === 'gb18030' ? '€' : '\uFFFF';
          fc.pre(!decodes(bytes) || !decoder.decode(bytes).includes(exception));
          expect(firstBadByte(bytes, 0, encoding) === undefined).toBe(decodes(bytes));
        }),
        { numRuns: 1000 },
      );
    },
  );

  it('is that of the decoder for every sequence of GB18030', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    const pairs: number[] = [];
    const fours: number[] = [];
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let second = 0x40; second <= 0xfe; second += 1) if (second !== 0x7f) pairs.push(lead, second);
      for (let second = 0x30; second <= 0x39; second += 1) {
        for (let third = 0x81; third <= 0xfe; third += 1) {
          for (let fourth = 0x30; fourth <= 0x39; fourth += 1) {
            const four = Uint8Array.of(lead, second, third, fourth);
            if (firstBadByte(four, 0, 'gb18030') === undefined) fours.push(...four);
          }
        }
      }
    }
    expect(decoder.decode(Uint8Array.from(pairs))).toHaveLength(pairs.length / 2);
    expect([...decoder.decode(Uint8Array.from(fours))]).toHaveLength(39_420 + 1_048_576);
  });
});
