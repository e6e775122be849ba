import type { BrokenRecord } from './csv.ts';
import type { Fault } from './fault.ts';

/** What is wrong with the quotes of a record, by how the parser found it. */
export const QUOTE_FAULTS: Readonly<Record<BrokenRecord['kind'], Fault>> = {
  unclosed: {
    code: 'csv-quote-unclosed',
    message: { zh: '此处的双引号没有闭合', en: 'the quote that opens here is not closed' },
    hint: {
      zh: '请删去这个双引号，或在该单元格末尾补上一个；内容中的双引号要写两次（""）',
      en: 'delete the quote, or close it at the end of the cell; a quote that belongs to the text is written twice ("")',
    },
  },
  followed: {
    code: 'csv-quote-followed',
    message: {
      zh: '单元格的双引号闭合之后还有文字',
      en: 'text follows the quote that closes this cell',
    },
    hint: {
      zh: '请在该单元格末尾才用双引号闭合；内容中的双引号要写两次（""）',
      en: 'close the quotes at the end of the cell; a quote that belongs to the text is written twice ("")',
    },
  },
  inside: {
    code: 'csv-quote-inside',
    message: {
      zh: '没有用双引号括起来的单元格中出现了双引号',
      en: 'there is a quote inside a cell that is not in quotes',
    },
    hint: {
      zh: '请删去这个双引号（双引号前也不要有空格），或把整个单元格用双引号括起来，并把其中的双引号写两次（""）',
      en: 'delete the quote (and a space before it), or put the whole cell in quotes and write the quote inside it twice ("")',
    },
  },
};

export const TOO_MANY_FAULTS: Fault = {
  code: 'csv-too-many-faults',
  message: {
    zh: '双引号有误的行太多，文件的其余部分没有读取',
    en: 'too many rows have quotes out of order; the rest of the file has not been read',
  },
  hint: {
    zh: '请从原系统重新导出；若分隔符不对，请用 --delimiter 指明',
    en: 'export the file again; if the delimiter is not the right one, name it with --delimiter',
  },
};

export const END_OF_FILE_MARK: Fault = {
  code: 'csv-end-of-file-mark',
  message: {
    zh: '文件末尾有 Ctrl-Z 字符（U+001A）',
    en: 'a Ctrl-Z character (U+001A) stands at the end of the file',
  },
  hint: { zh: '请在文本编辑器中删除这个字符', en: 'delete the character in a text editor' },
};
