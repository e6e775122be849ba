import type { Text } from '../language.ts';

export const encoding: Text = {
  en: `How files are read

  UTF-8, with or without a byte order mark, is tried first; what is not UTF-8 is
  read as GB18030 (which holds GBK and GB2312); UTF-16 is known by its byte
  order mark. Every byte has to fit, and the encoding that was taken is named.
  windows-1252 is only read when you ask for it: nearly every file in it is also
  GB18030.

  Excel, Chinese Windows   "CSV (comma delimited)" is GB18030: read as it is
  Excel, any               "CSV UTF-8" and "Unicode text": read as they are
  Excel, western Windows   "CSV" is windows-1252: add --encoding windows-1252
  Excel workbook           .xlsx: read as it is, stored values only

  The separator (comma, semicolon, tab) is found by itself; a first line sep=;
  is honoured.

Examples
  scorecard score template.yaml data --period 2026-Q4 --encoding gb18030
  scorecard score template.yaml data --period 2026-Q4 --delimiter tab
`,
  zh: `文件如何读取

  先按 UTF-8（有无 BOM 均可）读取；不是 UTF-8 的按 GB18030（包含 GBK、GB2312）
  读取；UTF-16 由其 BOM 识别。每个字节都必须合法，所用编码会写明。windows-1252
  只在指明时使用：这类文件几乎都同时是合法的 GB18030。

  中文 Windows 的 Excel    “CSV（逗号分隔）”是 GB18030：直接读取
  任何 Excel               “CSV UTF-8”和“Unicode 文本”：直接读取
  西文 Windows 的 Excel    “CSV”是 windows-1252：请加 --encoding windows-1252
  Excel 工作簿             .xlsx：直接读取，只取已保存的值

  分隔符（逗号、分号、制表符）自动识别；首行 sep=; 有效。

示例
  scorecard score template.yaml data --period 2026-Q4 --encoding gb18030
  scorecard score template.yaml data --period 2026-Q4 --delimiter tab
`,
};
