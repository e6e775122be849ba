import type { Run } from '../run.ts';

/** What two ways to the same values have to agree on: everything but where a figure stood, and how it was made. */
export function comparable({ stdout }: Run) {
  const { directors, problems } = JSON.parse(stdout) as {
    directors: { dimensions: { metrics: { evidence: { sample: Record<string, unknown> }[] }[] }[] }[];
    problems: { code: string; message: string }[];
  };
  for (const metric of directors.flatMap(({ dimensions }) => dimensions.flatMap(({ metrics }) => metrics))) {
    metric.evidence = metric.evidence.map(
      ({ sample: { n, lower, upper } }) => ({ sample: { n, lower, upper } }) as never,
    );
  }
  const said = problems.filter(({ code }) => code !== 'read-as').map(({ code, message }) => [code, message]);
  return { directors, said };
}
