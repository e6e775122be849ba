import { usageError } from '../../failures.ts';
import type { PathModel } from '../../survey/ecsi/model.ts';
import { foldName } from '../../words/fold.ts';
import { LIST } from '../../words/language.ts';
import { nearest } from '../../words/nearest.ts';
import { shortened } from '../../words/visible.ts';
import type { OptionValues } from '../command.ts';

/**
 * The latent variable whose index a metric is: the one that `--latent` names, else the one of the metric's own name.
 *
 * @throws a usage error where there is none.
 */
export function latentOption(asked: OptionValues[string], metric: string, { latents }: PathModel): string {
  const ids = latents.map(({ id }) => id);
  const name = typeof asked === 'string' ? asked : metric;
  const found = ids.find((id) => foldName(id) === foldName(name));
  if (found !== undefined) return found;
  const near = nearest(name, ids);
  throw usageError(
    'unknown-latent-option',
    typeof asked === 'string'
      ? { en: `there is no latent variable ${shortened(asked)}`, zh: `没有潜变量 ${shortened(asked)}` }
      : {
          en: `whose index ${shortened(metric)} is, is not known`,
          zh: `不知道 ${shortened(metric)} 是哪个潜变量的指数`,
        },
    near === undefined
      ? {
          en: `add --latent with one of ${ids.join(LIST.en)}`,
          zh: `请加上 --latent，可用 ${ids.join(LIST.zh)}`,
        }
      : { en: `did you mean --latent ${near}?`, zh: `是否为 --latent ${near}？` },
  );
}
