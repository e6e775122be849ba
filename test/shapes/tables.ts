import type { Dice } from '../oracle/dice.ts';
import type { Facts, Measure } from './facts.ts';
import type { Shape } from './shape.ts';
import {
  type ColumnName,
  fullWidth,
  spelledColumn,
  spelledDate,
  spelledMeasure,
  spelledNumber,
  spelledPeriod,
  spelledTarget,
  storedNumber,
} from './spellings.ts';

/** A cell: its text, and for a workbook what may be stored instead. */
export interface Cell {
  readonly text: string;
  readonly stored?: { readonly value: number | Date; readonly format?: string } | undefined;
}

/** A table as a system exports it, before it becomes a file. */
export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  /** Where the director's id stands: a total stands in the same column. */
  readonly idColumn: number;
  readonly rows: readonly (readonly Cell[])[];
}

const EMPTY: Cell = { text: '' };

/** Writes the facts into tables, as a shape wants them. */
export class Tables {
  private readonly facts: Facts;
  private readonly shape: Shape;
  private readonly dice: Dice;

  constructor(facts: Facts, shape: Shape, dice: Dice) {
    this.facts = facts;
    this.shape = shape;
    this.dice = dice;
  }

  all(): Table[] {
    const { facts } = this;
    return [
      ...this.values(),
      ...(facts.hasRoster ? [this.roster()] : []),
      ...(facts.adjustments.length > 0 ? [this.adjustments()] : []),
    ];
  }

  private get measures(): readonly Measure[] {
    const { metrics, breaches } = this.facts;
    return breaches === undefined ? metrics : [...metrics, breaches];
  }

  private column(name: ColumnName): string {
    return spelledColumn(name, this.shape.headers, this.dice);
  }

  private id(id: string, isOnRoster = false): Cell {
    const isOther = this.shape.composition === 'NFD' && this.facts.hasRoster && !isOnRoster;
    const text = isOther ? id.normalize('NFD') : id;
    return { text: this.shape.padding === 'tabs' ? `\t${text}` : text };
  }

  private number(decimal: string | undefined, measure: Pick<Measure, 'unit' | 'scale'>): Cell {
    const { dice, shape } = this;
    if (decimal === undefined) {
      return { text: shape.blanks === 'mixed' ? dice.pick(['', '-', '—', 'N/A', '－']) : shape.blanks };
    }
    const text = spelledNumber(decimal, measure, shape.numbers, dice);
    return { text, stored: shape.numbers === 'plain' ? storedNumber(decimal, measure) : undefined };
  }

  private period(cycle: Measure['cycle'], quarter: number = this.facts.quarter): Cell {
    // What closes a quarter closes no half-year, so other quarters are named as quarters.
    return this.dated(cycle, quarter, quarter % 2 === 0 ? this.shape.periods : 'quarter');
  }

  /** What somebody decided counts in the period that it names, not in one that ends with it. */
  private decidedPeriod(): Cell {
    const { periods } = this.shape;
    return this.dated(
      'quarter',
      this.facts.quarter,
      periods === 'Chinese' || periods === 'full width' ? periods : 'quarter',
    );
  }

  private dated(cycle: Measure['cycle'], quarter: number, form: Shape['periods']): Cell {
    const text = spelledPeriod({ ...this.facts, quarter }, cycle, form, this.dice);
    const day = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text);
    return { text, stored: day === null ? undefined : { value: new Date(`${text}T00:00:00Z`) } };
  }

  private get names(): readonly { readonly id: string; readonly name: string }[] {
    return this.facts.directors;
  }

  /** The tables of values: one, or several that share the measures, the directors or the cycles. */
  private values(): Table[] {
    const { shape } = this;
    const ids = this.names.map(({ id }) => id);
    const halves = <T>(items: readonly T[]): T[][] => {
      const middle = Math.ceil(items.length / 2);
      return [items.slice(0, middle), items.slice(middle)].filter((half) => half.length > 0);
    };
    const parts: [measures: readonly Measure[], ids: readonly string[]][] = {
      'one file': () => [[this.measures, ids] as [readonly Measure[], readonly string[]]],
      'by metric': () =>
        halves(this.measures).map((half): [readonly Measure[], readonly string[]] => [half, ids]),
      'by director': () =>
        halves(ids).map((half): [readonly Measure[], readonly string[]] => [this.measures, half]),
      'by cycle': () =>
        (['quarter', 'half-year'] as const)
          .map((cycle) => this.measures.filter((measure) => measure.cycle === cycle))
          .filter((measures) => measures.length > 0)
          .map((measures): [readonly Measure[], readonly string[]] => [measures, ids]),
    }[shape.split]();
    const make = shape.layout === 'long' ? this.long.bind(this) : this.wide.bind(this);
    const tables = parts.map(([measures, own], index) =>
      make(`values ${index + 1}`, measures, own, shape.targets === 'beside' ? 'both' : 'actuals'),
    );
    const owners = this.measures.filter(({ targets }) => targets !== undefined);
    if (shape.targets === 'apart') tables.push(make('目标 targets', owners, ids, 'targets'));
    return tables.filter(({ rows }) => rows.length > 0);
  }

  private long(name: string, measures: readonly Measure[], ids: readonly string[], which: Which): Table {
    const { dice, facts } = this;
    const withTarget = which !== 'actuals' && measures.some(({ targets }) => targets !== undefined);
    const rows = this.directors(ids).flatMap((director) =>
      measures.flatMap((measure) => {
        const { actual, target } = director.values.get(measure.id) ?? { actual: undefined };
        const shown = which === 'targets' ? undefined : actual;
        const own = which === 'actuals' ? undefined : target;
        // A row that says nothing may be left out, unless it is all there is of somebody.
        const saysNothing = shown === undefined && own === undefined;
        if (saysNothing && which === 'targets') return [];
        if (saysNothing && facts.hasRoster && dice.chance(0.5)) return [];
        const label = { text: spelledMeasure(measure, this.shape.headers, dice) };
        const row = (quarter: number | undefined, value: string | undefined): Cell[] => [
          ...this.person(director),
          this.period(measure.cycle, quarter),
          label,
          ...(which === 'targets' ? [] : [this.number(value, measure)]),
          ...(withTarget ? [this.number(quarter === undefined ? own : undefined, measure)] : []),
        ];
        const other = this.otherQuarter(measure);
        return other === undefined ? [row(undefined, shown)] : [row(other, '77'), row(undefined, shown)];
      }),
    );
    const header = [
      ...this.personHeader(),
      this.column('period'),
      this.column('metric'),
      ...(which === 'targets' ? [] : [this.column('actual')]),
      ...(withTarget ? [this.column('target')] : []),
    ];
    return this.arranged(name, header, rows);
  }

  private wide(name: string, measures: readonly Measure[], ids: readonly string[], which: Which): Table {
    const { dice, shape } = this;
    const columns = measures.flatMap((measure): { measure: Measure; part: 'actual' | 'target' }[] => [
      ...(which === 'targets' ? [] : [{ measure, part: 'actual' as const }]),
      ...(which !== 'actuals' && measure.targets !== undefined ? [{ measure, part: 'target' as const }] : []),
    ]);
    const cycles = new Set(measures.map(({ cycle }) => cycle));
    // One row for each cycle where each is dated by its own name, else one row dated by what closes both.
    const apart = cycles.size > 1 && (shape.periods === 'half-year' || shape.periods === 'mixed');
    const dated = apart ? [...cycles] : [undefined];
    const rows = this.directors(ids).flatMap((director) =>
      dated.flatMap((cycle) => {
        const row = (
          quarter: number | undefined,
          value: (column: (typeof columns)[number]) => Cell,
        ): Cell[] => [
          ...this.person(director),
          this.period(cycle ?? (cycles.size === 1 ? (measures[0]?.cycle ?? 'quarter') : 'quarter'), quarter),
          ...columns.map(value),
        ];
        const own = row(undefined, ({ measure, part }) =>
          cycle === undefined || cycle === measure.cycle
            ? this.number(director.values.get(measure.id)?.[part], measure)
            : EMPTY,
        );
        const other = row(this.facts.quarter - 1, ({ measure, part }) =>
          part === 'actual' && measure.cycle === 'quarter' ? this.number('77', measure) : EMPTY,
        );
        return shape.otherQuarters && dice.chance(0.5) && cycle !== 'half-year' ? [other, own] : [own];
      }),
    );
    const header = [
      ...this.personHeader(),
      this.column('period'),
      ...columns.map(({ measure, part }) =>
        part === 'actual'
          ? spelledMeasure(measure, shape.headers, dice)
          : spelledTarget(measure, shape.headers, dice),
      ),
    ];
    return columns.length === 0 ? { name, header, rows: [], idColumn: 0 } : this.arranged(name, header, rows);
  }

  private roster(): Table {
    const { dice, facts } = this;
    const money = { unit: 'money' } as const;
    const date = (text: string | undefined): Cell =>
      text === undefined
        ? EMPTY
        : { text: spelledDate(text, dice), stored: { value: new Date(`${text}T00:00:00Z`) } };
    const rows = facts.directors.map(({ id, name, base, from, to }) => [
      this.id(id, true),
      { text: name },
      this.number(base, money),
      date(from),
      date(to),
    ]);
    const header = (['director', 'name', 'base', 'from', 'to'] as const).map((column) => this.column(column));
    return this.arranged('名册 roster', header, rows);
  }

  private adjustments(): Table {
    const { facts } = this;
    const rows = facts.adjustments.map(({ director, points, reason, approver }) => [
      this.id(director),
      this.decidedPeriod(),
      this.number(points, { unit: 'points' }),
      { text: reason },
      { text: approver },
    ]);
    const header = (['director', 'period', 'points', 'reason', 'approver'] as const).map((column) =>
      this.column(column),
    );
    return this.arranged('adjustments', header, rows);
  }

  private directors(ids: readonly string[]): Facts['directors'] {
    return this.facts.directors.filter(({ id }) => ids.includes(id));
  }

  /** The name stands beside the id where no roster says it. */
  private person({ id, name }: { readonly id: string; readonly name: string }): Cell[] {
    return this.facts.hasRoster ? [this.id(id)] : [this.id(id), { text: name }];
  }

  private personHeader(): string[] {
    return this.facts.hasRoster ? [this.column('director')] : [this.column('director'), this.column('name')];
  }

  private otherQuarter({ cycle }: Measure): number | undefined {
    const isWanted = this.shape.otherQuarters && cycle === 'quarter' && this.dice.chance(0.3);
    return isWanted ? this.facts.quarter - 1 : undefined;
  }

  /** The columns of the metrics and the rows in another order, and columns that say nothing. */
  private arranged(name: string, header: readonly string[], rows: readonly (readonly Cell[])[]): Table {
    const { dice, shape } = this;
    const first = header.slice(0, 3).map((_, index) => index);
    const rest = header.slice(3).map((_, index) => index + 3);
    const order = shape.order === 'shuffled' ? [...first, ...dice.shuffled(rest)] : [...first, ...rest];
    const ordered = {
      header: order.map((index) => header[index] as string),
      rows: (shape.order === 'shuffled' ? dice.shuffled(rows) : rows).map((row) =>
        order.map((index) => row[index] as Cell),
      ),
    };
    const extra = EXTRA[shape.extraColumns];
    const at = shape.extraColumns === 'before' ? 0 : shape.extraColumns === 'between' ? 1 : order.length;
    const behind = shape.emptyColumns ? ['', ' '] : [];
    const insert = <T>(cells: readonly T[], between: readonly T[], last: readonly T[]): T[] => [
      ...cells.slice(0, at),
      ...between,
      ...cells.slice(at),
      ...last,
    ];
    return {
      name,
      idColumn: shape.extraColumns === 'before' ? extra.length : 0,
      header: insert(ordered.header, extra, behind),
      rows: ordered.rows.map((row, index) =>
        insert(
          row,
          extra.map((column) => ({ text: column === '序号' ? String(index + 1) : dice.pick(REMARKS) })),
          behind.map(() => EMPTY),
        ),
      ),
    };
  }
}

/** Which figures a table of values holds. */
type Which = 'both' | 'actuals' | 'targets';

const EXTRA: Readonly<Record<Shape['extraColumns'], readonly string[]>> = {
  none: [],
  before: ['序号'],
  behind: ['备注', 'Region'],
  between: ['部门'],
};

const REMARKS = [
  '',
  '含大客户续约',
  '流失1家, 见附件',
  '单价"高"于均值',
  'a; b',
  'two\nlines',
  fullWidth('A-1'),
] as const;
