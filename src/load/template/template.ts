import picomatch from 'picomatch';
import * as v from 'valibot';
import { type Decimal, decimal } from '../../maths/decimal.ts';
import type { Bonus } from '../../model/bonus.ts';
import { minorUnits } from '../../model/currency.ts';
import { placePeriod } from '../../model/period.ts';
import { type Report, watched } from '../../model/problem.ts';
import type {
  Calibration,
  Curve,
  Fact,
  Gate,
  Measure,
  Metric,
  Share,
  Template,
  Weighting,
  WeightRule,
} from '../../model/template.ts';
import { readYaml, type YamlDocument } from '../../read/yaml.ts';
import { same } from '../../words/language.ts';
import { type TemplateIssue, templateProblem } from './issues.ts';
import { type RawTemplate, templateSchema } from './schema/template.ts';
import { sourceFrom } from './source.ts';
import { checkSourceKeys } from './source-keys.ts';

/** A template, and where each of its values stands. */
export interface LoadedTemplate {
  readonly template: Template;
  readonly document: YamlDocument;
}

/**
 * Reads a template. Every fault of form is reported, each with its line and column.
 *
 * @returns undefined where the text is no template, and the document alone where it could be read as YAML.
 */
export function loadTemplate(
  file: string,
  text: string,
  report: Report,
): { loaded?: LoadedTemplate; document?: YamlDocument } {
  const { report: note, isSound } = watched(report);
  const document = readYaml(file, text, note);
  if (document === undefined) return {};
  const template = templateIn(document, report);
  if (template === undefined || !isSound()) return { document };
  return { document, loaded: { document, template } };
}

/** The template that a YAML document is; undefined where its form is at fault, each fault reported. */
export function templateIn(document: YamlDocument, report: Report): Template | undefined {
  const parsed = v.safeParse(templateSchema, document.value, { abortEarly: false });
  for (const issue of parsed.issues ?? []) {
    for (const problem of templateProblem(issue as TemplateIssue, document)) report(problem);
  }
  return parsed.success && checkSourceKeys(parsed.output, document, report)
    ? templateFrom(parsed.output)
    : undefined;
}

/** The form of a template in which the keys have the names of the code. */
function templateFrom(raw: RawTemplate): Template {
  const fiscalYearStarts = raw['fiscal-year-starts'];
  return {
    id: raw.id,
    title: raw.title,
    currency: raw.currency,
    fiscalYearStarts,
    appliesTo: raw['applies-to'],
    strategy: raw.strategy && {
      themes: raw.strategy.themes.map((theme) => ({ ...theme, title: theme.title ?? same(theme.id) })),
      duties: raw.strategy.duties.map((duty) => ({
        ...duty,
        title: duty.title ?? same(duty.id),
        serves: sharesFrom(duty.serves),
      })),
    },
    sources:
      raw.sources &&
      Object.entries(raw.sources).map(([id, { title, files }]) => ({
        id,
        title: title ?? same(id),
        files: files ?? [],
        filePatterns: (files ?? []).map((wildcard) => picomatch.makeRe(wildcard, { nocase: true }).source),
      })),
    columns: new Map(
      Object.entries(raw.columns).filter((entry): entry is [string, string[]] => Array.isArray(entry[1])),
    ),
    dimensions: raw.dimensions.map(({ id, title, band, metrics }) => ({
      id,
      title,
      band,
      metrics: metrics.map(metricFrom),
    })),
    facts: raw.facts.map((fact): Fact => ({ ...measureFrom(fact), absent: fact.absent ?? 'missing' })),
    rules: raw.rules.map(weightRuleFrom),
    weighting: raw.weighting && weightingFrom(raw.weighting),
    gates: raw.gates satisfies readonly Gate[],
    minimumCoverage: raw['minimum-coverage'],
    minimumDays: raw['minimum-days'],
    adjustments: raw.adjustments?.limit && { limit: raw.adjustments.limit },
    calibrations: raw.calibrations.map(
      (calibration): Calibration => ({
        ...calibration,
        from: placePeriod(calibration.from, fiscalYearStarts),
        deltas: new Map(Object.entries(calibration.deltas)),
      }),
    ),
    year: raw.year,
    grades: raw.grades,
    bonus: raw.bonus && bonusFrom(raw.bonus, raw.currency),
    publication: raw.publication && {
      show: raw.publication.show,
      appealWithin: raw.publication['appeal-within'],
      confirmedBy: raw.publication['confirmed-by'],
    },
  };
}

type RawMetric = RawTemplate['dimensions'][number]['metrics'][number];
type RawFact = RawTemplate['facts'][number];

const measureFrom = (raw: RawMetric | RawFact): Measure => ({
  id: raw.id,
  title: raw.title,
  aliases: raw.aliases,
  source: raw.source,
  cycle: raw.cycle,
  unit: raw.unit,
  range: raw.range,
  scale: raw.scale,
  rollUp: raw['roll-up'],
  pieces: raw.pieces,
  cumulative: raw.cumulative,
});

const metricFrom = (raw: RawMetric): Metric => ({
  ...measureFrom(raw),
  duties: sharesFrom(typeof raw.duty === 'string' ? [raw.duty] : raw.duty),
  from: raw.from && sourceFrom(raw.from),
  weight: raw.weight,
  better: raw.better,
  threshold: raw.threshold,
  target: raw.target,
  challenge: raw.challenge,
  curve: curveFrom(raw.curve),
  floor: raw.floor,
  cap: raw.cap,
  missing: raw.missing,
  prorateTarget: raw['prorate-target'],
});

const sharesFrom = (raw: readonly string[] | Readonly<Record<string, Decimal>> = []): Share[] =>
  isList(raw)
    ? raw.map((id) => ({ id }))
    : Object.entries(raw).map(([id, percentage]) => ({ id, percentage }));

const isList = (raw: readonly string[] | Readonly<Record<string, Decimal>>): raw is readonly string[] =>
  Array.isArray(raw);

function curveFrom(raw: RawMetric['curve']): Curve {
  if (typeof raw === 'string') return { kind: raw };
  if (raw.deduct !== undefined) return { kind: 'deduct', ...raw.deduct };
  const kind = raw.anchors === undefined ? 'steps' : 'anchors';
  const points = (raw.anchors ?? raw.steps ?? []).map(([x, y]) => ({ x, y }));
  return { kind, of: raw.of ?? 'actual', points };
}

const weightRuleFrom = (raw: RawTemplate['rules'][number]): WeightRule =>
  raw.heavier !== undefined && raw.than !== undefined
    ? { kind: 'order', heavier: raw.heavier, than: raw.than }
    : {
        kind: 'share',
        metric: raw.metric ?? 'each',
        atLeast: raw['at-least'],
        atMost: raw['at-most'],
      };

const weightingFrom = ({
  weights,
  'random-index': randomIndex,
  ...rest
}: NonNullable<RawTemplate['weighting']>): Weighting => ({
  ...rest,
  randomIndex,
  weights: new Map(Object.entries(weights)),
});

function bonusFrom(raw: NonNullable<RawTemplate['bonus']>, currency: string): Bonus {
  const { cap, pool } = raw;
  return {
    base: raw.base,
    basePer: raw['base-per'],
    by: raw.by === 'grade' ? 'grade' : { points: raw.by.anchors.map(([x, y]) => ({ x, y })) },
    prorate: raw.prorate,
    cap: cap === 'none' ? undefined : cap,
    pool: pool === 'none' ? undefined : { amount: pool.amount, share: pool.share ?? 'ceiling' },
    advance: raw.advance,
    settle: raw.settle,
    recover: raw.recover,
    roundTo: raw['round-to'] ?? decimal((1 / 10 ** minorUnits(currency)).toFixed(minorUnits(currency))),
  };
}
