import { describe, expect, it } from 'vitest';
import { sampleInputs, sampleZone, sixZones } from '../../../test/support/sample-run.ts';
import { Decimal, plain } from '../decimal.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { rankZones } from '../evaluation/rank-zones.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { standard2025 } from '../schemes/standard-2025.ts';
import { backTest } from './back-test.ts';
import { runScenario } from './run-scenario.ts';
import type { ScenarioChanges } from './scenario.ts';

const inputs = sampleInputs(sixZones());
const { entries, run } = evaluate(inputs).ranking;
const asked = (changes: ScenarioChanges, name = '如果') => runScenario(inputs, { evaluation: 'e', name, changes });
const answered = (changes: ScenarioChanges) => {
  const answer = asked(changes);
  if (!answer.ok) throw new TypeError(JSON.stringify(answer.error));
  return answer.value;
};
const refused = (changes: ScenarioChanges) => {
  const answer = asked(changes);
  return answer.ok ? [] : answer.error.map(({ pointer }) => pointer);
};
const entryOf = (zone: string) => entries.find((entry) => entry.zone === zone)!;

describe('a scenario', () => {
  it('that changes nothing moves nobody, is marked, and names its run', () => {
    const scenario = answered({});
    expect(scenario).toMatchObject({ scenario: true, evaluation: 'e', run: run.id, name: '如果' });
    expect(scenario.zones.map(({ zone }) => zone)).toEqual(inputs.zones.map(({ zone }) => zone));
    for (const { zone, rank, score, largest } of scenario.zones) {
      const { rank: before, score: points } = entryOf(zone);
      expect({ rank, score, largest }).toEqual({
        rank: { before, after: before },
        score: { before: points, after: points },
        largest: null,
      });
    }
  });

  it('weighs otherwise, down to one item alone', () => {
    const others = inputs.scheme.items.filter(({ id }) => id !== 'rdIntensity').map(({ id }) => [id, '0']);
    const { zones } = answered({ weights: Object.fromEntries(others) });
    const hangzhou = zones.find(({ zone }) => zone === 'hangzhou');
    expect(hangzhou?.score.after).toBe(entryOf('hangzhou').indicators['rdIntensity']?.score);
    expect(hangzhou?.largest).not.toBeNull();
  });

  it('scores by other methods', () => {
    const normaliser = { method: 'efficacy', bounds: { lower: '0', upper: '1000' }, scale: [0, 1] } as const;
    const { zones } = answered({ normalisers: { taxPerMu: { ...normaliser, scale: [0, 1] } } });
    expect(zones.filter(({ largest }) => largest !== null).map(({ largest }) => largest?.item)).toEqual(
      Array.from({ length: 5 }, () => 'taxPerMu'),
    );
  });

  const ranked = (scheme: Partial<Scheme>) =>
    rankZones({ ...inputs, scheme: { ...inputs.scheme, ...scheme } }).map(({ zone, rank, score }) => [
      zone,
      { rank, score },
    ]);
  const { tree } = inputs.scheme;
  const block = tree.children[0] as Scheme['tree'];

  // Each as the whole run gives it by a scheme that is written so.
  it.each<[string, ScenarioChanges, Partial<Scheme>]>([
    ['treats all outliers', { treatment: { method: 'log' } }, { treatment: { method: 'log' } }],
    [
      'treats one item',
      { treatments: { taxPerMu: { method: 'cap', lower: '20', upper: '30' } } },
      {
        items: inputs.scheme.items.map((item) =>
          item.id === 'taxPerMu' ? { ...item, treatment: { method: 'cap', lower: '20', upper: '30' } as const } : item,
        ),
      },
    ],
    [
      'aggregates a node',
      { aggregates: { [block.id]: { aggregate: 'power', parameters: { p: '2' } } } },
      { tree: { ...tree, children: [{ ...block, aggregate: 'power', parameters: { p: '2' } }] } },
    ],
    [
      'aggregates the root',
      { aggregates: { [tree.id]: { aggregate: 'topsis' } } },
      { tree: { ...tree, aggregate: 'topsis' } },
    ],
    ['weighs by the data', { weighting: { method: 'entropy' } }, { weights: { method: 'entropy' } }],
    ['fills gaps', { missing: 'mean' }, { missing: 'mean' }],
    [
      'counts gaps by their reasons',
      { nulls: { 'missing-input': 'spread' } },
      { nulls: { ...inputs.scheme.nulls, 'missing-input': 'spread' } },
    ],
  ])('%s otherwise', (_, changes, scheme) => {
    const after = answered(changes).zones.map(({ zone, rank, score }) => [
      zone,
      { rank: rank.after, score: score.after },
    ]);
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(ranked(scheme)));
    expect(Object.fromEntries(after)).not.toEqual(Object.fromEntries(ranked({})));
  });

  it('is refused where another method would make no scheme, each at its place', () => {
    expect(
      refused({
        treatment: { method: 'trim' },
        treatments: { none: { method: 'log' }, taxPerMu: { method: 'cap', lower: '1', least: '1' } },
        aggregates: {
          none: { aggregate: 'arithmetic' },
          [tree.id]: { aggregate: 'median' },
          [block.id]: { aggregate: 'power', parameters: { p: 'two' } },
        },
        missing: 'fail',
        nulls: { 'too-late': 'zero', 'zero-base': 'half' },
      }),
    ).toEqual([
      '/changes/treatment/method',
      '/changes/treatments/none',
      '/changes/treatments/taxPerMu/least',
      '/changes/aggregates/none',
      `/changes/aggregates/${tree.id}/aggregate`,
      `/changes/aggregates/${block.id}/parameters/p`,
      '/changes/missing',
      '/changes/nulls/too-late',
      '/changes/nulls/zero-base',
    ]);
    expect(refused({ missing: 'guess' })).toEqual(['/changes/missing']);
    expect(refused({ weighting: { method: 'best' } })).toEqual(['/changes/weighting/method']);
    expect(refused({ weighting: { method: 'block-factor', factors: { none: 2 } } })).toEqual([
      '/changes/weighting/factors/none',
    ]);
    // Weights that come from the data listen to nobody.
    expect(refused({ weighting: { method: 'entropy' }, weights: { taxPerMu: '1' } })).toEqual(['/changes/weights']);
  });

  it('leaves zones out, who then have no place', () => {
    const { zones } = answered({ cohort: { without: ['hangzhou'] } });
    expect(zones.find(({ zone }) => zone === 'hangzhou')).toMatchObject({
      rank: { after: null },
      score: { after: null },
    });
    expect(
      zones
        .map(({ rank }) => rank.after)
        .filter((rank) => rank !== null)
        .toSorted(),
    ).toEqual([1, 2, 3, 4]);
  });

  it('assumes values, the last of two, and none at all', () => {
    const value = (text: string | null) => ({ zone: 'ningbo', item: 'taxPerMu', value: text });
    const { zones } = answered({ values: [value('10'), value('50')] });
    const ningbo = zones.find(({ zone }) => zone === 'ningbo')!;
    const { contribution } = entryOf('ningbo').indicators['taxPerMu']!;
    expect(ningbo.largest).toEqual({ item: 'taxPerMu', difference: plain(new Decimal(20).minus(contribution!)) });
    expect(zones.filter(({ largest }) => largest !== null)).toHaveLength(1);
    const none = answered({ values: [value(null)] }).zones.find(({ zone }) => zone === 'ningbo');
    expect(none?.largest).toEqual({ item: 'taxPerMu', difference: `-${contribution}` });
  });

  it('is refused for what the run does not have, each at its place', () => {
    expect(
      refused({
        weights: { none: '1', total: '1' },
        normalisers: { 'a/b': { method: 'min-max' }, taxPerMu: { method: 'none' } },
        cohort: { without: ['hangzhou', 'lishui'] },
        values: [
          { zone: 'taizhou', item: 'taxPerMu', value: '1' },
          { zone: 'hangzhou', item: 'none', value: '1' },
        ],
      }),
    ).toEqual([
      '/changes/weights/none',
      '/changes/weights/total',
      '/changes/normalisers/a~1b',
      '/changes/normalisers/taxPerMu/method',
      '/changes/cohort/without/1',
      '/changes/values/0/zone',
      '/changes/values/1/zone',
      '/changes/values/1/item',
    ]);
  });

  it('is refused where no weight is left, or the scheme has its weights from the data', () => {
    const all = Object.fromEntries(inputs.scheme.items.map(({ id }) => [id, '0']));
    expect(refused({ weights: all })).toEqual(['/changes/weights']);
    const fromData = { ...inputs, scheme: { ...inputs.scheme, weights: { method: 'equal' as const } } };
    const answer = runScenario(fromData, { evaluation: 'e', name: 'n', changes: { weights: { taxPerMu: '1' } } });
    expect(answer.ok ? [] : answer.error.map(({ pointer }) => pointer)).toEqual(['/changes/weights']);
  });

  it('has one id for one question of one run', () => {
    const id = (...given: Parameters<typeof asked>) => {
      const answer = asked(...given);
      return answer.ok ? answer.value.id : '';
    };
    expect(id({})).toBe(id({}));
    expect(new Set([id({}), id({}, '其他'), id({ weights: { taxPerMu: '30' } })]).size).toBe(3);
  });
});

/** The scheme of the run with its block aggregated in this way. */
const aggregatedBy = (aggregate: 'geometric' | 'harmonic'): Scheme => {
  const { tree } = inputs.scheme;
  return { ...inputs.scheme, tree: { ...tree, children: tree.children.map((child) => ({ ...child, aggregate })) } };
};

describe('a back-test', () => {
  it('moves nobody by the scheme of the run', () => {
    expect(backTest(inputs, inputs.scheme).zones.every(({ largest }) => largest === null)).toBe(true);
  });

  it('tells who would have stood where, by which item, and what was never collected', () => {
    const tested = backTest(inputs, standard2025);
    const after = rankZones({ ...inputs, scheme: standard2025 });
    for (const { zone, rank, score } of tested.zones) {
      const [before, now] = [entryOf(zone), after.find((entry) => entry.zone === zone)!];
      expect([rank, score]).toEqual([
        { before: before.rank, after: now.rank },
        { before: before.score, after: now.score },
      ]);
    }
    expect(tested.uncollected).toHaveLength(11);
    expect(tested.uncollected).not.toContain('taxPerMu');
  });

  it('tells by which item under a geometric mean, too, whose contributions add to the score', () => {
    const scheme = aggregatedBy('geometric');
    const tested = backTest(inputs, scheme);
    const after = rankZones({ ...inputs, scheme });
    const scored = tested.zones.filter(({ score }) => score.after !== null);
    expect(scored).toHaveLength(5);
    for (const { zone, largest } of scored) {
      const { indicators, score } = after.find((entry) => entry.zone === zone)!;
      const parts = Object.values(indicators).map(({ contribution }) => new Decimal(contribution ?? 0));
      expect(
        Decimal.sum(...parts)
          .minus(score!)
          .abs()
          .lessThan('1e-10'),
      ).toBe(true);
      const { item, difference } = largest!;
      const [now, before] = [indicators[item]!.contribution!, entryOf(zone).indicators[item]!.contribution!];
      expect(new Decimal(now).minus(before).minus(difference).abs().lessThan('1e-11')).toBe(true);
    }
  });

  it('tells by no item where a score has no parts', () => {
    expect(backTest(inputs, aggregatedBy('harmonic')).zones.every(({ largest }) => largest === null)).toBe(true);
  });

  it('warns of what the earlier year shows', () => {
    const alike = sampleInputs([sampleZone('hangzhou'), sampleZone('ningbo')]);
    expect(backTest(alike, standard2025).warnings.map(({ code }) => code)).toEqual([
      'scheme.cap-over-spread',
      'scheme.one-grade',
    ]);
  });
});
