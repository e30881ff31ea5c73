import { describe, expect, it } from 'vitest';
import { sampleInputs, sampleZone } from '../../../test/support/sample-run.ts';
import type { Correction } from './correction.ts';
import { sameMatter } from './correction.ts';
import { evaluate } from './evaluate.ts';

const zones = [sampleZone('hangzhou', [{ fdi: '1000' }, {}]), sampleZone('ningbo')];
const fileOf = (zone: string) => zones.find((each) => each.zone === zone)?.filing?.fileSha256 ?? '';
const correction = (on: Correction['on'], value: string, rest: Partial<Correction> = {}): Correction => ({
  zone: 'hangzhou',
  on,
  fileSha256: fileOf('hangzhou'),
  value,
  basis: { issuer: '省商务厅', documentNo: '浙商函〔2026〕8号', date: '2026-03-11' },
  objection: 'o-1',
  ...rest,
});
const cell = correction({ kind: 'cell', subArea: '第1片区', field: 'fdi' }, '2000');
const indicator = correction({ kind: 'indicator', indicator: 'taxPerMu' }, '45');
const run = (...corrections: readonly Correction[]) =>
  evaluate(sampleInputs(zones, corrections.length > 0 ? { corrections } : {}));
const entryOf = (result: ReturnType<typeof run>, zone = 'hangzhou') =>
  result.ranking.entries.find((entry) => entry.zone === zone);

describe('a corrected figure', () => {
  it('counts as if it had been filed', () => {
    const filed = evaluate(sampleInputs([sampleZone('hangzhou', [{ fdi: '2000' }, {}]), sampleZone('ningbo')])).ranking
      .entries;
    expect(run(cell).ranking.entries).toEqual(filed);
  });

  it('stands in its cell beside what was reported, with its objection', () => {
    const lineage = run(cell).indicators.zones['hangzhou']?.['fdiShare']?.lineage;
    expect(lineage?.[0]).toMatchObject({
      field: 'fdi',
      value: '2000',
      corrected: { reported: '1000', objection: 'o-1' },
    });
    expect(lineage?.[1]).not.toHaveProperty('corrected');
  });

  it('changes the file of nobody else, and no other filing of its own zone', () => {
    const stranger = { ...cell, zone: 'ningbo' };
    const older = { ...cell, fileSha256: '0'.repeat(64) };
    for (const other of [stranger, older]) expect(run(other).ranking.entries).toEqual(run().ranking.entries);
  });
});

describe('a corrected indicator', () => {
  it('counts in place of what was computed, which stands beside it', () => {
    const before = run().indicators.zones['hangzhou']?.['taxPerMu'];
    const after = run(indicator);
    expect(after.indicators.zones['hangzhou']?.['taxPerMu']).toEqual({
      ...before,
      value: '45',
      corrected: { computed: before?.value, objection: 'o-1' },
    });
    expect(entryOf(after)?.indicators['taxPerMu']?.value).toBe('45');
    expect(entryOf(after, 'ningbo')).toEqual({ ...entryOf(run(), 'ningbo'), rank: 2 });
  });

  it('counts where nothing could be computed', () => {
    const silent = sampleZone('hangzhou', [{ rdExpenditure: null }]);
    const given = correction({ kind: 'indicator', indicator: 'rdIntensity' }, '3');
    const { indicators } = evaluate(sampleInputs([silent], { corrections: [given] }));
    expect(indicators.zones['hangzhou']?.['rdIntensity']).toMatchObject({ value: '3', corrected: { computed: null } });
    expect(indicators.zones['hangzhou']?.['rdIntensity']).not.toHaveProperty('reason');
  });
});

it('makes another run', () => {
  expect(run(cell).ranking.run.id).not.toBe(run().ranking.run.id);
});

it('is of one matter with another of the same place and zone', () => {
  expect(sameMatter(cell, correction(cell.on, '1', { objection: 'o-2' }))).toBe(true);
  const others = [
    { ...cell, zone: 'ningbo' },
    { ...cell, on: { ...cell.on, field: 'exports' as const } as Correction['on'] },
    { ...cell, on: { kind: 'cell' as const, subArea: '第2片区', field: 'fdi' as const } },
    indicator,
  ];
  expect(others.filter((other) => sameMatter(cell, other) || sameMatter(other, cell))).toEqual([]);
  expect(sameMatter(indicator, correction(indicator.on, '1'))).toBe(true);
});
