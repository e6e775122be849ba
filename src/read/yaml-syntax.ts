import type { YAMLError } from 'yaml';
import type { Text } from '../words/language.ts';

interface SyntaxText {
  readonly message: Text;
  readonly hint: Text;
}

/** What went wrong in words an analyst knows; the parser's own words follow where we have none. */
const KNOWN: Readonly<Record<string, SyntaxText>> = {
  TAB_AS_INDENT: {
    message: { en: 'a tab is used as indentation', zh: '用制表符（Tab）缩进' },
    hint: { en: 'indent with spaces', zh: '请改用空格缩进' },
  },
  MULTIPLE_DOCS: {
    message: { en: 'a second document starts here', zh: '此处开始了第二个文档' },
    hint: {
      en: 'one document per template: put it into a file of its own',
      zh: '一个模板只含一个文档：请另存为一个文件',
    },
  },
  MISSING_CHAR: {
    message: {
      en: 'a quote or bracket is not closed, or a colon is missing',
      zh: '引号或括号没有闭合，或缺少冒号',
    },
    hint: {
      en: 'close it, or write `key: value` with a space after the colon',
      zh: '请补上，或写成“键: 值”，冒号后留一个空格',
    },
  },
  BAD_INDENT: {
    message: { en: 'the indentation does not fit the lines above', zh: '缩进与上文不一致' },
    hint: { en: 'give lines of one level the same number of spaces', zh: '同一层的各行请用同样多的空格' },
  },
  BAD_ALIAS: {
    message: { en: 'anchors and aliases are not allowed in a template', zh: '模板中不能使用锚点和别名' },
    hint: { en: 'write every figure where it stands', zh: '请把每个数值直接写在所在之处' },
  },
};

const DECEIVING: readonly (readonly [string, Text])[] = [
  [
    '：',
    {
      en: 'the line has a full-width colon ：; use : and a space',
      zh: '这一行有全角冒号“：”；请改用半角冒号 : 加空格',
    },
  ],
  [
    '\u3000',
    {
      en: 'the line has a full-width space (U+3000); use ordinary spaces',
      zh: '这一行有全角空格 (U+3000)；请改用普通空格',
    },
  ],
  [
    '\u00a0',
    {
      en: 'the line has a no-break space (U+00A0); use ordinary spaces',
      zh: '这一行有不间断空格 (U+00A0)；请改用普通空格',
    },
  ],
  ['，', { en: 'the line has a full-width comma ，; use ,', zh: '这一行有全角逗号“，”；请改用半角逗号 ,' }],
  ['\t', { en: 'the line has a tab; use spaces', zh: '这一行有制表符（Tab）；请改用空格' }],
];

/** The words for a syntax error, with the character that deceives the eye where the line has one. */
export function yamlSyntaxText(error: YAMLError, line: string): SyntaxText {
  const known = KNOWN[error.code];
  const deceiving = DECEIVING.find(([character]) => line.includes(character));
  return {
    message: known?.message ?? {
      en: `not valid YAML: ${error.message}`,
      zh: `不是有效的 YAML：${error.message}`,
    },
    hint: deceiving?.[1] ??
      known?.hint ?? {
        en: 'check the line and the one above: colons, quotes, indentation',
        zh: '请检查这一行和上一行的冒号、引号和缩进',
      },
  };
}

/** The hint for a key that nothing is known of, where a character in it deceives the eye. */
export const deceivingHint = (line: string): Text | undefined =>
  DECEIVING.find(([character]) => line.includes(character))?.[1];
