import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../decimal.ts';
import { readScheme } from '../read-scheme.ts';
import { plainScheme } from '../scheme.fixture.ts';
import { scoreTable } from '../score-table.ts';
import { readJsonTable } from '../table/read-json-table.ts';
import { drawPlan } from './draw-plan.ts';
import { modelOfScheme } from './model-of-scheme.ts';
import { robustness } from './robustness.ts';

type Unit = { id: string; group?: string; values: Record<string, number | null> };

const read = (document: object, units: readonly Unit[]) => {
  const scheme = readScheme(document);
  const table = readJsonTable({ units });
  if (!scheme.ok || !table.ok) throw new TypeError(JSON.stringify([scheme, table]));
  return [scheme.value, table.value] as const;
};

const modelOf = (document: object, units: readonly Unit[]) => modelOfScheme(...read(document, units));

const namesOf = ({ factors, aggregations }: ReturnType<typeof modelOf>) =>
  Object.fromEntries([
    ...factors.map(({ name, levels }) => [name, levels]),
    ['aggregation', aggregations.map(({ name }) => name)],
  ]);

const six: readonly Unit[] = [
  { id: 'a', values: { tax: 10, rd: 5, energy: 1 } },
  { id: 'b', values: { tax: 50, rd: 1, energy: 3 } },
  { id: 'c', values: { tax: 30, rd: 2, energy: 5 } },
  { id: 'd', values: { tax: 20, rd: 3, energy: 2 } },
  { id: 'e', values: { tax: 40, rd: 4, energy: 4 } },
  { id: 'f', values: { tax: 35, rd: 2.5, energy: 3.5 } },
];

const changed = (id: string, values: Unit['values']) =>
  six.map((unit) => (unit.id === id ? { ...unit, values: { ...unit.values, ...values } } : unit));

const sixty = { ...plainScheme, normaliser: { method: 'min-max', scale: [60, 100] } };

describe('the factors of a scheme', () => {
  it('are its own methods and the alternatives that the table gives sense to', () => {
    expect(namesOf(modelOf(sixty, six))).toEqual({
      treatment: ['none'],
      normaliser: ['min-max', 'percentile', 'z-score'],
      missing: ['renormalise'],
      aggregation: ['arithmetic', 'geometric'],
    });
  });

  it('have winsorising only where it changes something', () => {
    const outlier = changed('b', { tax: 900 });
    expect(namesOf(modelOf(sixty, outlier))['treatment']).toEqual(['none', 'winsorise']);
    const own = { ...sixty, treatment: { method: 'winsorise' } };
    expect(namesOf(modelOf(own, outlier))['treatment']).toEqual(['winsorise', 'none']);
    expect(namesOf(modelOf(own, six))['treatment']).toEqual(['winsorise']);
  });

  it('have policies only where values are missing, the mean of the group only where there are groups', () => {
    const gap = changed('c', { rd: null });
    expect(namesOf(modelOf(sixty, gap))['missing']).toEqual(['renormalise', 'mean', 'zero']);
    const grouped = gap.map((unit) => ({ ...unit, group: '东' }));
    const zero = { ...sixty, missing: 'zero' };
    expect(namesOf(modelOf(zero, grouped))['missing']).toEqual(['zero', 'renormalise', 'mean', 'group-mean']);
  });

  it('have no geometric mean where any score, by whatever normaliser or policy, is not above 0', () => {
    expect(namesOf(modelOf(plainScheme, six))['aggregation']).toEqual(['arithmetic']);
    expect(namesOf(modelOf(sixty, changed('c', { rd: null })))['aggregation']).toEqual(['arithmetic']);
  });

  it('call a scheme of several methods by no one of them, and keep all alternatives', () => {
    const [tax, ...others] = plainScheme.items;
    const mixed = { ...sixty, items: [{ ...tax, normaliser: { method: 'percentile', scale: [60, 100] } }, ...others] };
    expect(namesOf(modelOf(mixed, six))['normaliser']).toEqual(['scheme', 'min-max', 'percentile', 'z-score']);
  });

  it('keep the aggregate of a scheme whose values nothing else makes comparable', () => {
    const tree = { ...plainScheme.tree, aggregate: 'topsis', parameters: { normalise: 'vector' } };
    const raw = { ...plainScheme, normaliser: { method: 'raw' }, tree };
    expect(namesOf(modelOf(raw, six))['aggregation']).toEqual(['scheme']);
  });
});

describe('the choices of a scheme', () => {
  it('are one for each combination, alternatives on the scale of the scheme', () => {
    const { choices } = modelOf(sixty, changed('c', { rd: null }));
    expect(choices).toHaveLength(9);
    const tax = (choice: number) => [...choices[choice]!.columns[0]!];
    // tax 10 50 30 20 40 35: min-max; percentile: places 0 5 2 1 4 3 of 5.
    expect(tax(0)).toEqual([60, 100, 80, 70, 90, 85]);
    expect(tax(3)).toEqual([60, 100, 76, 68, 92, 84]);
    const standard = tax(6);
    expect(standard.reduce((sum, score) => sum + score, 0) / 6).toBeCloseTo(80, 9);
    expect(Math.sqrt(standard.reduce((sum, score) => sum + (score - 80) ** 2, 0) / 5)).toBeCloseTo(10, 9);
  });

  it('fill gaps by the policy of each', () => {
    const { choices } = modelOf(sixty, changed('c', { rd: null }));
    const gap = (choice: number) => choices[choice]!.columns[1]![2]!;
    expect(gap(0)).toBeNaN();
    // rd of the others: 5 1 3 4 2.5, as scores 100 60 80 90 75.
    expect([gap(1), gap(2)]).toEqual([81, 0]);
  });

  it('weigh by each one’s scores where weights come from the data', () => {
    const { choices } = modelOf({ ...sixty, weights: { method: 'entropy' } }, six);
    const [own, percentile] = choices.map(({ weights }) => [...weights]);
    expect(own!.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(own).not.toEqual(percentile);
  });

  it('rank no unit without a score, though it stands in the columns', () => {
    const empty = changed('c', { tax: null, rd: null, energy: null });
    const { units, rows, choices } = modelOf(sixty, empty);
    expect(units).toEqual(['a', 'b', 'd', 'e', 'f']);
    expect([...rows]).toEqual([0, 1, 3, 4, 5]);
    expect(choices[0]!.columns.map(({ length }) => length)).toEqual([6, 6, 6]);
  });
});

describe('leaving a unit out', () => {
  it('scores the other ranked units as a table without it does', () => {
    const units = changed('c', { tax: null, rd: null, energy: null });
    const [scheme, smaller] = read(
      sixty,
      units.filter(({ id }) => id !== 'b'),
    );
    const scored = scoreTable(scheme, smaller);
    if (!scored.ok) throw new TypeError('refused');
    const expected = scored.value.scores.flatMap((score) => (score === null ? [] : [Number(score)]));
    const found = modelOf(sixty, units).without!(1);
    expect(found).toHaveLength(4);
    found.forEach((score, at) => {
      expect(score).toBeCloseTo(expected[at]!, 9);
    });
  });

  it('is not offered for a table so large that it would take long', () => {
    const many = Array.from({ length: 200 }, (_, at) => ({
      id: `u${at}`,
      values: { tax: at, rd: at % 7, energy: at % 11 },
    }));
    expect(modelOf(sixty, many)).not.toHaveProperty('without');
  });
});

describe('the nominal ranks', () => {
  const normalisers = [
    { method: 'min-max', scale: [0, 100] },
    { method: 'z-score', mean: 100, sd: 10 },
    { method: 'borda' },
    { method: 'percentile' },
  ];
  const methods = ['arithmetic', 'geometric', 'harmonic', 'copeland', 'topsis', 'mpi'];
  const value = fc.option(
    fc.integer({ min: 1, max: 400 }).map((x) => x / 4),
    { freq: 8 },
  );
  const unit = fc.record({ tax: value, rd: value, energy: value });

  it('are those of the exact engine, by any method and with any gaps', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...normalisers),
        fc.constantFrom(...methods),
        fc.constantFrom(...methods),
        fc.constantFrom('renormalise', 'mean', 'group-mean', 'zero'),
        fc.constantFrom('given', 'equal', 'entropy', 'cv'),
        fc.array(unit, { minLength: 2, maxLength: 6 }),
        (normaliser, outer, inner, missing, weights, rows) => {
          const [growth, energy] = plainScheme.tree.children;
          const tree = { ...plainScheme.tree, aggregate: outer, children: [{ ...growth, aggregate: inner }, energy] };
          const document = { ...plainScheme, normaliser, missing, tree, weights: { method: weights } };
          const units = rows.map((values, at) => ({ id: `u${at}`, group: at % 2 ? '东' : '西', values }));
          const [scheme, table] = read(document, units);
          const scored = scoreTable(scheme, table);
          if (!scored.ok) throw new TypeError('refused');
          const { without: _, ...model } = modelOfScheme(scheme, table);
          const exact = scored.value.units.flatMap((id, at) =>
            scored.value.ranks[at] === null ? [] : [[id, scored.value.ranks[at]]],
          );
          const found = model.units.length > 0 ? robustness(model, { draws: 1, seed: 1 }).units : {};
          expect(Object.entries(found).map(([id, { rank }]) => [id, rank])).toEqual(exact);
        },
      ),
      { numRuns: 30 },
    );
  }, 20_000);
});

describe('what is known beside a scheme', () => {
  const gap = changed('c', { rd: null });
  const zero = { settleScore: (_unit: string, _item: string, score: Decimal | null) => score ?? new Decimal(0) };

  it('scores gaps on the scheme’s own level, whose policies are the alternatives', () => {
    const { factors, choices } = modelOfScheme(...read(sixty, gap), zero);
    expect(factors.find(({ name }) => name === 'missing')?.levels).toEqual(['scheme', 'renormalise', 'mean', 'zero']);
    expect(choices.slice(0, 4).map(({ columns }) => columns[1]![2])).toEqual([0, Number.NaN, 81, 0]);
    expect(modelOfScheme(...read(sixty, six), zero).factors.at(-1)?.levels).toEqual(['renormalise']);
  });

  it('adds to the scores of the ranked units, whoever is left out', () => {
    const empty = changed('c', { tax: null, rd: null, energy: null });
    const beside = new Map([
      ['b', new Decimal(1)],
      ['f', new Decimal(-2)],
    ]);
    const [plain, known] = [modelOf(sixty, empty), modelOfScheme(...read(sixty, empty), { beside })];
    expect([...known.beside!]).toEqual([0, 1, 0, 0, -2]);
    const rest = [...plain.without!(0)];
    expect([...known.without!(0)]).toEqual(rest.map((score, at) => score + [1, 0, 0, -2][at]!));
    const noise = { method: 'uniform', delta: 0 } as const;
    const scores = [...drawPlan(plain, noise).nominal()];
    expect([...drawPlan(known, noise).nominal()]).toEqual(scores.map((score, at) => score + [0, 1, 0, 0, -2][at]!));
  });
});
