import { usageError } from '../../failures.ts';
import { kindOfPath, writeFile } from '../../io.ts';
import { loadTemplate } from '../../load/template/template.ts';
import { type Decimal, toText } from '../../maths/decimal.ts';
import { decimalOf } from '../../maths/double.ts';
import type { CalendarDate } from '../../model/calendar.ts';
import type { Problem } from '../../model/problem.ts';
import { type Template, type Weighting, withWeights } from '../../model/template.ts';
import { readDate } from '../../read/date.ts';
import type { JudgementReport } from '../../report/views/judgement-cells.ts';
import { withWrittenWeights } from '../../weights/template-text.ts';
import type { OptionValues } from '../command.ts';
import { hasErrors } from '../output.ts';
import type { OpenedTemplate } from './template-file.ts';

/** Digits after the point of consistency ratios in a record. */
const RATIO_PLACES = 4;

/** What `--write` is told: into which file, and when it was judged. */
export interface WriteOrder {
  readonly file: string;
  readonly on: CalendarDate;
}

/** `--write` with what it needs, settled before anything is read; undefined where it is not asked for. */
export function writeOrder({ write, template, on }: OptionValues): WriteOrder | undefined {
  if (write !== true) return undefined;
  if (typeof template !== 'string' || kindOfPath(template) !== 'file') {
    throw usageError(
      'write-without-template',
      { en: '--write needs a template file of yours', zh: '--write 需要您自己的模板文件' },
      {
        en: 'add --template with its file; a built-in one has to be saved first: scorecard templates',
        zh: '请用 --template 指明文件；内置模板须先另存：scorecard templates',
      },
    );
  }
  if (typeof on !== 'string') {
    throw usageError(
      'write-without-date',
      { en: '--write needs the date of the judgement', zh: '--write 需要判断的日期' },
      { en: 'add for instance --on 2026-05-12', zh: '请加上例如 --on 2026-05-12' },
    );
  }
  const reading = readDate(on);
  if (reading.kind === 'date') return { file: template, on: reading.date };
  const fault =
    reading.kind === 'fault'
      ? reading.fault
      : { message: { en: 'it is empty', zh: '为空' }, hint: { en: 'write a date', zh: '请写日期' } };
  throw usageError(
    'on-option',
    { en: `--on: ${fault.message.en}`, zh: `--on：${fault.message.zh}` },
    fault.hint,
  );
}

/**
 * Writes the weights and their record into the template, or says why not: nothing is written while anything is
 * wrong, nor where the edit would change more than it should.
 */
export function writeWeights(
  { file, on }: WriteOrder,
  opened: OpenedTemplate,
  report: JudgementReport,
  problems: readonly Problem[],
): Problem {
  if (hasErrors(problems)) return notWritten(file);
  const { document, text, source, template } = opened;
  const prefix = source.bytes.slice(0, source.bytes.length - new TextEncoder().encode(text).length);
  const before = encoded(prefix, text);
  if (before.length !== source.bytes.length || before.some((byte, index) => byte !== source.bytes[index])) {
    return notUtf8(file);
  }
  const weights = new Map(report.items.map(({ id, weight, nearest }) => [id, nearest ?? weight] as const));
  const weighting = weightingOf(report, on, weights);
  const written = withWrittenWeights(
    text,
    template.dimensions.flatMap(({ metrics }, d) =>
      metrics.map(({ id }, m) => ({
        spot: document.spot(['dimensions', d, 'metrics', m, 'weight']),
        weight: weights.get(id) as Decimal,
      })),
    ),
    template.weighting === undefined ? undefined : document.keySpot(['weighting']),
    weighting,
  );
  const wanted: Template = { ...withWeights(template, weights), weighting };
  const { loaded } = loadTemplate(source.name, written, () => undefined);
  if (loaded === undefined || asText(loaded.template) !== asText(wanted)) return notInPlace(file);
  writeFile(file, encoded(prefix, written));
  return {
    code: 'weights-written',
    severity: 'note',
    message: {
      en: 'weights and their record written; comments and layout are as they were',
      zh: '已写入权重及其由来；注释和排版未动',
    },
    hint: { en: 'run scorecard check on it', zh: '请用 scorecard check 校验' },
    spot: { file },
  };
}

function encoded(prefix: Uint8Array, text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const whole = new Uint8Array(prefix.length + bytes.length);
  whole.set(prefix);
  whole.set(bytes, prefix.length);
  return whole;
}

function weightingOf(
  { judgement, method, grouping, table, items }: JudgementReport,
  on: CalendarDate,
  weights: ReadonlyMap<string, Decimal>,
): Weighting {
  const { consistency, experts } = judgement;
  return {
    method,
    group: grouping,
    randomIndex: table,
    ...(consistency === null ? {} : { cr: decimalOf(consistency.cr, RATIO_PLACES) }),
    on,
    experts: experts.map(({ id, weight, cr }) => ({
      id,
      weight: decimalOf(weight, RATIO_PLACES),
      cr: decimalOf(cr, RATIO_PLACES),
    })),
    nearest: items.some(({ nearest }) => nearest !== undefined),
    weights,
  };
}

/** A template as text in which equal figures are equal, however many zeros they have. */
const asText = (template: Template): string =>
  JSON.stringify(sorted(template), (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) return [...value].map(sorted);
  if (Array.isArray(value)) return value.map(sorted);
  if ('coefficient' in value && 'scale' in value) return toText(value as Decimal);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

const notWritten = (file: string): Problem => ({
  code: 'not-written',
  severity: 'error',
  message: {
    en: 'nothing was written: the judgement is not sound yet',
    zh: '没有写入任何内容：判断尚有问题',
  },
  hint: {
    en: 'mend what is named above; where bands or rules are broken, --nearest takes the proposal',
    zh: '请先解决上述问题；若违反区间或规则，可用 --nearest 采用建议',
  },
  spot: { file },
});

const notUtf8 = (file: string): Problem => ({
  code: 'template-not-utf-8',
  severity: 'error',
  message: {
    en: 'nothing was written: the template is not in UTF-8',
    zh: '没有写入任何内容：模板不是 UTF-8 编码',
  },
  hint: { en: 'save it as UTF-8 first', zh: '请先另存为 UTF-8' },
  spot: { file },
});

const notInPlace = (file: string): Problem => ({
  code: 'not-in-place',
  severity: 'error',
  message: {
    en: 'nothing was written: the weights cannot be put into this layout without touching more',
    zh: '没有写入任何内容：按此排版无法只改权重',
  },
  hint: {
    en: 'end the template with its last key, and let every top-level key begin a line',
    zh: '请让每个顶层键单独起行，文件以最后一个键结束',
  },
  spot: { file },
});
