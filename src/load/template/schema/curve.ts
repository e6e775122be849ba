import * as v from 'valibot';
import { LEVELS } from '../../../model/template.ts';
import { about, number, word } from '../values.ts';
import { filledList, mapping } from './mapping.ts';

const point = v.strictTuple([v.union([word(LEVELS, 'point'), number], 'point'), number], 'point');

/** How an actual becomes a score. */
export const curve = v.union(
  [
    word(['ratio', 'complement', 'inverse'], 'curve'),
    v.pipe(
      mapping({
        anchors: v.optional(
          about(
            filledList(point),
            'Straight lines through the points [x, score], flat beyond the ends.',
            '过各点 [x, 得分] 的折线，两端之外持平。',
          ),
        ),
        steps: v.optional(
          about(filledList(point), 'The score of the last step reached.', '取所达到的最后一级的得分。'),
        ),
        deduct: v.optional(
          about(
            mapping({
              points: about(
                number,
                'Points lost for each `per` short of the target.',
                '每差一个 `per` 所扣的分。',
              ),
              per: v.optional(
                about(number, 'How much short costs `points`, pro rata.', '差多少扣 `points` 分，按比例。'),
                '1',
              ),
              from: v.optional(
                about(number, 'The score at the target or better.', '达到目标或更好时的得分。'),
                '100',
              ),
            }),
            'Points off for what is short of the target.',
            '未达目标的部分扣分。',
          ),
        ),
        of: v.optional(
          about(
            word(['attainment'], 'curveOf'),
            'x is 100 × actual ÷ target instead of the actual.',
            'x 取 100 × 实际 ÷ 目标，而非实际值。',
          ),
        ),
      }),
      v.check(
        ({ anchors, steps, deduct }) =>
          [anchors, steps, deduct].filter((kind) => kind !== undefined).length === 1,
        'curve',
      ),
    ),
  ],
  'curve',
);
