import { markupText } from '../formats/markup.ts';
import { element } from './svg.ts';

/** A picture in a file of its own: with a title for readers who do not see it, and the fonts of the system. */
export function ownPicture(width: number, height: number, title: string, content: readonly string[]): string {
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
  return `${element('svg', attributes, ['', element('title', {}, markupText(title)), background, ...content, ''].join('\n'))}\n`;
}
