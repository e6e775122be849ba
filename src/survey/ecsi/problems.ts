import type { Problem } from '../../model/problem.ts';
import { LIST, plural } from '../../words/language.ts';
import type { Failure } from './pls.ts';

export const incomplete = (leftOut: number, all: number): Problem => ({
  code: 'incomplete-sheets',
  severity: 'note',
  message: {
    en: `${plural(leftOut, 'respondent')} of ${all} left out: an item was blank (rule: leave-out)`,
    zh: `${all} 位受访者中有 ${leftOut} 位因有题项未答而略去（规则：leave-out）`,
  },
  hint: { en: 'nothing to do', zh: '无需处理' },
});

const WAY_OUT = {
  en: 'or weigh the items alike with --equal-weights',
  zh: '或用 --equal-weights 让各题项等权',
};

export const tooSmall = (n: number, least: number, isEqual: boolean): Problem => ({
  code: 'sample-too-small',
  severity: 'error',
  message: {
    en: `${plural(n, 'complete sheet')}, and ${isEqual ? 'at least' : 'the model needs at least'} ${least}`,
    zh: `完整答卷有 ${n} 份，${isEqual ? '' : '该模型'}至少需要 ${least} 份`,
  },
  hint: isEqual
    ? { en: 'give files with answers', zh: '请提供含答案的文件' }
    : {
        en: `gather ${least - n} more sheets, ${WAY_OUT.en}`,
        zh: `请再收集 ${least - n} 份答卷，${WAY_OUT.zh}`,
      },
});

export const neverVaries = (items: readonly string[]): Problem => ({
  code: 'constant-item',
  severity: 'error',
  message: {
    en: `everyone gave the same answer to ${items.join(LIST.en)}: such an item measures nothing`,
    zh: `所有人对 ${items.join(LIST.zh)} 的答案都相同：这样的题项没有度量作用`,
  },
  hint: {
    en: `leave it out of the model with --model, ${WAY_OUT.en}`,
    zh: `请用 --model 从模型中去掉该题项，${WAY_OUT.zh}`,
  },
});

const COLLINEAR: Problem = {
  code: 'collinear-items',
  severity: 'error',
  message: {
    en: 'items or latent variables that explain the same thing say the same: their weights cannot be told apart',
    zh: '解释同一变量的题项或潜变量完全共线：无法区分其权重',
  },
  hint: {
    en: `leave one of them out of the model, use mode A, ${WAY_OUT.en}`,
    zh: `请从模型中去掉其中之一，改用模式 A，${WAY_OUT.zh}`,
  },
};

const NO_CONVERGENCE: Problem = {
  code: 'no-convergence',
  severity: 'error',
  message: {
    en: 'the weights did not settle in 1000 rounds',
    zh: '权重在 1000 轮内没有收敛',
  },
  hint: {
    en: `try another --scheme, ${WAY_OUT.en}`,
    zh: `请换用其他 --scheme，${WAY_OUT.zh}`,
  },
};

const UNCORRELATED: Problem = {
  code: 'uncorrelated-latents',
  severity: 'error',
  message: {
    en: 'a latent variable has nothing in common with those it is joined to: there is nothing to weigh its items by',
    zh: '有潜变量与其相连的潜变量毫无关联：无从确定其题项权重',
  },
  hint: {
    en: `check the paths and the blocks of the model, ${WAY_OUT.en}`,
    zh: `请检查模型的路径和题项组，${WAY_OUT.zh}`,
  },
};

/** What is said where the weights cannot be estimated. */
export const FAILURES: Readonly<Record<Failure, Problem>> = {
  collinear: COLLINEAR,
  'no-convergence': NO_CONVERGENCE,
  uncorrelated: UNCORRELATED,
};
