import { describe, expect, it } from 'vitest';
import { decimalText } from '../oracle/rational.ts';
import { evaluate, readSum, redo } from './pocket-calculator.ts';

describe('the pocket calculator', () => {
  it.each([
    ['2 + 3 × 4', '14'],
    ['(2 + 3) × 4', '20'],
    ['10 - 4 - 3', '3'],
    ['100 ÷ 4 ÷ 5', '5'],
    ['100 ÷ 4 × 5', '125'],
    ['100 × (2 - 6 ÷ 5)', '80'],
    ['60 + (91 - 80) × (100 - 60) ÷ (100 - 80)', '82'],
    ['100 × (-5) ÷ 4', '-125'],
    ['0 + ((-5) - (-10)) × 2', '10'],
    ['-3', '-3'],
    ['0.1 + 0.2', '0.3'],
    ['(25 × 118 + 15 × 40 + 10 × 50) ÷ (25 + 15 + 10)', '81'],
  ])('makes of %s %s', (text, expected) => {
    expect(decimalText(evaluate(text))).toBe(expected);
  });

  it.each(['2 +', '2 × -3', '2 - -3', '(2 + 3', '2 3', 'two', '2 + x', '2 ÷ 0', ''])(
    'does not make anything of %j',
    (text) => {
      expect(() => evaluate(text)).toThrow();
    },
  );

  it.each([
    '25 × 118 ÷ 50 = 59',
    '100 × 20 ÷ 30 = 66.6666666666… → 66.67',
    '100 × (-20) ÷ 30 = -66.6666666666… → -66.67',
    '7 × 103.33 ÷ 100 = 7.2331 ↓ 7.23',
    '7.46 + 0.01 = 7.47',
    '100 → 100.00',
    '0 → 0.00',
    '(100 + 79.99) ÷ 2 = 89.995 → 90.00',
    '1 ÷ 8 = 0.125 ↓ 0.12',
    '1 ÷ 3000000000 = 0.0000000003…',
  ])('agrees with %s', (line) => {
    const sum = readSum(line);
    expect(sum).toBeDefined();
    expect(sum && redo(sum)).toBeUndefined();
  });

  it.each([
    '25 × 118 ÷ 50 = 59.01',
    '100 × 20 ÷ 30 = 66.6666666667… → 66.67',
    '100 × 20 ÷ 30 = 66.6666666666… → 66.66',
    '100 × (-20) ÷ 30 = -66.6666666667…',
    '7 × 103.33 ÷ 100 = 7.2331 ↓ 7.24',
    '89.995 → 89.99',
    '100 ÷ 4 = 25…',
    '(100 + 79.99) ÷ 2 = 89.995 → 89.99',
  ])('does not agree with %s', (line) => {
    const sum = readSum(line);
    expect(sum).toBeDefined();
    expect(sum && redo(sum)).toBeDefined();
  });

  it.each([
    'ratio: 100 × actual ÷ target',
    'breaches 0 = 0, so at best D',
    '92 of 92',
    '25%',
    '50000.00 CNY',
    '3',
  ])('leaves %s alone: it is no sum', (line) => {
    expect(readSum(line)).toBeUndefined();
  });
});
