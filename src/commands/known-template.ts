import type { DataFrame } from '../load/data/data.ts';
import { frameOf } from '../load/template/frame.ts';
import type { Template } from '../model/template.ts';

/** What could be had of a template. */
export interface KnownTemplate {
  readonly id: string | null;
  /** Undefined where the template has errors. */
  readonly template: Template | undefined;
  /** What reading data needs of it; undefined where the metrics could not be read. */
  readonly frame: DataFrame | undefined;
}

export const sound = (template: Template): KnownTemplate => ({
  id: template.id,
  template,
  frame: frameOf(template),
});
