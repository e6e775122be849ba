import { usageError } from '../../failures.ts';
import { readFile } from '../../io.ts';
import { placePeriod } from '../../model/period.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { statisticFigure } from '../../model/statistic-step.ts';
import { decodeText } from '../../read/text.ts';
import type { Anchors } from '../../records/incidents/behaviour.ts';
import { incidentsIn } from '../../records/incidents/of-tables.ts';
import { readAnchors } from '../../records/incidents/read-anchors.ts';
import {
  INCIDENTS_NOTE,
  incidentArithmetic,
  incidentLog,
  incidentScores,
  incidentsJson,
} from '../../report/views/records/incidents.ts';
import { longForm } from '../../report/views/survey/long-form.ts';
import { RECORD_WORDS } from '../../words/records.ts';
import type { Context, OptionValues } from '../command.ts';
import { shownNames } from '../files.ts';
import { destination, hardened, refuseInput } from '../output.ts';
import { readPeriodOption } from '../read-options.ts';
import { openSurvey } from '../survey/open.ts';
import { printSurvey } from '../survey/print.ts';
import { recordTerms } from './record-terms.ts';

/** Behaviour scores from a log of incidents. */
export async function runIncidents(
  context: Context,
  args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const anchorsFile = anchorsOption(options);
  const target = destination(options, [...args, anchorsFile]);
  const metric = recordTerms(options, target);
  const name = readPeriodOption(options.period);
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const anchors = openAnchors(anchorsFile, report);
  const { tables, paths } = await openSurvey(context, args, options, report);
  if (target.file !== undefined) refuseInput(target.file, [...paths, anchorsFile]);
  const period = placePeriod(periodOf(name), anchors?.fiscalYearStarts ?? 1);
  const { scores, notices } =
    anchors === undefined ? { scores: [], notices: [] } : incidentsIn(period, tables, anchors, report);
  problems.push(...notices);
  return printSurvey(context, target, hardened(problems, options.strict === true), () => ({
    json: incidentsJson(scores, period.label),
    csv:
      metric === undefined
        ? incidentScores(scores, false)
        : longForm(
            scores.map(({ id, statistic, incidents: own }) => ({
              director: id,
              n: own.length,
              actual: statisticFigure(statistic),
              interval: null,
            })),
            metric,
            period.label,
          ),
    sections: [
      { table: incidentScores(scores, true) },
      { heading: RECORD_WORDS.log, table: incidentLog(scores) },
      { heading: RECORD_WORDS.arithmetic, table: incidentArithmetic(scores) },
    ],
    notes: [INCIDENTS_NOTE],
  }));
}

function anchorsOption({ anchors }: OptionValues): string {
  if (typeof anchors === 'string') return anchors;
  throw usageError(
    'no-anchors',
    { en: 'no file of anchors is named', zh: '没有指明行为锚文件' },
    {
      en: 'add --anchors anchors.yaml: what level an effect is',
      zh: '请加上 --anchors anchors.yaml：说明各影响的等级',
    },
  );
}

function openAnchors(path: string, report: Report): Anchors | undefined {
  const [name = path] = shownNames([path]);
  const text = decodeText({ name, bytes: readFile(path) }, report);
  return text === undefined ? undefined : readAnchors(name, text, report);
}

/** Incidents have no newest value to tell a period from. */
function periodOf(name: ReturnType<typeof readPeriodOption>): Parameters<typeof placePeriod>[0] {
  if (name !== 'latest') return name;
  throw usageError(
    'period-option',
    { en: '--period: incidents have no latest period', zh: '--period：事件没有“最近期间”' },
    { en: 'name the period, for instance --period 2026-Q4', zh: '请指明期间，例如 --period 2026-Q4' },
  );
}
