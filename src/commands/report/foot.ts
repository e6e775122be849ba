import { version } from '../../../package.json';
import type { Text } from '../../words/language.ts';

/** The last line of every page. */
export const footOf = (): Text => ({
  en: `Made by scorecard ${version}. The hash of every file is in manifest.json; “scorecard verify” checks them.`,
  zh: `由 scorecard ${version} 生成。每个文件的哈希值见 manifest.json，可用“scorecard verify”核对。`,
});
