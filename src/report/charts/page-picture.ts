import { type Decimal, toText } from '../../maths/decimal.ts';
import { element, textAt } from './svg.ts';

/** The width of every picture in a page, in its own units: a letter is as wide on a phone as in the text around it. */
export const WIDTH = 340;

/** A figure as a position in a picture, where a binary fraction is exact enough. */
export const position = (value: Decimal): number => Number(toText(value));

/** @param kind what the page's style sheet calls it. */
export const rectangle = (kind: string, x: number, y: number, width: number, height: number): string =>
  element('rect', { class: kind, x, y, width: Math.max(0, width), height });

export const label = (text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end'): string =>
  textAt(x, y, text, { 'text-anchor': anchor });

export const line = (kind: string, x1: number, y1: number, x2: number, y2: number): string =>
  element('line', { class: kind, x1, y1, x2, y2 });

export const dot = (x: number, y: number): string =>
  element('circle', { class: 'bar', cx: x, cy: y, r: 3.5 });

/** A picture in a page, which says in words what it shows. */
export const pagePicture = (height: number, words: string, parts: readonly string[]): string =>
  element('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': words }, parts.join(''));
