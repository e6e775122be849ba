import * as v from 'valibot';
import { about, percentage, text, title } from '../values.ts';
import { filledList, freeMapping, list, mapping, shared } from './mapping.ts';

/** Theme → duty → metric. */
export const strategy = mapping({
  themes: v.optional(
    about(
      list(
        mapping({
          id: about(text('id'), 'Its id.', '标识。'),
          title: v.optional(about(title, 'Its title; silent: its id.', '名称；不写即标识。')),
          perspective: v.optional(
            about(text('text'), 'Its balanced-scorecard perspective.', '平衡计分卡视角。'),
          ),
        }),
      ),
      'Strategic themes.',
      '战略主题。',
    ),
    [],
  ),
  duties: v.optional(
    about(
      list(
        mapping({
          id: about(text('id'), 'Its id.', '标识。'),
          title: v.optional(about(title, 'Its title; silent: its id.', '名称；不写即标识。')),
          serves: v.optional(
            about(
              shared(list(text('id')), percentage, 'serves'),
              'The themes it serves, in equal parts, or each with its share, together 100%.',
              '所服务的战略主题：各占等份，或写各自的比例，合计 100%。',
            ),
            [],
          ),
        }),
      ),
      'Duties of the job.',
      '岗位职责。',
    ),
    [],
  ),
});

/** Where values come from, by id. */
export const sources = freeMapping(
  mapping({
    title: v.optional(about(title, 'Its title; silent: its id.', '名称；不写即标识。')),
    files: v.optional(
      about(
        filledList(text('text')),
        'Wildcards of the file names that hold its values.',
        '所在文件名的通配符。',
      ),
    ),
  }),
);
