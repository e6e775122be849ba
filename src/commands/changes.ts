import { applyRules } from '../check/rule.ts';
import { TEMPLATE_RULES } from '../check/template/index.ts';
import { EXIT } from '../failures.ts';
import { readFile } from '../io.ts';
import { changedMeasurements } from '../load/changes/data.ts';
import { changesInFile, type GivenChange, TYPED, typedChanges } from '../load/changes/given.ts';
import { resolvedChanges } from '../load/changes/resolved.ts';
import { changedTemplate } from '../load/changes/template.ts';
import type { LoadedData } from '../load/data/data.ts';
import { type LoadedTemplate, loadTemplate } from '../load/template/template.ts';
import { bug } from '../model/bug.ts';
import { measurementsIn } from '../model/measurement.ts';
import type { Evidence } from '../model/place.ts';
import type { Problem, Report } from '../model/problem.ts';
import type { Template } from '../model/template.ts';
import { decodeText } from '../read/text.ts';
import type { OptionValues } from './command.ts';
import { checkData, type Gathered, withCalibrations } from './gather.ts';
import { hasErrors } from './output.ts';

/** What `--set` and `--changes` ask for. What cannot be read is reported. */
export function givenChanges({ set, changes }: OptionValues, report: Report): GivenChange[] {
  const typed = Array.isArray(set) ? typedChanges(set, report) : [];
  if (typeof changes !== 'string') return typed;
  const text = decodeText({ name: changes, bytes: readFile(changes) }, report);
  return text === undefined ? typed : [...changesInFile(changes, text, report), ...typed];
}

/** What can be changed: template and data, the template without an error. */
export type Sound = Gathered & { readonly [K in 'template' | 'data' | 'period']: NonNullable<Gathered[K]> };

export const isSound = (gathered: Gathered): gathered is Sound =>
  gathered.template !== undefined && gathered.data !== undefined && gathered.period !== undefined;

/** Template and data once changed, and what is at fault with the changes. */
export interface Changed {
  readonly gathered: Gathered;
  readonly brought: readonly Problem[];
}

/**
 * Template and data once changed, with what they break that they kept before: the rules of a template and of data
 * hold for what is tried as for what is real.
 *
 * @param isWhole false where the data have errors already: what they keep cannot be told then.
 */
export function changed(gathered: Sound, given: readonly GivenChange[], isWhole: boolean): Changed {
  const { template, data, period } = gathered;
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const changes = resolvedChanges(given, template, data.directors, report);
  const before = writtenTemplate(gathered);
  const after = changedTemplate(before, template, changes, period, report);
  const values = changedMeasurements([...data.measurements], changes, template, period, report);
  const changedData: LoadedData = {
    ...data,
    measurements: measurementsIn(values.measurements),
    locate: (evidence: Evidence) => values.spots.get(evidence) ?? data.locate(evidence),
  };
  const whole = after && withCalibrations(after.template, data.calibrations);
  if (after !== undefined) problems.push(...newTemplateProblems(before, after));
  if (whole !== undefined && isWhole && !hasErrors(problems)) {
    problems.push(...newDataProblems(gathered, whole, changedData));
  }
  return {
    gathered: {
      ...gathered,
      template: whole,
      data: changedData,
      problems: [...gathered.problems, ...problems],
    },
    brought: problems,
  };
}

/** The template as it was written, read once more: it is sound, and where its values stand is not kept. */
function writtenTemplate({ source }: Sound): LoadedTemplate {
  const text = decodeText(source, () => undefined);
  const { loaded } = loadTemplate(source.name, text ?? '', () => undefined);
  if (loaded === undefined) throw bug('a sound template that cannot be read again');
  return loaded;
}

function newTemplateProblems(before: LoadedTemplate, after: LoadedTemplate): Problem[] {
  const found = ({ template, document: { spot, keySpot } }: LoadedTemplate): Problem[] => {
    const problems: Problem[] = [];
    applyRules(TEMPLATE_RULES, { template, spot, keySpot }, (problem) => problems.push(problem));
    return problems;
  };
  return broughtBy(found(after), found(before));
}

function newDataProblems(
  { template, data, period }: Sound,
  tried: Template,
  changedData: LoadedData,
): Problem[] {
  const before: Problem[] = [];
  checkData(template, data, period, true, (problem) => before.push(problem));
  const problems: Problem[] = [];
  checkData(tried, changedData, period, true, (problem) => problems.push(problem));
  return broughtBy(problems, before);
}

/** The problems that were not there before, told as those of what is tried. */
function broughtBy(after: readonly Problem[], before: readonly Problem[]): Problem[] {
  const known = new Set(before.map(({ code, message }) => `${code} ${message.en}`));
  return after
    .filter(({ code, message }) => !known.has(`${code} ${message.en}`))
    .map((problem) => ({
      ...problem,
      message: {
        en: `with the changes, ${problem.message.en}`,
        zh: `改动之后，${problem.message.zh}`,
      },
    }));
}

/** What was typed wrongly is a fault of the command line, all else one of what was read. */
export const exitCodeOf = (problems: readonly Problem[]): number =>
  problems.some(
    ({ code, severity, spot }) => severity === 'error' && spot?.file === TYPED && OF_THE_LINE.has(code),
  )
    ? EXIT.usage
    : EXIT.fault;

/** What says that a change cannot be understood, whatever template and data are. */
const OF_THE_LINE: ReadonlySet<string> = new Set([
  'change-form',
  'change-name',
  'change-period',
  'change-twice',
  'change-value',
]);

/** The changes as they are typed. */
export const shownChanges = (given: readonly GivenChange[]): string[] =>
  given.map(({ name, written }) => `${name}=${written}`);

/** The problems that whoever is shown alone may see: nothing of what others lack. */
export const ofDirector = (problems: readonly Problem[], only: string): readonly Problem[] =>
  problems.filter(({ director }) => director === only);
