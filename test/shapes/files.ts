import { type Cell as SheetCell, writeXlsx } from 'hucre/xlsx';
import { type Dice, dice } from '../oracle/dice.ts';
import { encoded } from './encodings.ts';
import { type Facts, periodOf } from './facts.ts';
import type { Shape } from './shape.ts';
import { type Cell, type Table, Tables } from './tables.ts';

/** Files that say the facts, and the command line that scores them. */
export interface Written {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly args: readonly string[];
  readonly stdin?: Uint8Array;
}

const TITLES = [
  '2026年度客户总监业绩汇总表',
  '编制单位：示例科技有限公司',
  'Regional report, all regions',
] as const;
const TOTALS = ['合计', '总计', '小计', 'Total', 'Grand Total', '合 计'] as const;
const FOOTERS = [
  ...['制表人：王会计', '审核：李经理', 'Confidential Information - Do Not Distribute', '数据来源：ERP'],
  ...['Exported 2026-07-01', '备注：以上数据未经审计'],
] as const;

const EMPTY: Cell = { text: '' };

/** A table with what stands around it on a sheet: titles, totals, footers, empty rows, the header again. */
function sheetOf({ header, rows, idColumn }: Table, shape: Shape, random: Dice): Cell[][] {
  const line = (cells: readonly string[]): Cell[] => cells.map((text) => ({ text }));
  const padded = (cells: readonly string[]): string[] => header.map((_, index) => cells[index] ?? '');
  const isPadded = random.chance(0.5);
  const around = (cells: readonly string[]): Cell[] => line(isPadded ? padded(cells) : cells);

  const body: Cell[][] = rows.map((row) => [...row]);
  if (shape.emptyRows) {
    body.splice(random.whole(0, body.length), 0, line(padded([])));
    body.splice(random.whole(0, body.length), 0, []);
  }
  if (shape.repeatedHeader) body.splice(random.whole(1, Math.max(1, body.length)), 0, line(header));

  const titles = TITLES.slice(0, shape.titles).map((title, index) =>
    around(index === 1 && header.length > 3 ? [title, '', '单位：元'] : [title]),
  );
  const total = header.map((_, index): Cell => {
    if (index === idColumn) return { text: random.pick(TOTALS) };
    return index > idColumn + 2 ? { text: random.pick(['', '1,234.50', '105%', '9999']) } : EMPTY;
  });
  const footer = random.pick(FOOTERS);
  const signatures = padded([footer]).map((text, index) =>
    index === header.length - 1 ? random.pick(['', '审核：']) : text,
  );
  const footers = {
    none: [],
    short: [line([footer])],
    'as wide as the table': [line(signatures)],
  }[shape.footers];
  return [
    ...titles,
    ...(shape.emptyRows && titles.length > 0 ? [[]] : []),
    line(header),
    ...body,
    ...(shape.totals ? [total] : []),
    ...footers,
  ];
}

function csvText(sheet: readonly (readonly Cell[])[], shape: Shape, random: Dice): string {
  const { delimiter, quotes, padding } = shape;
  const cell = ({ text }: Cell): string => {
    const inner = padding === 'spaces' && text !== '' ? ` ${text} ` : text;
    const needsQuotes = quotes === 'everywhere' || inner.includes(delimiter) || /["\r\n]/u.test(inner);
    return needsQuotes ? `"${inner.replaceAll('"', '""')}"` : inner;
  };
  const end = (): string => (shape.lineEnd === 'mixed' ? random.pick(['\n', '\r\n', '\r']) : shape.lineEnd);
  const lines = [
    ...(shape.declares ? [`sep=${delimiter}`] : []),
    ...sheet.map((row) => row.map(cell).join(delimiter)),
  ];
  const text = lines.map((line) => line + end()).join('');
  return shape.endsWithLineEnd ? text : text.replace(/[\r\n]+$/u, '');
}

async function workbook(
  sheets: readonly { readonly name: string; readonly sheet: Cell[][] }[],
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, sheet }) => {
      const cells = new Map<string, Partial<SheetCell>>();
      for (const [row, own] of sheet.entries()) {
        for (const [column, { stored }] of own.entries()) {
          if (typeof stored?.value !== 'number') continue;
          cells.set(`${row},${column}`, {
            value: stored.value,
            type: 'number',
            style: { numFmt: stored.format ?? 'General' },
          });
        }
      }
      return {
        name,
        rows: sheet.map((row) => row.map(({ text, stored }) => (stored?.value ?? text) || null)),
        cells,
      };
    }),
  });
}

/** What else lies in a folder: nothing of it is data. */
const BESIDES: Readonly<Record<string, string>> = {
  'contacts.csv': 'company,phone\nACME,1\n',
  '~$values 1.xlsx': 'a lock file',
  '.values.csv': 'director,period,metric,actual\nD001,2026-Q1,revenue,1\n',
  'readme.md': '# About',
};

/** The facts in the shape. */
export async function write(facts: Facts, shape: Shape): Promise<Written> {
  const random = dice(shape.seed);
  const tables = new Tables(facts, shape, random).all();
  const sheets = tables.map((table) => ({ name: table.name, sheet: sheetOf(table, shape, random) }));
  const made: [name: string, bytes: Uint8Array][] =
    shape.container === 'csv'
      ? sheets.map(({ name, sheet }) => [
          `${name}.csv`,
          encoded(csvText(sheet, shape, random), shape.encoding),
        ])
      : random.chance(0.5)
        ? [['all.xlsx', await workbook(sheets)]]
        : await Promise.all(
            sheets.map(
              async (one): Promise<[string, Uint8Array]> => [`${one.name}.xlsx`, await workbook([one])],
            ),
          );
  const period = ['--period', periodOf(facts), '--format', 'json'];
  const template = { 'template.yaml': new TextEncoder().encode(facts.template) };
  const names = (shape.order === 'shuffled' ? random.shuffled(made) : made).map(([name]) => name);

  if (shape.given === 'in a folder') {
    const folder = Object.fromEntries(made.map(([name, bytes]) => [`data 1/${name}`, bytes]));
    const besides = Object.entries(BESIDES).map(([name, text]) => [
      `data 1/${name}`,
      new TextEncoder().encode(text),
    ]);
    return {
      files: { ...template, ...Object.fromEntries(besides), ...folder },
      args: ['score', 'template.yaml', 'data 1', ...period],
    };
  }
  const [first] = made;
  if (shape.given === 'on standard input' && shape.container === 'csv' && first !== undefined) {
    const [piped, bytes] = first;
    return {
      files: { ...template, ...Object.fromEntries(made.slice(1)) },
      args: ['score', 'template.yaml', ...names.map((name) => (name === piped ? '-' : name)), ...period],
      stdin: bytes,
    };
  }
  return {
    files: { ...template, ...Object.fromEntries(made) },
    args: ['score', 'template.yaml', ...names, ...period],
  };
}
