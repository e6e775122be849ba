import { markupText } from '../formats/markup.ts';

type Attributes = Readonly<Record<string, string | number>>;

/** An element with its attributes; its content is XML already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : markupText(value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A hundredth of a pixel is more than anyone sees, and less than machines differ by. */
const coordinate = (value: number): string => String(Math.round(value * 100) / 100);

export const textAt = (x: number, y: number, text: string, attributes: Attributes = {}): string =>
  element('text', { x, y, ...attributes }, markupText(text));
