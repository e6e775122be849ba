import { measuresOf, metricsOf, type Template } from '../../model/template.ts';
import type { DataFrame } from '../data/data.ts';

/** What reading data needs of a sound template. */
export const frameOf = (template: Template): DataFrame => ({
  measures: measuresOf(template),
  metrics: new Set(metricsOf(template).map(({ id }) => id)),
  sources: template.sources ?? [],
  rawFiles: metricsOf(template).flatMap(({ from }) => from?.file ?? []),
  columns: template.columns,
  currency: template.currency,
  fiscalYearStarts: template.fiscalYearStarts,
  segments: template.appliesTo?.segment,
});
