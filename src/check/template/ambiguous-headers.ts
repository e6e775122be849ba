import { COLUMNS, LEVEL_SUFFIXES, PART_SUFFIXES } from '../../words/columns.ts';
import { foldName } from '../../words/fold.ts';
import { LANGUAGES } from '../../words/language.ts';
import { defineRule } from '../rule.ts';
import { type Path, placedMetrics, type TemplateSubject } from './subject.ts';

interface Named {
  readonly owner: string;
  readonly name: string;
  readonly path: Path;
}

const SUFFIXES = Object.values({ ...LEVEL_SUFFIXES, ...PART_SUFFIXES }).flat();

/** A header of a wide file names one metric: ids, titles and aliases differ when case and width are folded. */
export const ambiguousHeaders = defineRule<TemplateSubject>({
  code: 'ambiguous-header',
  *find({ template, spot }) {
    const measures = [
      ...placedMetrics(template).map(({ metric, path }) => ({ measure: metric, path })),
      ...template.facts.map((measure, index) => ({ measure, path: ['facts', index] })),
    ];
    const named = measures.flatMap(({ measure, path }): Named[] => [
      { owner: measure.id, name: measure.id, path: [...path, 'id'] },
      ...LANGUAGES.map((language) => ({
        owner: measure.id,
        name: measure.title[language],
        path: [...path, 'title', language],
      })),
      ...measure.aliases.map((name, index) => ({
        owner: measure.id,
        name,
        path: [...path, 'aliases', index],
      })),
    ]);
    const taken = new Map<string, Named | undefined>(
      [...Object.values(COLUMNS), ...[...template.columns.values()]]
        .flat()
        .map((header) => [foldName(header), undefined]),
    );
    for (const entry of named) {
      const key = foldName(entry.name);
      const first = taken.get(key);
      if (taken.has(key) && first === undefined) yield isColumn(entry, spot);
      else if (first !== undefined && first.owner !== entry.owner) yield areOne(first, entry, spot);
      else taken.set(key, first ?? entry);
    }
    const byName = new Map(named.map((entry) => [foldName(entry.name), entry]));
    for (const entry of named) {
      for (const suffix of SUFFIXES) {
        for (const joint of ['', ' ']) {
          const other = byName.get(foldName(`${entry.name}${joint}${suffix}`));
          if (other !== undefined && other.owner !== entry.owner) yield areOne(entry, other, spot);
        }
      }
    }
  },
});

type SpotAt = TemplateSubject['spot'];

const isColumn = ({ name, owner, path }: Named, spot: SpotAt) => ({
  message: {
    en: `‘${name}’ of ${owner} is the header of a column of the data files`,
    zh: `${owner} 的“${name}”与数据文件的列名相同`,
  },
  hint: { en: 'choose another name', zh: '请换一个名称' },
  spot: spot(path),
});

function areOne(first: Named, second: Named, spot: SpotAt) {
  const [firstSpot, secondSpot] = [spot(first.path), spot(second.path)];
  return {
    message: {
      en: `as headers ‘${first.name}’ of ${first.owner} (line ${firstSpot.line}) and ‘${second.name}’ of ${second.owner} (line ${secondSpot.line}) cannot be told apart`,
      zh: `作为列名，${first.owner} 的“${first.name}”（第 ${firstSpot.line} 行）与 ${second.owner} 的“${second.name}”（第 ${secondSpot.line} 行）无法区分`,
    },
    hint: {
      en: 'rename one of them: case, width and spaces do not tell names apart',
      zh: '请改名：大小写、全半角和空格不足以区分',
    },
    spot: secondSpot,
    related: [firstSpot],
  };
}
