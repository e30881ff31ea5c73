import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inflateNode } from './inflate-node.ts';
import { readWorkbook } from './read-workbook.ts';

const folder = new URL('../../test/samples/2025/', import.meta.url);

/** Counted in the files by another reader (openpyxl): cells with content, and the first zone's tax revenue as typed. */
const samples = {
  '2025-indicator-data-hangzhou.xlsx': [94, '233,049.75'],
  '2025-indicator-data-jiaxing.xlsx': [94, 113052.96],
  '2025-indicator-data-jinhua.xlsx': [64, '１８５，６９７．６１'],
  '2025-indicator-data-ningbo.xlsx': [79, ' 216086.33\u00a0'],
  '2025-indicator-data-taizhou.xlsx': [79, 136122.84],
  '2025-indicator-data-wenzhou.xlsx': [79, '２３０，４９１．４８'],
};

it.each(Object.entries(samples))('reads %s as another reader does', async (name, [count, taxRevenue]) => {
  const result = await readWorkbook(readFileSync(new URL(name, folder)), { inflate: inflateNode });
  const sheet = result.ok ? result.value.sheets[0] : undefined;
  expect(sheet?.cells).toHaveLength(Number(count));
  expect(sheet?.cells.at(0)?.value).toContain('联动创新区主要评价指标基础数据表');
  expect(sheet?.cells.find(({ ref }) => ref === 'C4')?.value).toBe(taxRevenue);
  expect(sheet?.merges).toHaveLength(2);
});

it('reads every sample that there is', () => {
  expect(readdirSync(folder).filter((name) => name.endsWith('.xlsx'))).toEqual(Object.keys(samples));
});
