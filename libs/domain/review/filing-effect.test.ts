import { expect, it } from 'vitest';
import { sampleInputs, sampleZone } from '../../../test/support/sample-run.ts';
import type { Finding } from '../finding.ts';
import { filingEffect } from './filing-effect.ts';

const inputs = sampleInputs([
  sampleZone('ningbo', [{ taxRevenue: '600000' }]),
  sampleZone('wenzhou', [{ taxRevenue: '606000' }]),
  sampleZone('jinhua', []),
]);
const { filing } = sampleZone('wenzhou', [{ taxRevenue: '640000' }]);
const finding = (level: Finding['level'], cell: string, expected = ''): Finding => ({
  ...{ rule: `r.${cell}`, level, sheet: '基础数据表', cell, seen: '', expected },
  ...{ message: { zh: '', en: '' }, hint: { zh: '', en: '' } },
});
const effect = (zone: string, findings: readonly Finding[], most = 9) =>
  filing && filingEffect(inputs, { zone, filing: { ...filing, fileSha256: 'new' }, findings }, most);

it('is that of the finding that could move a rank farthest, of the filing as it is now', () => {
  const both = [finding('warning', 'D4', '20001'), finding('warning', 'C4', '590000')];
  expect(effect('wenzhou', both)).toMatchObject({ places: 1, finding: { rule: 'r.C4', cell: 'C4' } });
});

it('tries the gravest of more findings than it may', () => {
  const more = [finding('warning', 'C4', '590000'), finding('must-explain', 'D4', '20001')];
  expect(effect('wenzhou', more, 1)?.finding?.cell).toBe('D4');
});

it('counts a zone that had not filed by the time of the run', () => {
  expect(effect('jinhua', [finding('warning', 'C4', '0.01')])?.places).toBeGreaterThan(0);
});

it('is nothing without findings at figures, and unknown of a zone that takes no part', () => {
  expect(effect('wenzhou', [finding('warning', 'Z99')])).toEqual({ places: 0, points: '0' });
  expect(effect('huzhou', [])).toBeUndefined();
});
