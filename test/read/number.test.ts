import { describe, expect, it } from 'vitest';
import { toText } from '../../src/maths/decimal.ts';
import type { Unit } from '../../src/model/template.ts';
import { type Expected, isBlank, readNumber } from '../../src/read/number.ts';

const expecting = (unit: Unit, rest: Partial<Expected> = {}): Expected => ({
  unit,
  currency: 'CNY',
  ...rest,
});

/** The number as plain text, or `blank`, or the code of the fault. */
function reading(text: string, unit: Unit = 'count', rest: Partial<Expected> = {}): string {
  const read = readNumber(text, expecting(unit, rest));
  if (read.kind === 'number') return toText(read.value);
  return read.kind === 'blank' ? 'blank' : read.fault.code;
}

describe('numbers that are read', () => {
  it.each([
    ['105', '105'],
    ['105.30', '105.3'],
    ['-5', '-5'],
    ['+5', '5'],
    ['−5', '-5'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['007', '7'],
    ['1.', '1'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['1,234', '1234'],
    ['1,234.50', '1234.5'],
    ['-1,234,567.', '-1234567'],
    ['(931.24)', '-931.24'],
    ['(1,234.00)', '-1234'],
    ['  150.00 ', '150'],
    ['\u00A0150\u3000', '150'],
    ['9007199254740993', '9007199254740993'],
    ['999999999999999', '999999999999999'],
    ['5.00000000000000000000000000001', '5.00000000000000000000000000001'],
    ['1.2万', '12000'],
    ['-1.23456789万', '-12345.6789'],
    ['3亿', '300000000'],
    ['１２３', '123'],
    ['－７', '-7'],
    ['＋７', '7'],
    ['１，２３４．５０', '1234.5'],
    ['（１２３）', '-123'],
  ])('%s is %s', (text, value) => {
    expect(reading(text)).toBe(value);
  });

  it.each([
    ['95%', '95', false],
    ['120%', '120', false],
    ['-12.5%', '-12.5', false],
    ['９５．５％', '95.5', false],
    ['1,050%', '1050', false],
    ['(5%)', '-5', false],
    ['(5)%', '-5', false],
    ['105', '105', true],
    ['1.05', '1.05', true],
  ])('%s of a percentage is %s', (text, value, bare) => {
    const read = readNumber(text, expecting('percent'));
    expect(read.kind === 'number' && [toText(read.value), read.bare]).toEqual([value, bare]);
  });

  it.each([
    ['0.98', '98'],
    ['1.055', '105.5'],
    ['1', '100'],
    ['-0.5', '-50'],
    ['98%', '98'],
  ])('%s is %s where percentages are written as fractions', (text, value) => {
    expect(reading(text, 'percent', { scale: 'fraction' })).toBe(value);
  });

  it.each([
    ['¥1,234', '1234'],
    ['￥1,234', '1234'],
    ['1234元', '1234'],
    ['1.2万元', '12000'],
    ['3亿元', '300000000'],
    ['-¥5', '-5'],
    ['¥-5', '-5'],
    ['(¥5.50)', '-5.5'],
    ['¥(5.50)', '-5.5'],
    ['CNY 1,200.00', '1200'],
    ['1200 rmb', '1200'],
    ['¥1,200元', '1200'],
    ['９００１．５元', '9001.5'],
  ])('%s of money is %s', (text, value) => {
    expect(reading(text, 'money')).toBe(value);
  });

  it.each([
    ['$1,200.50', 'USD'],
    ['US$5', 'USD'],
    ['HK$5', 'HKD'],
    ['$5', 'HKD'],
    ['€5', 'EUR'],
    ['£9,001.50', 'GBP'],
    ['5 GBP', 'GBP'],
    ['¥500', 'JPY'],
  ])('%s is read where the currency is %s', (text, currency) => {
    expect(readNumber(text, { unit: 'money', currency }).kind).toBe('number');
  });
});

describe('blanks', () => {
  it.each(['', ' ', '\u00A0', '\u3000', '-', '—', 'N/A', ' -   ', '－', 'Ｎ／Ａ'])('%j', (text) => {
    expect(reading(text)).toBe('blank');
    expect(isBlank(text)).toBe(true);
  });

  it.each(['0', '0%', 'n.a.', '无', '--', '–', '\u200B'])('%j is none', (text) => {
    expect(reading(text, 'percent')).not.toBe('blank');
    expect(isBlank(text)).toBe(false);
  });
});

describe('numbers that are refused', () => {
  it.each<[string, string, Unit?]>([
    ['=E7/D7', 'number-formula'],
    ['#DIV/0!', 'number-spreadsheet-error'],
    ['#N/A', 'number-spreadsheet-error'],
    ['#REF!', 'number-spreadsheet-error'],
    ['########', 'number-spreadsheet-error'],
    ['Err:502', 'number-spreadsheet-error'],
    ['NaN', 'number-not-finite'],
    ['Infinity', 'number-not-finite'],
    ['-inf', 'number-not-finite'],
    ['1e999', 'number-exponent'],
    ['1.23E+05', 'number-exponent'],
    ['1e5', 'number-exponent'],
    ['2026/1/5', 'number-date'],
    ['2026-01-05', 'number-date'],
    ['2026-01-05 08:30', 'number-date'],
    ['2026年1月', 'number-date'],
    ['5-Jan', 'number-date'],
    ['Jan-26', 'number-date'],
    ['1月5日', 'number-date'],
    ['5.1.2026', 'number-date'],
    ['1\u200B05', 'number-invisible'],
    ['–5', 'number-dash'],
    ['—5', 'number-dash'],
    ['——', 'number-dash'],
    ['NULL', 'number-word'],
    ['无', 'number-word'],
    ['待定', 'number-word'],
    ['n/a', 'number-word'],
    ['壹仟贰佰', 'number-word'],
    ['\uFFFD', 'number-form'],
    ['1 234,50', 'number-space'],
    ['1\u00A0234', 'number-space'],
    ['1 234', 'number-space'],
    ['5 %', 'number-space', 'percent'],
    ['98,5', 'number-decimal-comma'],
    ['98,5%', 'number-decimal-comma', 'percent'],
    ['12,34', 'number-decimal-comma'],
    ['1.234,56', 'number-decimal-comma'],
    ['0,123', 'number-decimal-comma'],
    ['1,23,456', 'number-grouping'],
    ['12,34.5', 'number-grouping'],
    ['1.234.567', 'number-grouping'],
    ["1'234", 'number-grouping'],
    ['5-', 'number-sign'],
    ['--5', 'number-sign'],
    ['(-5)', 'number-sign'],
    ['-(5)', 'number-sign'],
    ['$5', 'number-currency', 'money'],
    ['9001.5 GBP', 'number-currency', 'money'],
    ['100美元', 'number-currency', 'money'],
    ['¥5', 'number-money-unit'],
    ['5元', 'number-money-unit', 'percent'],
    ['5%', 'number-percent-unit'],
    ['5%', 'number-percent-unit', 'money'],
    ['12abc', 'number-form'],
    ['0x10', 'number-form'],
    ['10²', 'number-form'],
    ['1.2万亿', 'number-form'],
    ['1.2万', 'number-form', 'percent'],
    ['1.2万%', 'number-form', 'percent'],
    ['5%%', 'number-form', 'percent'],
    ['(5', 'number-form'],
    ['5)', 'number-form'],
    ['((5))', 'number-form'],
    ['80/100', 'number-form'],
    ['.', 'number-form'],
    ['¥', 'number-form', 'money'],
    ['≥95', 'number-form'],
  ])('%s: %s', (text, code, unit) => {
    expect(reading(text, unit)).toBe(code);
  });

  it('names the character or the currency at fault', () => {
    const message = (text: string, unit: Unit) => {
      const read = readNumber(text, expecting(unit));
      return read.kind === 'fault' ? read.fault.message : undefined;
    };
    expect(message('–5', 'count')?.en).toContain('U+2013');
    expect(message('1\u00A0234', 'count')?.zh).toContain('U+00A0');
    expect(message('5\u202E', 'count')?.en).toContain('U+202E');
    expect(message('£5', 'money')?.zh).toContain('GBP');
    expect(message('£5', 'money')?.zh).toContain('CNY');
  });

  it('shows a short piece of a cell of a megabyte', () => {
    for (const text of ['x'.repeat(1_000_000), '9'.repeat(1_000_000), `${' '.repeat(500_000)}5x`]) {
      const read = readNumber(text, expecting('count'));
      expect(read.kind === 'fault' && read.fault.message.en.length).toBeLessThan(120);
    }
  });
});
