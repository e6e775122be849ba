/** A template of one metric whose values are made, or, without `from`, read. */
export const templateOf = (
  from: string | undefined,
  keys = 'cycle: year, unit: rating',
): string => `scorecard: 1
id: made
title: Made
dimensions:
  - id: behaviour
    title: Behaviour
    metrics:
      - id: m
        title: M
${from === undefined ? '' : `        from: ${from}\n`}        weight: 100%
        ${keys.split(', ').join('\n        ')}
        better: higher
        target: 4
        curve: { anchors: [[-5, 0], [target, 100], [10, 120]] }
        missing: exclude
grades:
  - { grade: A, from: 90 }
  - { grade: B, from: 0 }
`;

export const ANCHORS = `behaviours:
  - id: sharing
    title: Sharing
    anchors: [{ level: 1, id: keeps, title: Keeps it }, { level: 2.5, id: answers, title: Answers }, { level: 5, id: offers, title: Offers it }]
  - id: helping
    title: Helping
    weight: 3
    anchors: [{ level: 1, id: refuses, title: Refuses }, { level: 4, id: helps, title: Helps }]
`;

export const MODEL =
  'latent: { Quality: [Q1, Q2], Loyalty: [L1] }\npaths: [{ from: Quality, to: [Loyalty] }]\n';
