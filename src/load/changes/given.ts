import type { Spot } from '../../model/place.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { readYaml } from '../../read/yaml.ts';
import { isYamlNumber } from '../../read/yaml-values.ts';
import type { Text } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';

/** A change that somebody wants to try, as it was given: `D001.nps.actual=60`. */
export interface GivenChange {
  /** What is to be changed: `D001.nps.actual`. */
  readonly name: string;
  /** What it is to be, as YAML has it: text, a number, or for a curve a mapping. */
  readonly value: unknown;
  /** The same as plain text; undefined where it is more than that. */
  readonly text: string | undefined;
  /** The same on one line, as it is shown. */
  readonly written: string;
  readonly nameSpot: Spot;
  readonly spot: Spot;
}

/** The place of what was typed: the option itself, since it stands in no file. */
export const TYPED = '--set';

/** The changes of the command line. What cannot be taken apart is reported. */
export function typedChanges(typed: readonly string[], report: Report): GivenChange[] {
  return typed.flatMap((line) => {
    const at = line.indexOf('=');
    const spotAt = (start: number, length: number): Spot => ({
      file: TYPED,
      excerpt: line,
      mark: { start, length: Math.max(1, length) },
    });
    const name = line.slice(0, Math.max(0, at)).trim();
    if (name === '') {
      report(notAChange(spotAt(0, line.length)));
      return [];
    }
    const text = line.slice(at + 1).trim();
    const start = line.indexOf(text, at + 1);
    const spot = spotAt(start, text.length);
    let isSound = true;
    const document = readYaml(TYPED, text, (problem) => {
      isSound = false;
      report({ ...problem, spot });
    });
    if (!isSound || document === undefined) return [];
    const { value } = document;
    return [{ name, value, text: plainText(value), written: written(value), nameSpot: spotAt(0, at), spot }];
  });
}

/** The changes of a YAML file, a mapping of what is to be changed to what it is to be. */
export function changesInFile(file: string, source: string, report: Report): GivenChange[] {
  let isSound = true;
  const document = readYaml(file, source, (problem) => {
    isSound = false;
    report(problem);
  });
  if (document === undefined || !isSound) return [];
  const { value } = document;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isYamlNumber(value)) {
    report(notAChange({ ...document.spot([]), file }));
    return [];
  }
  return Object.entries(value).map(([name, own]) => ({
    name,
    value: own,
    text: plainText(own),
    written: written(own),
    nameSpot: document.keySpot([name]),
    spot: document.spot([name]),
  }));
}

const plainText = (value: unknown): string | undefined =>
  isYamlNumber(value) ? value.source : typeof value === 'string' ? value : undefined;

/** A value as YAML has it on one line. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object' || value === null || isYamlNumber(value)) {
    return plainText(value) ?? String(value);
  }
  const entries = Object.entries(value).map(([key, own]) => `${key}: ${written(own)}`);
  return `{ ${entries.join(', ')} }`;
}

const EXAMPLES = 'D001.nps.actual=60, nps.weight=20%, grade.A.coefficient=1.3, pool=300000';

const HINT: Text = {
  en: `write what is to be changed, and to what: ${EXAMPLES}; in a file with a colon instead of =`,
  zh: `请写明改什么、改成多少：${EXAMPLES}；在文件中用冒号代替 =`,
};

const notAChange = (spot: Spot): Problem => ({
  code: 'change-form',
  severity: 'error',
  message: {
    en: `this is no change: ${shortened((spot.excerpt ?? '').trim())}`,
    zh: `这不是一项改动：${shortened((spot.excerpt ?? '').trim())}`,
  },
  hint: HINT,
  spot,
});
