import * as v from 'valibot';
import { compare } from '../../../maths/decimal.ts';
import type { Relation } from '../../../model/relation.ts';
import { about, number, positive, text, trim, whole, word } from '../values.ts';
import { mapping, pairOf } from './mapping.ts';

/** What each relation weighs beside the others. */
const relationWeights = mapping({
  superior: v.optional(about(positive, 'What superiors weigh.', '上级的权重。'), '1'),
  peer: v.optional(about(positive, 'What peers weigh.', '平级的权重。'), '1'),
  report: v.optional(about(positive, 'What reports weigh.', '下级的权重。'), '1'),
} satisfies Record<Relation, unknown>);

/**
 * What a metric's values are made from. Which keys go with which kind is for `source-keys.ts` to say, so that a key
 * of another kind is called that and not unknown.
 */
export const source = v.pipe(
  mapping({
    survey: v.optional(
      about(word(['nps', 'ecsi', 'ratings'], 'survey'), 'What is made of answers.', '由答卷得出什么。'),
    ),
    records: v.optional(
      about(word(['incidents', 'committee'], 'records'), 'What is made of records.', '由记录得出什么。'),
    ),
    file: about(
      text('text'),
      'Wildcard of the files that it is made from; but for incidents their names hold the period.',
      '所用文件名的通配符；除事件记录外，文件名中须含期间。',
    ),
    by: v.optional(
      about(text('text'), 'NPS, ECSI: the column that holds the director.', 'NPS、ECSI：总监所在的列。'),
    ),
    score: v.optional(about(text('text'), 'NPS: the column of the answers.', 'NPS：评分所在的列。')),
    account: v.optional(
      about(
        text('text'),
        'NPS: the customer’s column; each counts once.',
        'NPS：客户所在的列；每个客户计一次。',
      ),
    ),
    latent: v.optional(about(text('text'), 'ECSI: whose index it is.', 'ECSI：取哪个潜变量的指数。')),
    model: v.optional(
      about(
        text('text'),
        'ECSI: file of the model, beside the template; silent: the European one.',
        'ECSI：模型文件，位于模板旁；不写即欧洲模型。',
      ),
    ),
    scale: v.optional(
      about(
        v.pipe(
          pairOf(number, 'ends'),
          v.check(([low, high]) => compare(low, high) < 0, 'ends'),
        ),
        'ECSI, ratings: lowest and highest answer.',
        'ECSI、360°：最低与最高答案。',
      ),
    ),
    scheme: v.optional(
      about(
        word(['path', 'factorial', 'centroid'], 'scheme'),
        'ECSI: inner weights.',
        'ECSI：内部加权方案。',
      ),
      'path',
    ),
    'equal-weights': v.optional(
      about(v.boolean('boolean'), 'ECSI: every item counts alike.', 'ECSI：各题项等权。'),
      false,
    ),
    bootstrap: v.optional(
      about(
        whole('resamples', 100),
        'ECSI: resamples that give the 95% interval.',
        'ECSI：得出 95% 区间的重抽样次数。',
      ),
    ),
    seed: v.optional(
      about(whole('seed', 0), 'ECSI: seed of the resamples; silent: 1.', 'ECSI：重抽样的种子；不写即 1。'),
    ),
    'least-n': v.optional(
      about(
        whole('count', 1),
        'NPS, ECSI: a director with fewer answers has no value.',
        'NPS、ECSI：答卷少于此数的总监没有数值。',
      ),
      '1',
    ),
    'relation-weights': v.optional(
      about(
        relationWeights,
        'Ratings: what relations weigh; silent: the same.',
        '360°：各关系的权重；不写则相等。',
      ),
    ),
    trim: v.optional(
      about(
        trim,
        'Ratings: share of the scores put aside at either end of each relation.',
        '360°：各关系两端各去除的评分比例。',
      ),
      '0',
    ),
    published: v.optional(
      about(
        text('text'),
        'Ratings: wildcard of the JSON of published results, beside the template.',
        '360°：已公布结果的 JSON 文件名通配符，位于模板旁。',
      ),
    ),
    anchors: v.optional(
      about(
        text('text'),
        'Incidents: file of the behavioural anchors, beside the template.',
        '事件：行为锚文件，位于模板旁。',
      ),
    ),
    method: v.optional(
      about(
        word(['median', 'mean'], 'votes'),
        'Committee: what of the votes is the score.',
        '委员会：得分取各票的中位数或平均。',
      ),
      'median',
    ),
    quorum: v.optional(
      about(
        whole('quorum', 3),
        'Committee: votes that an innovation needs; silent: more than half of who may vote.',
        '委员会：每个方案所需票数；不写则须超过有权评分者的半数。',
      ),
    ),
    'accept-from': v.optional(
      about(
        number,
        'Committee: score from which an innovation is accepted; then those are counted.',
        '委员会：通过所需的得分；写明则计通过数。',
      ),
    ),
  }),
  v.check(({ survey, records }) => (survey === undefined) !== (records === undefined), 'source'),
);

/** What stands in `from`, as its schema gives it. */
export type RawSource = v.InferOutput<typeof source>;

/** The keys that `from` may have. */
export type SourceKey = keyof (typeof source)['entries'];
