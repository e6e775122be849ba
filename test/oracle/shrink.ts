import type { Case } from './case.ts';

/** The case with a little less in it. One that is no longer valid fails in another way, and is not taken. */
function* smaller(kase: Case): Generator<Case> {
  const people = [...new Set([...(kase.roster ?? []), ...kase.values].map(({ director }) => director))];
  for (const person of people) {
    const isOther = ({ director }: { readonly director: string }): boolean => director !== person;
    if (people.length > 1)
      yield {
        ...kase,
        roster: kase.roster?.filter(isOther),
        values: kase.values.filter(isOther),
        adjustments: kase.adjustments.filter(isOther),
        exemptions: kase.exemptions.filter(isOther),
        payments: kase.payments?.filter(isOther),
      };
  }
  const without = <T>(items: readonly T[]): T[][] =>
    items.map((_, index) => items.filter((__, other) => other !== index));
  for (const adjustments of without(kase.adjustments)) yield { ...kase, adjustments };
  for (const exemptions of without(kase.exemptions)) yield { ...kase, exemptions };
  for (const gates of without(kase.template.gates)) yield { ...kase, template: { ...kase.template, gates } };
  const { bonus, calibrations = [] } = kase.template;
  const templates: Partial<Case['template']>[] = [
    ...without(kase.template.facts).map((facts) => ({ facts })),
    ...without(calibrations).map((left) => ({ calibrations: left })),
    ...(bonus?.pool ? [{ bonus: { ...bonus, pool: undefined } }] : []),
    ...(bonus?.cap ? [{ bonus: { ...bonus, cap: undefined } }] : []),
  ];
  for (const change of templates) yield { ...kase, template: { ...kase.template, ...change } };
  for (const payments of without(kase.payments ?? [])) yield { ...kase, payments };
  if (kase.values.length > 1) for (const values of without(kase.values)) yield { ...kase, values };
}

/** As small a case as taking things away one by one leads to while it still fails. */
export async function shrink(
  kase: Case,
  fails: (candidate: Case) => Promise<boolean>,
  attempts = 300,
): Promise<Case> {
  let left = attempts;
  let smallest = kase;
  for (let found: Case | undefined = kase; found && left > 0; ) {
    smallest = found;
    found = undefined;
    for (const candidate of smaller(smallest)) {
      if (left-- <= 0) break;
      if (await fails(candidate)) {
        found = candidate;
        break;
      }
    }
  }
  return smallest;
}
