import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inflateNode } from '../../workbook/inflate-node.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import { countFindings } from '../finding.ts';
import { describeWorkbook } from './describe-workbook.ts';
import { indicatorData } from './indicator-data.ts';

const folder = new URL('../../../test/samples/2025/', import.meta.url);

const read = async (file: string) => {
  const workbook = await readWorkbook(readFileSync(new URL(file, folder)), { inflate: inflateNode });
  if (!workbook.ok) throw new Error(workbook.error.code);
  const said = describeWorkbook(workbook.value);
  const zone = { id: file, name: said.reportingUnit ?? '', subAreas: said.subAreas.map((name) => ({ name })) };
  return { said, ...indicatorData.read(workbook.value, { zone, period: '2025' }) };
};

describe('the sample workbooks', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.xlsx'));

  test('are six', () => {
    expect(files).toHaveLength(6);
  });

  test.each(files)('%s is valid and asks for no explanation', async (file) => {
    const { said, table, findings } = await read(file);
    expect(countFindings(findings)).toMatchObject({ error: 0, mustExplain: 0 });
    expect(said.period).toBe('2025');
    expect(table?.rows.map(({ subArea }) => subArea)).toEqual(said.subAreas);
  });

  test('Hangzhou’s figures are read from text of every kind', async () => {
    const { table } = await read('2025-indicator-data-hangzhou.xlsx');
    const figures = table?.rows.map((row) => row.figures);
    expect(figures?.map(({ taxRevenue }) => taxRevenue.value)).toEqual([
      '233049.75',
      '146707.15',
      '196193.71',
      '147030.55',
    ]);
    expect(figures?.map(({ landArea }) => landArea.value)).toEqual(['5719.8', '7009', '5678', '3480.9']);
    expect(figures?.map(({ fdi }) => fdi.value)).toEqual(['1763.82', '5119.13', '17094.59', '9243.7']);
  });

  test('Wenzhou’s totals leave out the numbers stored as text', async () => {
    const { findings } = await read('2025-indicator-data-wenzhou.xlsx');
    const warnings = findings.filter(({ level }) => level === 'warning');
    expect(warnings.map(({ rule, cell }) => [rule, cell])).toEqual(
      ['C7', 'D7', 'E7', 'F7', 'G7', 'H7', 'I7', 'K7', 'L7', 'M7', 'N7', 'O7'].map((cell) => [
        'total.omits-text',
        cell,
      ]),
    );
  });
});
