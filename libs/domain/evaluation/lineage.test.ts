import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleInputs, sampleZone, sixZones } from '../../../test/support/sample-run.ts';
import { Decimal } from '../decimal.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { effectOfCell } from './cell-effect.ts';
import { evaluate } from './evaluate.ts';
import { itemsOfCell, lineageOf } from './lineage.ts';
import type { RunInputs } from './run-inputs.ts';

const six = sampleInputs(sixZones());
const ran = evaluate(six);
const shaOf = (zone: string, { zones }: RunInputs = six) =>
  zones.find((one) => one.zone === zone)?.filing?.fileSha256 ?? '';
const at = (zone: string, cell: string) => ({ fileSha256: shaOf(zone), sheet: '基础数据表', cell });

describe('from a rank to the cells', () => {
  it('goes through score, items and indicators to every figure, with file, sheet, cell, value and unit', () => {
    const lineage = lineageOf(ran, six, 'hangzhou');
    expect(lineage).toMatchObject({
      zone: 'hangzhou',
      rank: ran.ranking.entries.find((e) => e.zone === 'hangzhou')?.rank,
    });
    expect(lineage?.items.map(({ item }) => item)).toEqual(six.scheme.items.map(({ id }) => id));
    const [tax] = lineage!.items;
    expect(tax).toMatchObject({ item: 'taxPerMu', unit: '万元/亩', source: { indicator: 'taxPerMu' } });
    expect(
      tax?.figures.map((figure) => ('cell' in figure ? [figure.field, figure.cell, figure.value, figure.unit] : [])),
    ).toEqual([
      ['taxRevenue', 'C4', '612500', '万元'],
      ['taxRevenue', 'C5', '1104000', '万元'],
      ['landArea', 'D4', '20000', '亩'],
      ['landArea', 'D5', '26000', '亩'],
    ]);
    const share = lineage!.items.find(({ item }) => item === 'tradeShare');
    expect(share?.figures.at(-1)).toMatchObject({ field: 'provinceTrade', source: '杭州海关统计快讯', value: '55500' });
  });

  it('names the province’s total where growth is scored above the province’s', () => {
    const sources = {
      ...six.scheme.sources,
      tradeGrowth: { indicator: 'tradeGrowth', unit: '百分点', above: 'province' as const },
    };
    const scheme = { ...six.scheme, sources };
    const found = lineageOf(ran, { ...six, scheme }, 'hangzhou')?.items.find(({ item }) => item === 'tradeGrowth');
    expect(found?.figures.at(-1)).toMatchObject({ field: 'provinceTrade', value: '55500' });
  });

  it('has no figures for who did not report, and nothing for who took no part', () => {
    expect(lineageOf(ran, six, 'taizhou')?.items.every(({ figures }) => figures.length === 0)).toBe(true);
    expect(lineageOf(ran, six, 'lishui')).toBeUndefined();
  });
});

describe('from a cell to the ranks', () => {
  it('names the items that the cell is a figure of, and the zone whose rank comes from them', () => {
    expect(itemsOfCell(ran, six, at('ningbo', 'G4'))).toMatchObject([
      { zone: 'ningbo', items: ['tradeShare', 'tradeGrowth'] },
    ]);
    expect(itemsOfCell(ran, six, at('ningbo', 'Z9'))).toEqual([]);
  });

  it('tells which ranks another value would change', () => {
    const [low, high] = [sampleZone('ningbo', [{ taxRevenue: '600000' }]), sampleZone('wenzhou')];
    const inputs = sampleInputs([low, high]);
    const effect = effectOfCell(inputs, { ...at('ningbo', 'C4'), fileSha256: shaOf('ningbo', inputs) }, '700000');
    expect(effect.figures).toEqual([{ zone: 'ningbo', field: 'taxRevenue', value: '600000', unit: '万元' }]);
    expect(effect.zones).toMatchObject([
      { zone: 'ningbo', rank: { from: 2, to: 1 }, items: ['taxPerMu'] },
      { zone: 'wenzhou', rank: { from: 1, to: 2 }, items: [] },
    ]);
  });

  it('changes nothing by a cell that no filing has, or by the value that is there', () => {
    expect(effectOfCell(six, at('ningbo', 'Z9'), '1')).toEqual({ figures: [], zones: [] });
    expect(effectOfCell(six, at('ningbo', 'C4'), '806000').zones).toEqual([]);
  });
});

const cells = six.zones.flatMap(({ zone, filing }) =>
  (filing?.table.rows ?? []).flatMap(({ figures }) => Object.values(figures).map(({ cell }) => ({ zone, cell }))),
);
const amount = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 2_000_000_000 }).map((cents) => new Decimal(cents).div(100).toString()),
);

/** The scheme with these items alone. */
const only = (scheme: Scheme, items: readonly string[]): Scheme => ({
  ...scheme,
  items: scheme.items.filter(({ id }) => items.includes(id)),
  tree: { id: 'total', aggregate: 'arithmetic', children: items.map((item) => ({ item })) },
});

it('tells an item that lacks its value for another reason, which may count otherwise', () => {
  const effect = effectOfCell(six, at('jiaxing', 'K4'), null);
  expect(effect.zones.map(({ zone, items }) => [zone, items])).toContainEqual(['jiaxing', ['fdiGrowth']]);
});

describe('whatever cell is changed', () => {
  const check = (inputs: RunInputs, { zone, cell }: { zone: string; cell: string }, value: string | null) => {
    const before = evaluate(inputs);
    const place = at(zone, cell);
    const named = itemsOfCell(before, inputs, place);
    const { zones } = effectOfCell(inputs, place, value, before);
    for (const effect of zones) {
      const predicted = named.find((one) => one.zone === effect.zone)?.items ?? [];
      expect(predicted).toEqual(expect.arrayContaining([...effect.items]));
    }
    if (named.length === 0) expect(zones).toEqual([]);
    if (zones.every(({ items }) => items.length === 0)) expect(zones).toEqual([]);
  };

  it('changes only items whose lineage names it, and no rank unless one of these changes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cells), amount, (cell, value) => check(six, cell, value)),
      { numRuns: 120 },
    );
  });

  it('changes no rank where the scheme has no item that names it, with bounds from the values as well', () => {
    const scheme = only(six.scheme, ['taxPerMu', 'fdiGrowth']);
    const moving = {
      ...scheme,
      items: scheme.items.map((item) => ({ ...item, normaliser: { method: 'min-max' as const } })),
    };
    fc.assert(
      fc.property(fc.constantFrom(...cells), amount, (cell, value) => check({ ...six, scheme: moving }, cell, value)),
      { numRuns: 120 },
    );
  });

  // Scores that are the values themselves: no bound hides a change, and no zone's score is taken from another's value.
  const bare: RunInputs = {
    ...six,
    scheme: {
      ...six.scheme,
      normaliser: { method: 'raw' },
      items: six.scheme.items.map(({ id, direction }) => ({ id, direction })),
    },
  };
  const held = six.zones.flatMap(({ zone, filing }) =>
    (filing?.table.rows ?? []).flatMap(({ figures }) =>
      Object.values(figures).flatMap(({ cell, value }) => (value === null ? [] : [{ zone, cell, value }])),
    ),
  );

  it('changes the value of every item whose lineage names it, and the score: no more and no less than is named', () => {
    const before = evaluate(bare);
    const valued = (zone: string) => before.ranking.entries.find((one) => one.zone === zone)?.indicators ?? {};
    fc.assert(
      fc.property(fc.constantFrom(...held), fc.integer({ min: 1, max: 100_000_000 }), (cell, cents) => {
        const place = at(cell.zone, cell.cell);
        const value = new Decimal(cell.value).plus(new Decimal(cents).div(100)).toFixed();
        const named = itemsOfCell(before, bare, place);
        const { zones } = effectOfCell(bare, place, value, before);
        // An item that had no value may go on without one for want of another figure, and a base of 0 may become one.
        const hadValue = (all: readonly { readonly zone: string; readonly items: readonly string[] }[]) =>
          all.flatMap(({ zone, items }) =>
            items.filter((item) => valued(zone)[item]?.value !== null).map((item) => [zone, item]),
          );
        expect(hadValue(zones)).toEqual(hadValue(named));
        const all = named.flatMap(({ zone, items }) => items.map((item) => `${zone} ${item}`));
        expect(all).toEqual(
          expect.arrayContaining(zones.flatMap(({ zone, items }) => items.map((item) => `${zone} ${item}`))),
        );
        for (const { zone, items, score } of zones) {
          if (items.length > 0) expect(score.to, zone).not.toBe(score.from);
          else expect(score.to, zone).toBe(score.from);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('is one that some item names, whichever cell of a filing holds a figure', () => {
    for (const { zone, cell } of held) expect(itemsOfCell(ran, six, at(zone, cell)), `${zone} ${cell}`).not.toEqual([]);
  });
});
