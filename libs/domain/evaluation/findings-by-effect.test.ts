import { expect, it } from 'vitest';
import { sampleInputs, sampleZone } from '../../../test/support/sample-run.ts';
import type { Finding } from '../finding.ts';
import { findingsByEffect } from './findings-by-effect.ts';

const zones = [
  sampleZone('ningbo', [{ taxRevenue: '600000' }]),
  sampleZone('wenzhou', [{ taxRevenue: '606000' }]),
  sampleZone('jinhua', [{ taxRevenue: '620000' }]),
];
const inputs = sampleInputs(zones);
const sha = (zone: string) => zones.find((one) => one.zone === zone)?.filing?.fileSha256 ?? '';

const finding = (rule: string, cell: string | null, expected = '见附注'): Finding => ({
  rule,
  level: 'must-explain',
  sheet: '基础数据表',
  cell,
  seen: '',
  expected,
  message: { zh: '', en: '' },
  hint: { zh: '', en: '' },
});
const filed = (zone: string, ...rest: Parameters<typeof finding>) => ({
  fileSha256: sha(zone),
  finding: finding(...rest),
});

it('puts first what could move a rank farthest, then what could move a score farthest', () => {
  const ordered = findingsByEffect(inputs, [
    filed('ningbo', 'value.round', 'C4'),
    filed('ningbo', 'total.differs', 'C4', '650000'),
    filed('ningbo', 'row.hidden', null),
    filed('ningbo', 'value.round', 'Z9'),
    filed('wenzhou', 'value.round', 'C4'),
  ]);
  expect(ordered.map(({ finding: { rule }, tried, places }) => [rule, tried, places])).toEqual([
    ['total.differs', ['650000'], 2],
    ['value.round', ['599940', '612060'], 1],
    ['value.round', ['594000', '606000'], 1],
  ]);
});

it('tries a unit’s slip both ways, or what whoever asks holds plausible', () => {
  const slip = [filed('ningbo', 'unit.slip', 'C4')];
  expect(findingsByEffect(inputs, slip)[0]?.tried).toEqual(['6000000000', '60']);
  expect(findingsByEffect(inputs, slip, { else: ['1.1'] })[0]).toMatchObject({ tried: ['660000'], places: 2 });
});

it('reads an expected number in the cell’s own unit alone', () => {
  const reported = { value: '60', unit: '亿元' };
  const table = zones[0]!.filing!.table;
  const rows = table.rows.map((row) => ({
    ...row,
    figures: { ...row.figures, taxRevenue: { ...row.figures.taxRevenue, reported } },
  }));
  const inBillions = sampleInputs([
    { ...zones[0]!, filing: { ...zones[0]!.filing!, table: { rows } } },
    ...zones.slice(1),
  ]);
  const triedOf = (expected: string) => findingsByEffect(inBillions, [filed('ningbo', 'x', 'C4', expected)])[0]?.tried;
  expect(triedOf('65 亿元')).toEqual(['650000']);
  expect(triedOf('650000 万元')).toEqual(['594000', '606000']);
  expect(triedOf('65至70 亿元')).toEqual(['594000', '606000']);
});
