import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleInputs, sampleZone } from '../../../test/support/sample-run.ts';
import { Decimal } from '../decimal.ts';
import type { AuthorityField, DepartmentId } from '../forms/authority-values/vocabulary.ts';
import { indicatorFields } from '../indicator-table.ts';
import type { AuthorityChoice } from '../schemes/authority-choice.ts';
import { sample2025 } from '../schemes/sample-2025.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { AuthorityFigure } from './authority-figure.ts';
import { effectOfCell } from './cell-effect.ts';
import { evaluate } from './evaluate.ts';
import { itemsOfCell } from './lineage.ts';
import { settledSums } from './settled-sums.ts';

const figure = (field: AuthorityField, value: string, more: Partial<AuthorityFigure> = {}): AuthorityFigure => ({
  ...{ field, value, subArea: null, unit: '', document: '月报', department: 'customs' as DepartmentId, version: 2 },
  ...{ sha256: 'd'.repeat(64), cell: 'F4', ...more },
});
const filing = sampleZone('hangzhou', [{}, { fdi: '41000' }]).filing!;
const sums = (figures: readonly AuthorityFigure[], authority: NonNullable<Scheme['authority']>) =>
  settledSums(filing, figures, authority);
const values = (...args: Parameters<typeof sums>) =>
  Object.entries(sums(...args)).map(([field, sum]) => [field, sum.value]);
const ifPresent = { fdi: 'authority-if-present' } as const;
const trade = { exports: 'authority', imports: 'authority' } as const;

describe('a figure that a department settled', () => {
  it('counts only where the scheme says so', () => {
    expect(sums([figure('fdi', '90000')], {})).toEqual({});
    expect(sums([figure('fdi', '90000')], { fdi: 'reported' })).toEqual({});
    expect(values([figure('fdi', '90000')], ifPresent)).toEqual([['fdi', '90000']]);
  });

  it('is named with department, version, file, cell and what it stands in place of', () => {
    expect(sums([figure('fdi', '90000')], ifPresent).fdi?.figures).toEqual([
      {
        ...{ field: 'fdi', department: 'customs', version: 2, fileSha256: 'd'.repeat(64), cell: 'F4' },
        ...{ source: '月报', value: '90000', unit: '', replaces: '97780' },
      },
    ]);
  });

  it('counts for its sub-area beside the cells of the others, unless the scheme wants departments’ alone', () => {
    const own = [figure('fdi', '40000', { subArea: '第2片区' })];
    expect(values(own, ifPresent)).toEqual([['fdi', '96780']]);
    expect(sums(own, ifPresent).fdi?.figures).toMatchObject([{ cell: 'J4', value: '56780' }, { replaces: '41000' }]);
    expect(values(own, { fdi: 'authority' })).toEqual([['fdi', null]]);
  });

  it('leaves no value where the scheme wants it and nobody settled it', () => {
    expect(values([], { fdi: 'authority', landArea: 'authority-if-present' })).toEqual([['fdi', null]]);
  });

  it('counts as exports where trade is settled in one sum, whole or by sub-area', () => {
    const counted = [
      ['exports', '4000'],
      ['imports', '0'],
    ];
    expect(values([figure('trade', '4000')], trade)).toEqual(counted);
    const parts = ['第1片区', '第2片区'].map((subArea) => figure('trade', '2000', { subArea }));
    expect(values(parts, trade)).toEqual(counted);
    expect(sums(parts, trade).exports?.figures).toMatchObject([{ replaces: '2150.4' }, { replaces: '2150.4' }]);
    expect(values(parts.slice(1), trade)).toEqual([
      ['exports', null],
      ['imports', null],
    ]);
  });

  it('gives way to a figure that was corrected after an objection', () => {
    const [row, ...rows] = filing.table.rows;
    const fdi = { ...row!.figures.fdi, value: '1', corrected: { reported: '56780', objection: 'o-1' } };
    const table = { rows: [{ ...row!, figures: { ...row!.figures, fdi } }, ...rows] };
    expect(settledSums({ ...filing, table }, [figure('fdi', '90000')], ifPresent)).toEqual({});
  });
});

describe('a run by a scheme that takes departments’ figures', () => {
  const every = Object.fromEntries(indicatorFields.map((field) => [field, 'authority-if-present' as AuthorityChoice]));
  const scheme = { ...sample2025, authority: every };
  const authority = [
    figure('taxRevenue', '700000', { department: 'tax', sha256: 'e'.repeat(64), cell: 'F9' }),
    figure('trade', '2100'),
    figure('fdi', '50000', { subArea: '第1片区', cell: 'F5' }),
  ];
  const zones = [{ ...sampleZone('hangzhou', [{}]), authority }, sampleZone('ningbo', [{ taxRevenue: '500000' }])];
  const inputs = sampleInputs(zones, { scheme });
  const ran = evaluate(inputs);

  it('prints the indicator by both, and scores the department’s', () => {
    expect(ran.indicators.zones['hangzhou']?.['taxPerMu']).toMatchObject({
      value: '35',
      reported: { value: '30.625' },
    });
    expect(ran.ranking.entries.find(({ zone }) => zone === 'hangzhou')?.indicators['taxPerMu']?.value).toBe('35');
    expect(ran.indicators.zones['hangzhou']?.['rdIntensity']).not.toHaveProperty('reported');
  });

  it('scores as if the zone had filed them', () => {
    const filed = sampleZone('hangzhou', [{ taxRevenue: '700000', exports: '2100', imports: '0', fdi: '50000' }]);
    expect(evaluate(sampleInputs([filed, zones[1]!])).ranking.entries).toEqual(ran.ranking.entries);
  });

  it('blocks an approval as long as a department owes what the scheme takes from it alone', () => {
    const strict = { ...scheme, authority: { landArea: 'authority' as const } };
    const [blocker] = evaluate({ ...inputs, scheme: strict }).blockers;
    expect(blocker).toMatchObject({ code: 'authority.missing', zone: 'hangzhou' });
    expect(blocker?.message.zh).toContain('用地面积');
  });

  const places = zones.flatMap(({ filing: filed }) => {
    const { fileSha256 = '', table = { rows: [] } } = filed ?? {};
    return table.rows.flatMap(({ figures }) =>
      Object.values(figures).map(({ sheet, cell }) => ({ fileSha256, sheet, cell })),
    );
  });
  const settledPlaces = authority.map(({ sha256, cell = '' }) => ({ fileSha256: sha256, sheet: '部门核定数', cell }));

  it('changes by a cell, of the zone or of a department, only what names it in its lineage', () => {
    const amount = fc.integer({ min: 0, max: 2_000_000_000 }).map((n) => new Decimal(n).div(100).toString());
    fc.assert(
      fc.property(fc.constantFrom(...places, ...settledPlaces), amount, (place, value) => {
        const named = itemsOfCell(ran, inputs, place);
        const { figures, zones: changed } = effectOfCell(inputs, place, value, ran);
        expect(figures).toHaveLength(1);
        for (const { zone, items } of changed) {
          expect(named.find((one) => one.zone === zone)?.items ?? []).toEqual(expect.arrayContaining([...items]));
        }
        if (named.length === 0) expect(changed).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(itemsOfCell(ran, inputs, settledPlaces[0]!)).toMatchObject([{ zone: 'hangzhou', items: ['taxPerMu'] }]);
    expect(itemsOfCell(ran, inputs, places[0]!)).toEqual([]);
  });
});
