import type { Spot } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { shortened } from '../../words/visible.ts';

/** A file that a template names, and that is not there. */
export const notBeside = (name: string, template: string, spot: Spot): Problem => ({
  code: 'no-file-beside',
  severity: 'error',
  message: {
    en: `there is no file ${shortened(name)} beside the template`,
    zh: `模板旁没有文件 ${shortened(name)}`,
  },
  hint: {
    en: `put it into the folder of ${shortened(template)}, or correct its name`,
    zh: `请将其放入 ${shortened(template)} 所在的文件夹，或更正文件名`,
  },
  spot,
});

/** No earlier result under the name at which one is looked for. */
export const noneBeside = (wildcard: string, spot: Spot): Problem => ({
  code: 'nothing-published',
  severity: 'note',
  message: {
    en: `no file beside the template is called ${shortened(wildcard)}: ratings are held against no earlier result`,
    zh: `模板旁没有名为 ${shortened(wildcard)} 的文件：评分未与先前公布的结果核对`,
  },
  hint: {
    en: 'nothing to do before the first results are published',
    zh: '若尚未公布过结果则无需处理',
  },
  spot,
});

/** Anchors by which `records incidents` would count in other periods than the template does. */
export const otherYear = (name: string, month: number, own: number, spot: Spot): Problem => ({
  code: 'anchors-year',
  severity: 'error',
  message: {
    en: `the fiscal year of ${shortened(name)} starts in month ${month}, that of the template in month ${own}`,
    zh: `${shortened(name)} 的财年从 ${month} 月开始，模板的财年从 ${own} 月开始`,
  },
  hint: {
    en: `write fiscal-year-starts: ${own} in ${shortened(name)}`,
    zh: `请在 ${shortened(name)} 中写明 fiscal-year-starts: ${own}`,
  },
  spot,
});
