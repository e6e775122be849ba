import { same, type Text } from '../words/language.ts';

type Equation = Extract<ExplanationLine, { kind: 'equation' }>;

/** A calculation as it is written: `2 × 3 = 6 → 6.00`; a number that is only taken over is not said twice. */
export const calculation = ({ arithmetic, result, rounded }: Equation): string =>
  [arithmetic === result ? result : `${arithmetic} = ${result}`, rounded]
    .filter((part) => part !== undefined)
    .join(' ');

/** One line of an explanation: a fact with its label, or a calculation that can be done again. */
export type ExplanationLine =
  | { readonly kind: 'fact'; readonly label: Text; readonly value: Text }
  | {
      readonly kind: 'equation';
      readonly label: Text;
      /** The arithmetic with its numbers: `25 × 118 ÷ 50`. */
      readonly arithmetic: string;
      /** What it gives: exactly, or cut with … where it does not end. */
      readonly result: string;
      /** `→ 59.00` where it is rounded half up, `↓ 59.00` where it is cut. */
      readonly rounded?: string | undefined;
    };

/** A line that says something with its label. */
export const fact = (label: Text, value: Text | string): ExplanationLine => ({
  kind: 'fact',
  label,
  value: typeof value === 'string' ? same(value) : value,
});

export interface ExplanationSection {
  readonly heading: Text;
  readonly lines: readonly ExplanationLine[];
}

/** What to show of how a result came about, before anyone says how. */
export interface Explanation {
  readonly title: Text;
  readonly sections: readonly ExplanationSection[];
  readonly legend: Text;
}
