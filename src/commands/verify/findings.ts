import type { Finding } from '../../folder/inspect.ts';
import { MANIFEST } from '../../folder/manifest.ts';
import { STAGE } from '../../folder/write.ts';
import type { Problem } from '../../model/problem.ts';

const problem = (
  code: string,
  file: string,
  message: Problem['message'],
  hint: Problem['hint'],
): Problem => ({ code, severity: 'error', message, hint, spot: { file } });

const WRITE_AGAIN = { en: 'run report again', zh: '请重新运行 report' };

/** What a folder is not, in words. */
export function findingProblem(finding: Finding): Problem {
  switch (finding.kind) {
    case 'no-manifest':
      return problem(
        'no-manifest',
        MANIFEST,
        { en: 'the folder has no manifest of a report', zh: '文件夹中没有报告清单' },
        {
          en: 'name a folder that report wrote; if it did not finish, run it again',
          zh: '请指明 report 写出的文件夹；若未写完，请重新运行',
        },
      );
    case 'unfinished':
      return problem(
        'report-unfinished',
        MANIFEST,
        { en: 'the report is incomplete: writing it did not finish', zh: '报告不完整：写入没有完成' },
        WRITE_AGAIN,
      );
    case 'stage':
      return problem(
        'run-unfinished',
        STAGE,
        {
          en: 'a later run did not finish; what it left is no part of this report',
          zh: '之后的一次运行没有完成；其遗留文件不属于本报告',
        },
        { en: `run report again, or delete ${STAGE}`, zh: `请重新运行 report，或删除 ${STAGE}` },
      );
    case 'manifest-altered':
      return problem(
        'manifest-altered',
        MANIFEST,
        { en: 'the manifest is not what its own hash says', zh: '清单与其自身的哈希值不符' },
        {
          en: 'take the folder as it was handed over, or run report again',
          zh: '请使用原样交付的文件夹，或重新运行 report',
        },
      );
    case 'absent':
      return problem(
        'file-absent',
        finding.name,
        { en: 'the file is in the manifest and not in the folder', zh: '清单中有此文件，文件夹中没有' },
        WRITE_AGAIN,
      );
    case 'altered':
      return problem(
        'file-altered',
        finding.name,
        {
          en: 'the file is not the one that was written: its hash differs',
          zh: '文件与写入时不同：哈希值不符',
        },
        {
          en: 'add --inputs to see what in it differs, or run report again',
          zh: '加上 --inputs 可查看具体差异，或重新运行 report',
        },
      );
    case 'not-listed':
      return problem(
        'file-not-listed',
        finding.name,
        { en: 'the file is not in the manifest', zh: '清单中没有此文件' },
        { en: 'move it out of the report', zh: '请将其移出报告文件夹' },
      );
    case 'not-regular':
      return problem(
        'not-a-regular-file',
        finding.name,
        { en: `${finding.name} is a link or no regular file`, zh: `${finding.name} 是链接或不是普通文件` },
        { en: 'remove it: a report holds files only', zh: '请删除：报告中只有普通文件' },
      );
  }
}
