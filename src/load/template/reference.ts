import { type Language, same, type Text } from '../../words/language.ts';
import { EXPECTATIONS, type Expectation } from './expectations.ts';
import { entriesOf, itemOf, metadataOf, rootSchema, type SchemaNode, unwrap } from './walk.ts';

/** One key of the template, as the reference table shows it. */
export interface ReferenceRow {
  /** The mapping the key stands in: `dimensions[].metrics[]`. */
  readonly level: string;
  readonly key: string;
  readonly expected: Text;
  readonly fallback: Text;
  readonly about: Text;
}

const REQUIRED: Text = { en: 'required', zh: '必需' };
const NONE: Text = { en: 'none', zh: '无' };

const MAPPING: Text = EXPECTATIONS.mapping;

function expectedOf(node: SchemaNode): Text {
  const form = unwrap(node);
  return EXPECTATIONS[form.message as Expectation] ?? MAPPING;
}

function fallbackOf(node: SchemaNode): Text {
  if (node.type !== 'optional') return REQUIRED;
  const { default: fallback } = node;
  if (fallback === undefined || (typeof fallback === 'object' && fallback !== null)) return NONE;
  return same(`\`${String(fallback)}\``);
}

/** Every key of the template in the order in which the schema has them. */
export function templateReference(): ReferenceRow[] {
  const rows: ReferenceRow[] = [];
  const visit = (node: SchemaNode, level: string): void => {
    for (const [key, entry] of Object.entries(entriesOf(node))) {
      const { about } = metadataOf(entry);
      if (about === undefined) continue;
      rows.push({ level, key, expected: expectedOf(entry), fallback: fallbackOf(entry), about });
      const item = itemOf(entry);
      const path = level === '' ? key : `${level}.${key}`;
      const isMapping = unwrap(entry).type === 'record';
      visit(item ?? entry, item === undefined ? path : `${path}${isMapping ? '.<id>' : '[]'}`);
    }
  };
  visit(rootSchema, '');
  return rows;
}

/** The reference table in Markdown. */
export function templateReferenceMarkdown(language: Language): string {
  const head =
    language === 'zh'
      ? ['位置', '键', '取值', '默认', '含义']
      : ['level', 'key', 'type', 'default', 'meaning'];
  const top = language === 'zh' ? '顶层' : 'top';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map(() => '---')),
    ...templateReference().map(({ level, key, expected, fallback, about }) =>
      line([
        level === '' ? top : `\`${level}\``,
        `\`${key}\``,
        expected[language],
        fallback[language],
        about[language],
      ]),
    ),
    '',
  ].join('\n');
}
