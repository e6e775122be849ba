import { decimal, shareOf } from '../../maths/decimal.ts';
import type { MetricSource, MetricSourceKind } from '../../model/metric-source.ts';
import type { RawSource } from './schema/source.ts';

const ONE = decimal(1);

const EQUAL = { superior: ONE, peer: ONE, report: ONE };

/** Of which kind a source is; the schema sees to it that it is of one. */
export const kindOf = ({ survey, records }: RawSource): MetricSourceKind =>
  survey ?? (records as NonNullable<typeof records>);

type Sources = {
  readonly [K in MetricSourceKind]: (raw: RawSource) => Extract<MetricSource, { kind: K }>;
};

/** Keys that a kind needs are there: `source-keys.ts` has seen to it. */
const SOURCES: Sources = {
  nps: ({ file, by = '', score, account, 'least-n': leastN }) => ({
    kind: 'nps',
    file,
    by,
    score,
    account,
    leastN,
  }),
  ecsi: ({ file, by = '', latent = '', model, scale, scheme, bootstrap, seed, ...raw }) => ({
    kind: 'ecsi',
    file,
    by,
    latent,
    model,
    scale,
    scheme,
    equalWeights: raw['equal-weights'],
    leastN: raw['least-n'],
    bootstrap,
    seed,
  }),
  ratings: ({ file, scale, trim, published, 'relation-weights': weights = EQUAL }) => ({
    kind: 'ratings',
    file,
    scale,
    weights,
    trim: shareOf(trim),
    published,
  }),
  incidents: ({ file, anchors = '' }) => ({ kind: 'incidents', file, anchors }),
  committee: ({ file, method, quorum, 'accept-from': acceptFrom }) => ({
    kind: 'committee',
    file,
    method,
    quorum,
    acceptFrom,
  }),
};

/** What a metric's values are made from, with the keys that its kind has. */
export const sourceFrom = (raw: RawSource): MetricSource => SOURCES[kindOf(raw)](raw);
