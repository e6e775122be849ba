import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toText } from '../../src/maths/decimal.ts';
import type { Unit } from '../../src/model/template.ts';
import { isBlank, readNumber } from '../../src/read/number.ts';

const decimals = fc.record({
  coefficient: fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
  scale: fc.integer({ min: 0, max: 12 }),
});

it('reads back what it is written as, in every width and grouped or not', () => {
  fc.assert(
    fc.property(decimals, (value) => {
      const text = toText(value);
      const [whole = '', fraction] = text.split('.');
      const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
      const withCommas = fraction === undefined ? grouped : `${grouped}.${fraction}`;
      const fullWidth = withCommas.replace(/[!-~]/gu, (character) =>
        String.fromCharCode(character.charCodeAt(0) + 0xfee0),
      );
      for (const written of [text, withCommas, fullWidth, ` ${text} `]) {
        const read = readNumber(written, { unit: 'count', currency: 'CNY' });
        expect(read.kind === 'number' && toText(read.value)).toBe(text);
      }
    }),
    { numRuns: 300 },
  );
});

it('gives a number, a blank or a fault for any text, and never a number without a digit', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...'0123456789.,-+()%¥$元万亿 eE/年月,，．'), maxLength: 12 }),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom<Unit>('percent', 'money', 'count'), (text, unit) => {
      const read = readNumber(text, { unit, currency: 'CNY' });
      expect(read.kind === 'blank').toBe(isBlank(text));
      if (read.kind === 'number') expect(text).toMatch(/[\d０-９]/u);
    }),
    { numRuns: 2000 },
  );
});
