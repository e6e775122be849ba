import { bytesOf, joined, utf8, utf16 } from '../read/bytes.ts';
import { type BadInputs, error, note, warning } from './bad-input.ts';
import { gb18030 } from './gb18030.ts';
import { actuals, long } from './small-firm.ts';

const HEADER = 'director,period,metric,actual\n';

const data = (...parts: readonly Uint8Array[]) => ({ files: { 'in.csv': joined(...parts) } });

const SCORED = { score: 90, revenue: { actual: 90, state: 'scored' } };

/** In GBK the character 搔, in UTF-8 the letter ɦ. */
const TWO_WAYS = data(utf8(HEADER), bytesOf('c9 a6'), utf8(',2026-Q1,revenue,90\n'));

const TABBED = 'director\tperiod\tmetric\tactual\r\n张三\t2026-Q1\trevenue\t90%\r\n';

const LONG_ROW = utf8('张三,2026-Q1,revenue,90\n');

/** A local header of a ZIP file with a name in it, which is how every .xlsx and .zip begins. */
const zipOf = (name: string) =>
  joined(
    bytesOf('50 4b 03 04 14 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00'),
    Uint8Array.of(name.length, 0, 0, 0),
    utf8(name),
  );

export const ENCODING: BadInputs = {
  E02: {
    ...data(gb18030('客户总监,期间,指标,实际值\n张三,2026-Q1,revenue,90%\n')),
    finds: [note('read-as', 'in.csv', 'gb18030')],
    prints: ['张三'],
    result: { 张三: SCORED },
  },
  E03: [
    {
      ...TWO_WAYS,
      finds: [note('read-as', 'in.csv', 'gb18030')],
      result: { 搔: SCORED },
    },
    {
      ...TWO_WAYS,
      command: 'scorecard score t.yaml in.csv --period 2026-Q1',
      finds: [note('read-as', 'in.csv', 'utf-8')],
      result: { ɦ: SCORED },
    },
  ],
  E04: [
    {
      ...data(
        gb18030('客户总监,期间,指标,实际值\n张三,2026-Q1,revenue,90\n李'),
        bytesOf('ff'),
        gb18030('四,2026-Q1,revenue,90\n'),
      ),
      finds: [error('encoding-unknown', 'in.csv:3', 'the byte FF at byte offset 52', '--encoding')],
    },
    {
      ...data(gb18030('客户总监,期间,指标,实际值\n张三,2026-Q1,revenue,90\n李'), bytesOf('cb')),
      finds: [error('encoding-unknown', 'in.csv:3', 'the byte CB at byte offset 52', '--encoding')],
    },
  ],
  E05: {
    ...data(
      gb18030('工号,姓名,期间,指标,实际值,备注\n'),
      bytesOf('95 34 b2 35'),
      utf8('1,'),
      bytesOf('95 34 b2 35'),
      utf8(',2026-Q1,revenue,90,'),
      bytesOf('81 30 81 30'),
      utf8('\nD002,Li Si,2026-Q1,revenue,90,\n'),
    ),
    finds: [note('read-as', 'in.csv', 'gb18030')],
    prints: [/│ 𠮷1 {6}│ 𠮷 {4}│/u, /│ D002 {5}│ Li Si │/u],
    result: { 𠮷1: { name: '𠮷' } },
  },
  E06: {
    ...data(bytesOf('ff fe'), utf16(TABBED, 'utf-16le')),
    finds: [note('read-as', 'in.csv', 'utf-16le', 'tab')],
    result: { 张三: SCORED },
  },
  E07: {
    ...data(bytesOf('fe ff'), utf16(TABBED, 'utf-16be')),
    finds: [note('read-as', 'in.csv', 'utf-16be', 'tab')],
    result: { 张三: SCORED },
  },
  E08: {
    ...data(
      utf8(HEADER),
      ...Array(50_999).fill(LONG_ROW),
      utf8('张'),
      bytesOf('ff'),
      utf8(',2026-Q1,revenue,90\n'),
      ...Array(9_000).fill(LONG_ROW),
    ),
    finds: [
      error(
        'encoding-unknown',
        'in.csv:51001',
        `the byte FF at byte offset ${HEADER.length + 50_999 * LONG_ROW.length + 3}`,
      ),
    ],
    within: 2,
  },
  E09: [
    {
      files: { 'in.csv': long('锟斤拷,2026-Q1,revenue,90', 'å¼ ä¸‰,2026-Q1,revenue,90') },
      finds: [
        error('id-destroyed', 'in.csv:2:1', '锟斤拷', 'export'),
        warning('id-misdecoded', 'in.csv:3:1', 'encoding'),
      ],
    },
    {
      files: { 'in.csv': long('å¼ ä¸‰,2026-Q1,revenue,90') },
      exit: [0],
      finds: [warning('id-misdecoded', 'in.csv:2:1', 'encoding')],
    },
  ],
  E11: {
    files: { 'in.csv': actuals('90', '2\u00003') },
    finds: [error('file-binary', 'in.csv:3', 'NUL', 'binary data')],
  },
  E12: {
    ...data(zipOf('[Content_Types].xml')),
    finds: [error('file-workbook', 'in.csv', 'Excel workbook', '.xlsx', 'CSV')],
  },
  E13: [
    {
      ...data(bytesOf('1f 8b 08 00 00 00 00 00 00 03')),
      finds: [error('file-archive', 'in.csv', 'gzip', 'unpack')],
    },
    { ...data(zipOf('in.csv')), finds: [error('file-archive', 'in.csv', 'ZIP', 'unpack')] },
    {
      ...data(bytesOf('d0 cf 11 e0 a1 b1 1a e1')),
      finds: [error('file-old-workbook', 'in.csv', '.xls', 'CSV')],
    },
  ],
};
