import type { Problem, Report } from '../../model/problem.ts';
import { measuresOf, type Template } from '../../model/template.ts';
import { foldName } from '../../words/fold.ts';
import { LIST, type Text } from '../../words/language.ts';
import { nearest } from '../../words/nearest.ts';
import { shortened } from '../../words/visible.ts';
import { measuresByName } from '../data/measure-names.ts';
import type { GivenChange } from './given.ts';
import {
  BONUS_KEYS,
  type ChangeTarget,
  directorsNamed,
  LAST_WORDS,
  type Named,
  targetsOf,
} from './target.ts';

/** A change, and what it is of. */
export interface Change {
  readonly given: GivenChange;
  readonly target: ChangeTarget;
}

/** What each change is of. A name that nothing has, or more than one, and a second change of one thing are reported. */
export function resolvedChanges(
  given: readonly GivenChange[],
  template: Template,
  directors: readonly Named[],
  report: Report,
): Change[] {
  const seen = new Map<string, GivenChange>();
  return given.flatMap((one) => {
    const [target, ...others] = targetsOf(one.name, template, directors);
    if (target === undefined) {
      report(unknownName(one, template, directors));
      return [];
    }
    if (others.length > 0) {
      report(unclearName(one, [target, ...others]));
      return [];
    }
    const key = keyOf(target);
    const first = seen.get(key);
    if (first !== undefined) {
      report(twice(one, first));
      return [];
    }
    seen.set(key, one);
    return [{ given: one, target }];
  });
}

const keyOf = (target: ChangeTarget): string =>
  target.kind === 'value'
    ? JSON.stringify([target.director, target.measure.id, target.period?.label ?? null, target.part])
    : JSON.stringify(target.path);

const twice = ({ name, nameSpot }: GivenChange, first: GivenChange): Problem => ({
  code: 'change-twice',
  severity: 'error',
  message: {
    en: `${shortened(name)} is changed twice`,
    zh: `${shortened(name)} 改了两次`,
  },
  hint: { en: 'keep one of the two', zh: '请只保留其中一个' },
  spot: nameSpot,
  related: [first.nameSpot],
});

function unclearName({ name, nameSpot }: GivenChange, targets: readonly ChangeTarget[]): Problem {
  const meant = targets.map((target) =>
    target.kind === 'value'
      ? `${target.director} · ${target.measure.id} · ${target.part}`
      : target.path.join('.'),
  );
  return {
    code: 'change-name',
    severity: 'error',
    message: {
      en: `${shortened(name)} may be ${meant.map((one) => shortened(one)).join(' or ')}`,
      zh: `${shortened(name)} 可能是 ${meant.map((one) => shortened(one)).join(' 或 ')}`,
    },
    hint: { en: 'use ids instead of names', zh: '请用标识或工号代替名称' },
    spot: nameSpot,
  };
}

/** What of the name is known tells what is wrong with the rest. */
function unknownName(one: GivenChange, template: Template, directors: readonly Named[]): Problem {
  const problem = (message: Text, hint: Text): Problem => ({
    code: 'change-name',
    severity: 'error',
    message,
    hint,
    spot: one.nameSpot,
  });
  const words = one.name.split('.');
  const last = words.at(-1) as string;
  const near = (written: string, known: readonly string[], all: Text): Text => {
    const meant = nearest(written, known);
    return meant === undefined ? all : { en: `did you mean ${meant}?`, zh: `是否为 ${meant}？` };
  };
  const listed = (known: readonly string[]): Text => ({
    en: `there are ${known.join(LIST.en)}`,
    zh: `可用的有 ${known.join(LIST.zh)}`,
  });
  const metrics = measuresOf(template).map(({ id }) => id);
  if (words[0] === 'grade' && words.length > 2) {
    const grades = template.grades.map(({ grade }) => grade);
    const grade = words.slice(1, -1).join('.');
    if (!grades.includes(grade)) {
      return problem(
        { en: `the template has no grade ${shortened(grade)}`, zh: `模板中没有等级 ${shortened(grade)}` },
        listed(grades),
      );
    }
  }
  if (words[0] === 'bonus' && words.length === 2) {
    return problem(
      { en: `bonus has no key ${shortened(last)}`, zh: `bonus 没有键 ${shortened(last)}` },
      near(last, BONUS_KEYS, listed(BONUS_KEYS)),
    );
  }
  if (words.length < 2 || !LAST_WORDS.includes(last)) {
    return problem(
      {
        en: `${shortened(one.name)}: ‘${shortened(last)}’ is nothing that can be changed`,
        zh: `${shortened(one.name)}：“${shortened(last)}”不是可以改动的内容`,
      },
      near(last, [...LAST_WORDS, 'pool'], listed([...LAST_WORDS, 'pool', 'bonus.cap'])),
    );
  }
  const measures = measuresByName(measuresOf(template));
  const head = words[0] as string;
  const isDirector = directorsNamed(head, directors).length > 0;
  const rest = words.slice(1, -1).join('.');
  if (words.length > 2 && !isDirector && measures.has(foldName(rest))) {
    return problem(
      { en: `there is no director ${shortened(head)}`, zh: `没有总监 ${shortened(head)}` },
      near(
        head,
        directors.flatMap(({ id, name }) => [id, name]),
        { en: 'use an id of the roster', zh: '请用名册中的工号' },
      ),
    );
  }
  if (isDirector && measures.has(foldName(rest))) {
    return problem(
      {
        en: `${shortened(one.name)}: the ${last} is the template’s, the same for everyone`,
        zh: `${shortened(one.name)}：${last} 由模板规定，对所有人相同`,
      },
      { en: `write ${rest}.${last}`, zh: `请写 ${rest}.${last}` },
    );
  }
  const metric = isDirector && rest !== '' ? rest : words.slice(0, -1).join('.');
  if (measures.has(foldName(metric))) {
    return problem(
      {
        en: `${shortened(one.name)}: whose ${last} is to be changed?`,
        zh: `${shortened(one.name)}：要改谁的 ${last}？`,
      },
      {
        en: `name the director first: D001.${metric}.${last}`,
        zh: `请在前面写明总监：D001.${metric}.${last}`,
      },
    );
  }
  return problem(
    { en: `the template has no metric ${shortened(metric)}`, zh: `模板中没有指标 ${shortened(metric)}` },
    near(metric, metrics, listed(metrics)),
  );
}
