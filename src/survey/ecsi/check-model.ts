import type { Report } from '../../model/problem.ts';
import type { YamlDocument, YamlPath } from '../../read/yaml.ts';
import { foldName } from '../../words/fold.ts';
import type { Text } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import type { PathModel } from './model.ts';

/** Reports what makes a model that was read one that cannot be estimated. */
export function checkModel(model: PathModel, document: YamlDocument, report: Report): void {
  const refuse = (code: string, path: YamlPath, message: Text, hint: Text): void =>
    report({ code, severity: 'error', message, hint, spot: document.spot(path) });
  checkItems(model, refuse);
  checkArrows(model, refuse);
}

type Refuse = (code: string, path: YamlPath, message: Text, hint: Text) => void;

function checkItems({ latents }: PathModel, refuse: Refuse): void {
  const homes = new Map<string, string>();
  for (const { id, items } of latents) {
    for (const [at, item] of items.entries()) {
      const home = homes.get(foldName(item));
      homes.set(foldName(item), home ?? id);
      if (home === undefined) continue;
      refuse(
        'model-item-twice',
        ['latent', id, at],
        {
          en: `the item ${shortened(item)} stands twice: in ${home} and in ${id}`,
          zh: `题项 ${shortened(item)} 出现两次：${home} 和 ${id}`,
        },
        { en: 'keep it in one latent variable', zh: '请只保留在一个潜变量中' },
      );
    }
  }
}

function checkArrows({ latents, paths }: PathModel, refuse: Refuse): void {
  for (const [at, { from, to }] of paths.entries()) {
    const first = paths.findIndex((path) => path.from === from && path.to === to);
    if (first === at) continue;
    refuse(
      'path-twice',
      ['paths'],
      { en: `the path from ${from} to ${to} stands twice`, zh: `从 ${from} 到 ${to} 的路径写了两次` },
      { en: 'keep it once', zh: '请只保留一次' },
    );
  }
  for (const { id } of latents) {
    if (paths.some(({ from, to }) => from === id || to === id)) continue;
    refuse(
      'latent-alone',
      ['latent', id],
      { en: `no path leads to ${id} or from it`, zh: `没有路径进入或离开 ${id}` },
      { en: 'add a path, or leave the latent variable out', zh: '请增加路径，或删去该潜变量' },
    );
  }
  const circle = latents.find(({ id }) => reaches(paths, id, id, new Set()));
  if (circle === undefined) return;
  refuse(
    'path-circle',
    ['paths'],
    { en: `the paths lead from ${circle.id} back to itself`, zh: `路径从 ${circle.id} 又回到自身` },
    {
      en: 'a path model has no circles: remove one of the paths',
      zh: '路径模型不能有环：请删去其中一条路径',
    },
  );
}

/** Whether arrows lead from one latent variable to another, over others too. */
function reaches(paths: PathModel['paths'], from: string, goal: string, seen: Set<string>): boolean {
  return paths.some((path) => {
    if (path.from !== from) return false;
    if (path.to === goal) return true;
    if (seen.has(path.to)) return false;
    seen.add(path.to);
    return reaches(paths, path.to, goal, seen);
  });
}
