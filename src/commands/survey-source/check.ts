import type { Report } from '../../model/problem.ts';
import type { SurveySource } from '../../model/survey-source.ts';
import type { Template } from '../../model/template.ts';
import type { YamlDocument, YamlPath } from '../../read/yaml.ts';
import { STANDARD_MODEL } from '../../survey/ecsi/standard-model.ts';
import { LIST } from '../../words/language.ts';
import { nearest } from '../../words/nearest.ts';
import { shortened } from '../../words/visible.ts';

/** Keys of `from` that only one kind of survey has. */
const OWN_KEYS = {
  nps: ['score', 'account'],
  ecsi: ['latent', 'scale', 'scheme', 'equalWeights'],
} as const satisfies Record<SurveySource['survey'], readonly (keyof SurveySource)[]>;

/** A key as YAML has it. */
const written = (key: string): string => (key === 'equalWeights' ? 'equal-weights' : key);

const LATENTS = STANDARD_MODEL.latents.map(({ id }) => id);

/** Reports what cannot be in the `from` of a metric: keys of the other survey, an index that there is not. */
export function checkSurveySources(
  template: Template,
  document: Pick<YamlDocument, 'spot'>,
  report: Report,
): void {
  for (const [dimension, { metrics }] of template.dimensions.entries()) {
    for (const [metric, { from }] of metrics.entries()) {
      const path = ['dimensions', dimension, 'metrics', metric, 'from'];
      if (from !== undefined) checkSource(from, path, document, report);
    }
  }
}

function checkSource(
  from: SurveySource,
  path: YamlPath,
  document: Pick<YamlDocument, 'spot'>,
  report: Report,
): void {
  const other = from.survey === 'nps' ? 'ecsi' : 'nps';
  for (const own of OWN_KEYS[other]) {
    if ((from[own] ?? false) === false) continue;
    const key = written(own);
    report({
      code: 'survey-key',
      severity: 'error',
      message: {
        en: `\`${key}\` is for \`survey: ${other}\`, not for ${from.survey}`,
        zh: `\`${key}\` 用于 \`survey: ${other}\`，不用于 ${from.survey}`,
      },
      hint: { en: 'remove the key', zh: '请删去该键' },
      spot: document.spot([...path, key]),
    });
  }
  if (from.survey === 'nps' || LATENTS.includes(from.latent ?? '')) return;
  const near = nearest(from.latent ?? '', LATENTS);
  report({
    code: 'survey-latent',
    severity: 'error',
    message:
      from.latent === undefined
        ? { en: '`latent` is needed: whose index the metric is', zh: '需要 `latent`：指标取哪个潜变量的指数' }
        : {
            en: `there is no latent variable ‘${shortened(from.latent)}’`,
            zh: `没有潜变量“${shortened(from.latent)}”`,
          },
    hint:
      near === undefined
        ? { en: `write one of ${LATENTS.join(LIST.en)}`, zh: `请写 ${LATENTS.join(LIST.zh)} 之一` }
        : { en: `did you mean ${near}?`, zh: `是否为 ${near}？` },
    spot: document.spot([...path, 'latent'], path),
  });
}
