import { describe, expect, it } from 'vitest';
import {
  declaredDelimiter,
  delimiterNamed,
  detectDelimiter,
  fullWidthDelimiter,
} from '../../src/read/delimiter.ts';

describe('the delimiter', () => {
  it.each([
    ['director,period\nD1,2026-Q1\n', ','],
    ['director;period\nD1;2026-Q1\n', ';'],
    ['director\tperiod\nD1\t2026-Q1\n', '\t'],
    ['a;b;c\nx;1,234.50;1,200.00\ny;2,000.00;3,000.00\n', ';'],
    ['a;b\n1,5;2,5\n', ';'],
    ['a,b\n"x;y;z",1\n"u;v;w",2\n', ','],
    ['a,b\n"x\n;;;;\n;;;;\n;;;;",1\n', ','],
    ['报表\n单位:万元;元\na,b,c\n1,2,3\n4,5,6\n', ','],
    ['报表,,,\na,b,c,d\n', ','],
    ['name\nx\n', ','],
    ['', ','],
  ])('of %j is %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });

  it('is declared by nothing else', () => {
    expect(declaredDelimiter('sep=')).toBeUndefined();
    expect(declaredDelimiter('sep=;;')).toBeUndefined();
    expect(declaredDelimiter('september=;')).toBeUndefined();
  });

  it.each([
    ['comma', ','],
    [',', ','],
    ['TAB', '\t'],
    ['\t', '\t'],
    ['\\t', '\t'],
    ['semicolon', ';'],
    ['|', undefined],
    ['toString', undefined],
  ])('has names: %j is %j', (name, delimiter) => {
    expect(delimiterNamed(name)).toBe(delimiter);
  });

  it('in full width can be named', () => {
    expect(fullWidthDelimiter('director，period，metric')).toBe('，');
    expect(fullWidthDelimiter('director；period')).toBe('；');
    expect(fullWidthDelimiter('director,备注，其他')).toBeUndefined();
    expect(fullWidthDelimiter('director')).toBeUndefined();
  });
});
