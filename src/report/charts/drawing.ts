import { visible } from '../../words/visible.ts';

/** Text inside an element or attribute of XML 1.0. */
export const xmlText = (text: string): string =>
  visible(text).replace(/[<>&"']/gu, (character) => `&#${character.codePointAt(0)};`);

type Attributes = Readonly<Record<string, string | number>>;

/** An element with its attributes; its content is XML already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? shortNumber(value) : xmlText(value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A coordinate: a hundredth of a pixel is more than anyone sees, and less than machines differ by. */
const shortNumber = (value: number): string => String(Math.round(value * 100) / 100);

export const textAt = (x: number, y: number, text: string, attributes: Attributes = {}): string =>
  element('text', { x, y, ...attributes }, xmlText(text));

/** A picture of its own: with a title for readers who do not see it, and the fonts of the system. */
export function picture(width: number, height: number, title: string, content: readonly string[]): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': 'system-ui, -apple-system, "Segoe UI", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
    'font-size': 13,
  };
  const background = element('rect', { width, height, fill: '#ffffff' });
  return `${element('svg', attributes, ['', element('title', {}, xmlText(title)), background, ...content, ''].join('\n'))}\n`;
}
