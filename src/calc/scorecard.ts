import { compare, type Decimal, HUNDRED, multiply, subtract, ZERO } from '../maths/decimal.ts';
import { countedOf } from '../model/counted.ts';
import { daysIn } from '../model/period.ts';
import type { MetricScore, Scorecard, Withheld } from '../model/result.ts';
import type { Step, Trace } from '../model/step.ts';
import type { Template } from '../model/template.ts';
import { daysInPost } from '../model/tenure.ts';
import { adjust } from './adjust.ts';
import type { Case, DirectorCase } from './case.ts';
import { combine, weightOf } from './combine.ts';
import { factValueOf } from './fact-value.ts';
import { firedGates } from './gate.ts';
import { type Standing, standingIn } from './grade.ts';
import { outcomeOf } from './outcome.ts';
import { advanceIn, meanBase, paidSpells } from './pay.ts';
import type { Plan } from './plan.ts';
import { meanOfQuarters, quarterScores } from './quarters.ts';
import { notDue, scoreMetric } from './score-metric.ts';

/** The steps of RULES' order for one director; undefined for someone who was not in post. */
export function scorecardOf(given: DirectorCase, whole: Case, plan: Plan): Scorecard | undefined {
  const { period, provisional } = whole;
  const { template } = plan;
  const { director } = given;
  const steps: Step[] = [];
  const explain = whole.explain?.(director.id) === true;
  const trace: Trace = explain ? (step) => steps.push(step) : undefined;

  const of = daysIn(period);
  const days = daysInPost(director.spells, period);
  if (days === 0) return undefined;
  const tooFew = days < template.minimumDays;

  const details = whole.details !== false;
  const options = { provisional, explain, details };
  const metrics = plan.metrics.map((one) => (tooFew ? notDue(one.metric) : scoreMetric(one, given, options)));
  const facts = plan.facts.map((fact) => factValueOf(fact, given, explain));

  const hasMissing = metrics.some(({ state }) => state === 'missing');
  const isMean = plan.quarters.length > 0;
  const quarters = isMean && !tooFew && !hasMissing ? quarterScores(given, plan.quarters, options) : [];
  const combined = combine(
    template.dimensions,
    metrics,
    !hasMissing,
    isMean ? undefined : trace,
    !isMean && details,
  );
  const computed = isMean ? meanOfQuarters(quarters, trace) : combined.computed;
  const due = weightOf(metrics.every(isDue) ? metrics : metrics.filter(isDue));
  const coverage = weightOf(countedOf(metrics));

  const withheld: Withheld[] = [];
  if (tooFew) withheld.push('minimum-days');
  else if (hasMissing) withheld.push('missing-value');
  else if (computed === null) withheld.push(hasLost(metrics) ? 'nothing-measured' : 'all-exempt');
  else if (!provisional && isBelowMinimum(template, metrics, due, coverage)) withheld.push('low-coverage');
  if (!tooFew && !provisional && facts.some(({ state }) => state === 'missing'))
    withheld.push('missing-fact');
  if (provisional) withheld.push('provisional');

  const score = computed === null ? null : adjust(computed, given.adjustments, trace);
  const gates = tooFew ? [] : firedGates(template.gates, metrics, facts);
  const standing = score === null ? undefined : standingOf(score, plan);
  const isGraded = score !== null && standing !== undefined && withheld.length === 0;
  const spells = paidSpells(director, period, template.bonus?.basePer);
  const isPaid = template.bonus !== undefined && whole.hasRoster;
  const outcome = isGraded
    ? outcomeOf(template, period, score, standing.band, gates, isPaid ? spells : [], trace)
    : undefined;
  const base = isPaid ? meanBase(spells, template.currency) : null;
  if (isPaid && !tooFew && base === null) withheld.push('blank-base');

  return {
    director: director.id,
    name: director.name,
    score,
    computed,
    grade: outcome?.grade.grade ?? null,
    gradeBeforeGates: isGraded ? standing.band.grade : null,
    distances: isGraded ? standing.distances : null,
    coefficient: outcome?.coefficient ?? null,
    base,
    proration: template.bonus?.prorate === 'none' ? { days: of, of } : { days, of },
    bonus: outcome?.bonus ?? null,
    advance: (template.bonus && advanceIn(template.bonus, period)) ?? null,
    due,
    coverage,
    days,
    daysInPeriod: of,
    paid: ZERO,
    payable: outcome?.bonus ?? null,
    payments: given.payments,
    adjustments: given.adjustments,
    gates,
    facts,
    dimensions: combined.dimensions,
    quarters,
    spells,
    withheld,
    steps,
  };
}

/** So many scores' standings are remembered: a hundred thousand directors have some thousand different scores. */
const REMEMBERED = 2 ** 15;

function standingOf(score: Decimal, { standings, template }: Plan): Standing {
  const known = standings.get(score);
  if (known !== undefined) return known;
  const standing = standingIn(template.grades, score);
  if (standings.size < REMEMBERED) standings.set(score, standing);
  return standing;
}

/** Coverage below the least part of the due weight that is not exempt. */
function isBelowMinimum(
  { minimumCoverage }: Template,
  metrics: readonly MetricScore[],
  due: Decimal,
  coverage: Decimal,
): boolean {
  // Where all that is due counts, nothing lacks.
  if (coverage === due && compare(minimumCoverage, HUNDRED) <= 0) return false;
  const exempt = weightOf(metrics.filter(({ state }) => state === 'exempt'));
  const needed = multiply(subtract(due, exempt), minimumCoverage);
  return compare(multiply(coverage, HUNDRED), needed) < 0;
}

/** Whether a value is not there, as against a metric from which the director is exempt. */
const hasLost = (metrics: readonly MetricScore[]): boolean =>
  metrics.some(({ state }) => state === 'excluded' || state === 'pending');

const isDue = ({ state }: MetricScore): boolean => state !== 'not-due';
