export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type EncodingName = (typeof ENCODINGS)[number];

/** What people call them, without hyphens, spaces and underscores. GBK and GB2312 are parts of GB18030. */
const ALIASES: Readonly<Record<string, EncodingName>> = {
  utf8: 'utf-8',
  utf8bom: 'utf-8',
  utf8sig: 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  windows936: 'gb18030',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  unicode: 'utf-16le',
  windows1252: 'windows-1252',
  cp1252: 'windows-1252',
  latin1: 'windows-1252',
  iso88591: 'windows-1252',
};

/** The encoding that a name means, in any of its usual spellings; undefined where it means none of ours. */
export function encodingNamed(name: string): EncodingName | undefined {
  const key = name.toLowerCase().replace(/[\s_-]/gu, '');
  return Object.hasOwn(ALIASES, key) ? ALIASES[key] : undefined;
}
