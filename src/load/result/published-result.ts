import * as v from 'valibot';
import type { Report } from '../../model/problem.ts';
import type { PublishedResult } from '../../model/published-result.ts';

const figure = v.nullable(v.number());

const metric = v.object({
  id: v.string(),
  weight: v.number(),
  state: v.string(),
  actual: figure,
  threshold: figure,
  target: figure,
  challenge: figure,
  score: figure,
});

const director = v.object({
  director: v.string(),
  name: v.string(),
  score: figure,
  grade: v.nullable(v.string()),
  coefficient: figure,
  base: figure,
  bonus: figure,
  days: v.number(),
  daysInPeriod: v.number(),
  adjustments: v.array(v.object({ points: v.number(), reason: v.string() })),
  gates: v.array(v.object({ on: v.string(), grade: v.string() })),
  dimensions: v.array(v.object({ metrics: v.array(metric) })),
});

/** The JSON of `score`; keys that are not looked at may be anything. */
const result = v.object({
  scorecard: v.literal(1),
  template: v.object({ id: v.nullable(v.string()), sha256: v.string() }),
  period: v.string(),
  directors: v.array(director),
  totals: v.object({ pool: figure }),
});

/**
 * Reads a result that was published in JSON.
 *
 * @returns undefined, after a report, where the text is none.
 */
export function readPublishedResult(file: string, text: string, report: Report): PublishedResult | undefined {
  const parsed = v.safeParse(result, jsonOf(text));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  const where = path === '' ? { en: '', zh: '' } : { en: `: ${path} is not as there`, zh: `：${path} 不符` };
  report({
    code: 'not-a-result',
    severity: 'error',
    message: {
      en: `${file} is no result of \`score --format json\`${where.en}`,
      zh: `${file} 不是 \`score --format json\` 的结果${where.zh}`,
    },
    hint: {
      en: 'name the JSON file that was written when the period was scored',
      zh: '请指明考核该期间时写出的 JSON 文件',
    },
    spot: { file },
  });
  return undefined;
}

/** What the JSON holds; undefined where it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}
