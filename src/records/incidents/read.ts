import { toText } from '../../maths/decimal.ts';
import type { Spot } from '../../model/place.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { readDate } from '../../read/date.ts';
import { faultAt } from '../../read/fault.ts';
import { isBlank } from '../../read/number.ts';
import type { RawTable } from '../../read/table.ts';
import { foldName } from '../../words/fold.ts';
import { LIST, type Text } from '../../words/language.ts';
import { nearest } from '../../words/nearest.ts';
import { INCIDENT_COLUMNS } from '../../words/record-columns.ts';
import { shortened } from '../../words/visible.ts';
import { readRecords } from '../cells.ts';
import type { Anchor, Anchors, Behaviour } from './behaviour.ts';
import type { Incident } from './incident.ts';

interface Named {
  readonly id: string;
  readonly title: Text;
}

const namesOf = ({ id, title }: Named): string[] => [id, title.en, title.zh];

const find = <T extends Named>(all: readonly T[], text: string, more: (item: T) => string[] = () => []) =>
  all.find((item) => [...namesOf(item), ...more(item)].some((name) => foldName(name) === foldName(text)));

/** Reads a log of incidents, each with its behaviour and the anchor that it comes to. */
export function readIncidents(raw: RawTable, { behaviours }: Anchors, report: Report): Incident[] {
  const records = readRecords(raw, INCIDENT_COLUMNS, report);
  if (records === undefined) return [];
  const incidents: Incident[] = [];
  for (const row of records.rows) {
    const text = (column: keyof typeof INCIDENT_COLUMNS): string => records.text(row, column);
    const spot = (column: keyof typeof INCIDENT_COLUMNS): Spot => records.spot(row, column);
    const director = records.needed(row, 'director');
    const dated = readDate(text('date'));
    if (dated.kind === 'fault') report(faultAt(dated.fault, spot('date')));
    if (dated.kind === 'blank') records.needed(row, 'date');
    const behaviour = find(behaviours, text('behaviour'));
    if (behaviour === undefined)
      report(unknownName('unknown-behaviour', text('behaviour'), behaviours, spot('behaviour')));
    const anchor = behaviour && anchorOf(behaviour, text('effect'));
    if (behaviour !== undefined && anchor === undefined) {
      report(unknownName('unknown-effect', text('effect'), behaviour.anchors, spot('effect')));
    }
    const witness = isBlank(text('witness')) ? undefined : text('witness');
    const evidence = isBlank(text('evidence')) ? '' : text('evidence');
    if (evidence === '' && witness === undefined) report(unproven(spot('evidence')));
    const isOwn = director !== undefined && witness !== undefined && foldName(witness) === foldName(director);
    if (isOwn) report(ownWitness(spot('witness')));
    if (director === undefined || dated.kind !== 'date' || behaviour === undefined || anchor === undefined)
      continue;
    const source = { file: raw.file, line: row.line, column: records.header('effect'), text: text('effect') };
    incidents.push({
      director,
      date: dated.date,
      behaviour,
      anchor,
      evidence,
      isWitnessed: witness !== undefined,
      source: raw.sheet === undefined ? source : { ...source, sheet: raw.sheet },
    });
  }
  return incidents;
}

const anchorOf = ({ anchors }: Behaviour, text: string): Anchor | undefined =>
  find(anchors, text, ({ level }) => [toText(level)]);

function unknownName(
  code: 'unknown-behaviour' | 'unknown-effect',
  text: string,
  all: readonly Named[],
  spot: Spot,
): Problem {
  const near = nearest(text, all.flatMap(namesOf));
  const ids = all.map(({ id }) => id);
  return {
    code,
    severity: 'error',
    message: { en: `‘${shortened(text)}’ is not in the anchors`, zh: `行为锚中没有“${shortened(text)}”` },
    hint:
      near === undefined
        ? { en: `known here are ${ids.join(LIST.en)}`, zh: `此处可用的有${ids.join(LIST.zh)}` }
        : { en: `did you mean ‘${near}’?`, zh: `是否应为“${near}”？` },
    spot,
  };
}

const unproven = (spot: Spot): Problem => ({
  code: 'incident-unproven',
  severity: 'error',
  message: { en: 'neither evidence nor a witness is named', zh: '既无证据，也无见证人' },
  hint: { en: 'add a link to the evidence, or who saw it', zh: '请补上证据链接，或写明见证人' },
  spot,
});

const ownWitness = (spot: Spot): Problem => ({
  code: 'own-witness',
  severity: 'error',
  message: { en: 'nobody is a witness of what they did themselves', zh: '不能由本人见证' },
  hint: { en: 'name somebody else who saw it, or the evidence', zh: '请写明其他见证人，或提供证据' },
  spot,
});
