import type { GivenTable } from '../../load/data/data.ts';
import { splitRaw } from '../../load/data/raw-files.ts';
import { type Measurements, measurementsIn } from '../../model/measurement.ts';
import type { Period } from '../../model/period.ts';
import type { Problem, Report } from '../../model/problem.ts';
import type { Template } from '../../model/template.ts';
import type { SourceFile } from '../../read/table.ts';
import type { BesideFile, TemplateFile } from '../template-source.ts';
import { readBeside } from './beside.ts';
import { sourceTables } from './tables.ts';

/** Tables of values, the made ones among them, and what the evidence of these leads to. */
export interface MadeTables {
  readonly tables: readonly GivenTable[];
  explained(measurements: Measurements): Measurements;
  noticesOf(scored: Period | undefined): readonly Problem[];
}

/** What a template makes values with. */
export interface Sources {
  /** The files beside the template that were read. */
  readonly files: readonly BesideFile[];
  /** Puts values in the place of what they are made from. */
  madeFrom(opened: readonly GivenTable[]): MadeTables;
}

/**
 * Reads what stands beside a template.
 *
 * @param template undefined where it has faults: then no value is made.
 * @param patterns the files that values are made from.
 * @param against an earlier result with which the new one is about to be compared.
 */
export function sourcesOf(
  template: Template | undefined,
  source: TemplateFile,
  patterns: readonly string[],
  against: SourceFile | undefined,
  report: Report,
): Sources {
  const beside = template && readBeside(template, source, against, report);
  return {
    files: beside?.files ?? [],
    madeFrom(opened) {
      const { values, raw } = splitRaw(opened, patterns);
      const made = template && beside && sourceTables(raw, template, beside, report);
      return {
        tables: [...values, ...(made?.tables ?? [])],
        explained: (measurements) =>
          made === undefined ? measurements : measurementsIn(made.explained([...measurements])),
        noticesOf: (scored) => made?.noticesOf(scored) ?? [],
      };
    },
  };
}
