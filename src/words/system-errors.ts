import { same, type Text } from './language.ts';

/** What the commonest refusals of a system mean (POSIX.1-2017, errno.h). */
const REASONS: Readonly<Record<string, Text>> = {
  EACCES: { en: 'permission denied', zh: '没有权限' },
  EPERM: { en: 'not permitted', zh: '不允许该操作' },
  EBUSY: { en: 'another program has it open', zh: '其他程序正在使用' },
  ENOSPC: { en: 'the disk is full', zh: '磁盘已满' },
  EDQUOT: { en: 'the disk quota is used up', zh: '磁盘配额已用完' },
  EROFS: { en: 'the disk is read-only', zh: '磁盘只读' },
  EIO: { en: 'the disk or network failed', zh: '磁盘或网络出错' },
  EMFILE: { en: 'too many files are open', zh: '打开的文件过多' },
  ENAMETOOLONG: { en: 'the name is too long', zh: '名称过长' },
  ENOTDIR: { en: 'a part of the path is no folder', zh: '路径中有一段不是文件夹' },
};

/** An error code of the system in words, with the code; the code alone where it is a rare one. */
export function systemError(code: string): Text {
  const words = REASONS[code];
  return words === undefined ? same(code) : { en: `${words.en}, ${code}`, zh: `${words.zh}，${code}` };
}
