import { type Decimal, toText } from '../../maths/decimal.ts';

/** The width of every picture, in its own units: a letter is as wide on a phone as in the text around it. */
export const WIDTH = 340;

/** A figure as a position in a picture, where a binary fraction is exact enough. */
export const position = (value: Decimal): number => Number(toText(value));

const coordinate = (value: number): string => String(Math.round(value * 100) / 100);

export const rectangle = (kind: string, x: number, y: number, width: number, height: number): string =>
  `<rect class="${kind}" x="${coordinate(x)}" y="${coordinate(y)}" width="${coordinate(Math.max(0, width))}" height="${coordinate(height)}"/>`;

/** @param text escaped already. */
export const label = (text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end'): string =>
  `<text x="${coordinate(x)}" y="${coordinate(y)}" text-anchor="${anchor}">${text}</text>`;

export const line = (kind: string, x1: number, y1: number, x2: number, y2: number): string =>
  `<line class="${kind}" x1="${coordinate(x1)}" y1="${coordinate(y1)}" x2="${coordinate(x2)}" y2="${coordinate(y2)}"/>`;

export const dot = (x: number, y: number): string =>
  `<circle class="bar" cx="${coordinate(x)}" cy="${coordinate(y)}" r="3.5"/>`;

/**
 * A picture that says in words what it shows.
 *
 * @param words escaped already.
 */
export const picture = (height: number, words: string, parts: readonly string[]): string =>
  `<svg viewBox="0 0 ${WIDTH} ${coordinate(height)}" role="img" aria-label="${words}">${parts.join('')}</svg>`;
