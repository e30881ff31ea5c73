import { describe, expect, it } from 'vitest';
import { readCsvTable } from './read-csv-table.ts';

const read = (text: string) => readCsvTable(new TextEncoder().encode(text));
const placesOf = (text: string) => {
  const table = read(text);
  return table.ok ? [] : table.error.map(({ place, message }) => `${place} ${message.en}`);
};

describe('a table in CSV', () => {
  it('has its units in the order of their ids, with groups, values and gaps', () => {
    const table = read('\uFEFFunit,group,rd,tax\r\nb,东,3.02,\r\na,,-1e-3, 40 \r\n\r\n');
    expect(table.ok && table.value.items).toEqual(['rd', 'tax']);
    expect(
      table.ok &&
        table.value.units.map(({ id, group, values }) => [id, group, ...[...values].map(([, v]) => v?.toFixed())]),
    ).toEqual([
      ['a', undefined, '-0.001', '40'],
      ['b', '东', '3.02', undefined],
    ]);
  });

  it('keeps decimals that no double holds', () => {
    const table = read('unit,x\na,0.1234567890123456789012345\n');
    expect(table.ok && table.value.units[0]?.values.get('x')?.toFixed()).toBe('0.1234567890123456789012345');
  });

  it('names the cell of everything that is wrong with it', () => {
    expect(placesOf('zone,,x,x\na,1,2,3,4\n,abc,NaN,0x10\n')).toEqual([
      'A1 the first column must be headed: unit',
      'B1 has no name',
      'D1 is there twice',
      'E2 stands beyond the columns of the header',
      'A3 has no name',
      'B3 must be a decimal number',
      'C3 must be a decimal number',
      'D3 must be a decimal number',
    ]);
    expect(placesOf('unit,x\na,1\na,2\n')).toEqual(['A3 is there twice']);
    expect(placesOf('unit\n')).toEqual(['B1 there is no column of an item', 'A2 there is no unit']);
    expect(placesOf('unit,x\na,"1\n')).toEqual(['B2 has quotation marks that do not match']);
    expect(placesOf('')).toContain('A1 the first column must be headed: unit');
  });
});
