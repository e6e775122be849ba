import { placedMetrics } from '../../check/template/subject.ts';
import type { Spot } from '../../model/place.ts';
import type { Problem, Report } from '../../model/problem.ts';
import type { Template } from '../../model/template.ts';
import type { YamlDocument } from '../../read/yaml.ts';
import type { PathModel } from '../../survey/ecsi/model.ts';
import { STANDARD_MODEL } from '../../survey/ecsi/standard-model.ts';
import { LIST } from '../../words/language.ts';
import { nearest } from '../../words/nearest.ts';
import { shortened } from '../../words/visible.ts';

/** Reports the latent variables that the European model does not have; other models are read with the data. */
export function checkLatents(template: Template, document: Pick<YamlDocument, 'spot'>, report: Report): void {
  for (const { metric, path } of placedMetrics(template)) {
    const { from } = metric;
    if (from?.kind !== 'ecsi' || from.model !== undefined) continue;
    const problem = unknownLatent(from.latent, STANDARD_MODEL, () =>
      document.spot([...path, 'from', 'latent']),
    );
    if (problem !== undefined) report(problem);
  }
}

/** What to say where a model has no such latent variable; nothing where it has, or where there is no model. */
export function unknownLatent(
  latent: string,
  model: PathModel | undefined,
  spot: () => Spot,
): Problem | undefined {
  const ids = model?.latents.map(({ id }) => id) ?? [latent];
  if (ids.includes(latent)) return undefined;
  const near = nearest(latent, ids);
  return {
    code: 'survey-latent',
    severity: 'error',
    message: {
      en: `there is no latent variable ‘${shortened(latent)}’`,
      zh: `没有潜变量“${shortened(latent)}”`,
    },
    hint:
      near === undefined
        ? { en: `write one of ${ids.join(LIST.en)}`, zh: `请写 ${ids.join(LIST.zh)} 之一` }
        : { en: `did you mean ${near}?`, zh: `是否为 ${near}？` },
    spot: spot(),
  };
}
