import { describe, expect, it } from 'vitest';
import type { Customer } from '../../src/survey/customers.ts';
import { suspicionsOf } from '../../src/survey/suspicions/index.ts';
import type { Sheet } from '../../src/survey/suspicions/suspicion.ts';
import { collected } from '../read/collected.ts';

const sheet = (line: number, own: Partial<Sheet> = {}): Sheet => ({
  file: 'answers.csv',
  line,
  group: 'D001',
  answers: [],
  ...own,
});

/** So many sheets, each made from its number. */
const sheets = (count: number, own: (at: number) => Partial<Sheet>): Sheet[] =>
  Array.from({ length: count }, (_, at) => sheet(at + 2, own(at)));

function suspected(all: readonly Sheet[], customers?: readonly Customer[]): string[] {
  const { problems, report } = collected();
  suspicionsOf(all, customers && { file: 'customers.csv', customers }, report);
  expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
  return problems.map(({ code }) => code);
}

describe('sheets alike', () => {
  it('are named from five on', () => {
    expect(suspected(sheets(4, () => ({ address: 'a' })))).toEqual([]);
    expect(suspected(sheets(5, () => ({ address: 'a' })))).toEqual(['one-address']);
    expect(suspected(sheets(4, () => ({ moment: 0 })))).toEqual([]);
    expect(suspected(sheets(5, () => ({ moment: 0 })))).toEqual(['one-minute']);
  });

  it('are so for one group, not for two', () => {
    expect(suspected(sheets(8, (at) => ({ address: 'a', group: `D${at % 2}` })))).toEqual([]);
    expect(suspected(sheets(8, (at) => ({ moment: 0, group: `D${at % 2}` })))).toEqual([]);
  });

  it('within a minute are at most 60 seconds apart, in whichever order they stand', () => {
    expect(suspected(sheets(5, (at) => ({ moment: 15 * (4 - at) })))).toEqual(['one-minute']);
    expect(suspected(sheets(5, (at) => ({ moment: 15.5 * (4 - at) })))).toEqual([]);
    const twoBursts = sheets(11, (at) => ({ moment: at < 5 ? at : 1000 + at }));
    expect(suspected(twoBursts)).toEqual(['one-minute', 'one-minute']);
  });

  it('with one answer all the way down are named each', () => {
    expect(suspected([sheet(2, { answers: [7, 7, 7, 7, 7] })])).toEqual(['straight-line']);
    expect(suspected([sheet(2, { answers: [7, 7, 7, 7] })])).toEqual([]);
    expect(suspected([sheet(2, { answers: [7, 7, 7, 7, 8] })])).toEqual([]);
  });
});

const customer = (account: string, own: Partial<Customer> = {}): Customer => ({
  account,
  group: 'D001',
  invited: undefined,
  last: undefined,
  invitedLast: undefined,
  ...own,
});

const customers = (count: number, own: (at: number) => Partial<Customer>): Customer[] =>
  Array.from({ length: count }, (_, at) => customer(`A${at}`, own(at)));

const answered = (count: number): Sheet[] => sheets(count, (at) => ({ account: `A${at}` }));

it('sheets of accounts that are on no list are named', () => {
  expect(
    suspected(
      answered(3),
      customers(2, () => ({})),
    ),
  ).toEqual(['unknown-account']);
  expect(
    suspected(
      answered(2),
      customers(2, () => ({})),
    ),
  ).toEqual([]);
});

describe('how a survey reached the customers', () => {
  it('is suspicious where fewer than half were invited', () => {
    expect(
      suspected(
        [],
        customers(10, (at) => ({ invited: at < 5 })),
      ),
    ).toEqual([]);
    expect(
      suspected(
        [],
        customers(10, (at) => ({ invited: at < 4 })),
      ),
    ).toEqual(['few-invited']);
  });

  it('says nothing where the list does not say who was invited', () => {
    expect(
      suspected(
        answered(1),
        customers(10, () => ({})),
      ),
    ).toEqual([]);
  });

  it('is suspicious where last time’s promoters were preferred', () => {
    const choosing = (isFriend: (at: number) => boolean) =>
      suspected(
        answered(5),
        customers(10, (at) => ({ last: at < 5 ? 9 : 3, invited: isFriend(at) })),
      );
    expect(choosing((at) => at < 5)).toEqual(['friends-invited']);
    expect(choosing(() => true)).toEqual([]);
    expect(choosing((at) => at >= 3)).toEqual([]);
  });

  it('is suspicious where the response rate fell by ten points or more', () => {
    const rate = (now: number) =>
      suspected(
        answered(now),
        customers(20, (at) => ({ invited: true, invitedLast: true, last: at < 12 ? 8 : undefined })),
      );
    expect(rate(11)).toEqual([]);
    expect(rate(10)).toEqual(['response-rate-fell']);
    expect(rate(20)).toEqual([]);
  });
});
