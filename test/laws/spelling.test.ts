import { describe, expect, it } from 'vitest';
import { parseScored } from '../calc/scored.ts';
import { type Case, metricsOf, type Unit, writeCase } from '../oracle/case.ts';
import { type Dice, dice } from '../oracle/dice.ts';
import { joined, utf8, utf16 } from '../read/bytes.ts';
import { runCli } from '../run.ts';
import { everyCase, figuresOf, rewritten, score, scoredCases, type Written } from './cases.ts';

const CASES = await scoredCases(100, 7001);

// Numbers ------------------------------------------------------------------------------------------------

type Rewrite = (plain: string) => string | undefined;

const fullWidth: Rewrite = (plain) =>
  plain.replace(/[0-9.,%-]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

const grouped: Rewrite = (plain) => {
  const [whole = '', places] = plain.split('.');
  const inGroups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return places === undefined ? inGroups : `${inGroups}.${places}`;
};

const inBrackets: Rewrite = (plain) => (plain.startsWith('-') ? `(${plain.slice(1)})` : undefined);
const withMinusSign: Rewrite = (plain) => (plain.startsWith('-') ? plain.replace('-', '−') : undefined);
const withZeros: Rewrite = (plain) => (plain.includes('.') ? `${plain}00` : `${plain}.00`);
const withSpaces: Rewrite = (plain) => ` ${plain} `;

/** 12500 is 1.25万: the point moved by four digits, to the left. */
function inTenThousands(plain: string): string | undefined {
  const [, sign = '', whole = '', places = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain) ?? [];
  if (whole === '') return undefined;
  const digits = whole.padStart(5, '0');
  return `${sign}${digits.slice(0, -4)}.${digits.slice(-4)}${places}万`;
}

const SIGNS: Readonly<Record<string, string>> = { CNY: '¥', JPY: '¥', USD: '$' };

/** Ways to write a plain decimal so that it stays the same number, by the unit it is in. */
function waysToWrite(unit: Unit, currency: string): Rewrite[] {
  const everywhere = [fullWidth, inBrackets, withMinusSign, withZeros, withSpaces];
  // A percentage may always carry its sign, and bare ones stay bare.
  if (unit === 'percent') return [...everywhere, (plain) => `${plain}%`, (plain) => fullWidth(`${plain}%`)];
  if (unit !== 'money') return [...everywhere, grouped];
  const sign = SIGNS[currency];
  const amounts: Rewrite[] = [
    grouped,
    inTenThousands,
    (plain) => `${currency} ${plain}`.replace('KWD ', ''),
    (plain) => (currency === 'CNY' ? `${plain}元` : undefined),
    (plain) => (sign === undefined || plain.startsWith('-') ? undefined : `${sign}${grouped(plain)}`),
  ];
  return [...everywhere, ...amounts];
}

const PLAIN = /^-?[\d,]+(\.\d+)?$/;

function unitOfMeasure(kase: Case, measure: string): Unit {
  const all = [...metricsOf(kase.template), ...kase.template.facts];
  return all.find(({ id }) => id === measure)?.unit ?? 'count';
}

/** Which unit each cell of a table is in; undefined where it is no number. */
function unitOfCell(
  kase: Case,
  name: string,
  header: readonly string[],
  row: readonly string[],
  at: number,
): Unit | undefined {
  if (name === 'roster.csv') return at === 2 ? 'money' : undefined;
  if (name === 'adjustments.csv') return at === 2 ? 'points' : undefined;
  if (name === 'long.csv') return at >= 3 ? unitOfMeasure(kase, row[2] ?? '') : undefined;
  const measure = /^(m|fact-)\d+/.exec(header[at] ?? '')?.[0];
  return name === 'wide.csv' && measure !== undefined ? unitOfMeasure(kase, measure) : undefined;
}

const respelled = (given: Written, kase: Case, choice: Dice): Written =>
  rewritten(given, ([header = [], ...rows], name) => [
    header,
    ...rows.map((row) =>
      row.map((cell, at) => {
        const unit = unitOfCell(kase, name, header, row, at);
        if (unit === undefined || !PLAIN.test(cell)) return cell;
        const plain = cell.replaceAll(',', '');
        return choice.oneOf(waysToWrite(unit, kase.template.currency))?.(plain) ?? plain;
      }),
    ),
  ]);

describe('how a number is written', () => {
  it('never changes a result', async () => {
    await everyCase(CASES, async ({ given, kase, result, seed }) => {
      expect(figuresOf(await score(respelled(given, kase, dice(seed))))).toEqual(figuresOf(result));
    });
  });

  it.each([
    ['1,234.5', '1234.5'],
    ['１，２３４．５', '1234.5'],
    ['¥1,234.50', '1234.5'],
    ['￥1234.5', '1234.5'],
    ['1234.5元', '1234.5'],
    ['0.12345万', '1234.5'],
    ['1.2万', '12000'],
    ['3亿', '300000000'],
    ['(931.24)', '-931.24'],
    ['−5', '-5'],
    ['＋5', '5'],
  ])('as %s is the same as %s', async (written, plain) => {
    const actualOf = async (text: string): Promise<unknown> => {
      const files = {
        'template.yaml': `scorecard: 1
id: money
title: Money
currency: CNY
dimensions:
  - id: d
    title: D
    metrics:
      - { id: m, title: M, weight: 100, cycle: quarter, unit: money, better: higher, target: 1000, curve: ratio }
grades: [{ grade: A, from: 0 }]
`,
        'long.csv': `director,period,metric,actual\nD001,2026-Q1,m,"${text}"\n`,
      };
      const run = await runCli(
        ['score', ...Object.keys(files), '--period', '2026-Q1', '--format', 'json'],
        files,
      );
      return figuresOf(parseScored(run));
    };
    expect(await actualOf(written)).toEqual(await actualOf(plain));
  });
});

// Headers, periods, shapes -------------------------------------------------------------------------------

describe('how an export is made', () => {
  const SPELLINGS: readonly (readonly [string, (kase: Case, choice: Dice) => Partial<Case['spelling']>])[] = [
    ['with headers in English', () => ({ headers: 'en' })],
    ['with headers in Chinese', () => ({ headers: 'zh' })],
    ['with a row a value', () => ({ wide: [] })],
    [
      'with other ways to leave a cell blank and to write periods',
      (_, choice) => ({
        blank: choice.pick(['', '-', '—', 'N/A']),
        periods: choice.pick(['plain', 'compact', 'chinese', 'dates']),
        grouped: choice.chance(0.5),
      }),
    ],
  ];

  it.each(SPELLINGS)('%s never changes a result', async (_, change) => {
    await everyCase(CASES.slice(0, 60), async ({ kase, result, seed }) => {
      const other = writeCase({ ...kase, spelling: { ...kase.spelling, ...change(kase, dice(seed)) } });
      expect(figuresOf(await score(other))).toEqual(figuresOf(result));
    });
  });
});

// Bytes --------------------------------------------------------------------------------------------------

describe('how a file is stored', () => {
  const MARK = Uint8Array.of(0xef, 0xbb, 0xbf);
  const separatedBy = (separator: string, text: string): string =>
    text
      .split('\n')
      .map((line) => line.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, separator))
      .join('\n');

  it.each<[string, (text: string) => Uint8Array]>([
    ['with a byte order mark', (text) => joined(MARK, utf8(text))],
    ['in UTF-16, little end first', (text) => utf16(`\ufeff${text}`, 'utf-16le')],
    ['in UTF-16, big end first', (text) => utf16(`\ufeff${text}`, 'utf-16be')],
    ['with lines that end in CRLF', (text) => utf8(text.replaceAll('\n', '\r\n'))],
    ['with lines that end in CR', (text) => utf8(text.replaceAll('\n', '\r'))],
    ['separated by semicolons', (text) => utf8(separatedBy(';', text))],
    ['separated by tabs', (text) => utf8(separatedBy('\t', text))],
    ['with empty lines at the end', (text) => utf8(`${text}\n\n`)],
    ['without a line end at the end', (text) => utf8(text.trimEnd())],
  ])('%s never changes a result', async (_, store) => {
    await everyCase(CASES.slice(0, 30), async ({ given: { args, files }, result }) => {
      const stored = Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, name.endsWith('.csv') ? store(text) : text]),
      );
      expect(figuresOf(parseScored(await runCli(args, stored)))).toEqual(figuresOf(result));
    });
  });
});
