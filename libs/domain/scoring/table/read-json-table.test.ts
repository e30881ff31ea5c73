import { describe, expect, it } from 'vitest';
import { inputsHash } from '../score-document.ts';
import { readCsvTable } from './read-csv-table.ts';
import { readJsonTable } from './read-json-table.ts';

const placesOf = (json: unknown) => {
  const table = readJsonTable(json);
  return table.ok ? [] : table.error.map(({ place, message }) => `${place} ${message.en}`);
};

describe('a table in JSON', () => {
  it('is the same as in CSV, in whatever order', () => {
    const json = readJsonTable({
      units: [
        { id: 'b', values: { tax: 12, rd: null } },
        { id: 'a', group: '东', values: { rd: '3.020' } },
      ],
    });
    const csv = readCsvTable(new TextEncoder().encode('unit,group,rd,tax\na,东,3.02,\nb,,,12\n'));
    expect(json.ok && csv.ok && inputsHash(json.value)).toBe(csv.ok && inputsHash(csv.value));
  });

  it('names the path of everything that is wrong with it', () => {
    expect(placesOf({ units: [{ id: 'a', values: { rd: '3,02' }, grp: 1 }, { id: '' }] })).toEqual([
      '/units/0/values/rd must be a decimal number',
      '/units/0/grp is not a known field',
      '/units/1/id must have at least 1 characters',
      '/units/1/values is missing',
    ]);
    expect(placesOf({ units: [] })).toEqual(['/units must have at least 1 items']);
    expect(placesOf([])).toEqual([' must be an object']);
    const twice = { id: 'a', values: { rd: 1 } };
    expect(placesOf({ units: [twice, twice] })).toEqual(['/units/1/id is there twice']);
  });

  it('takes names that objects have of themselves as names', () => {
    const table = readJsonTable({
      units: [
        { id: 'a', values: { constructor: 1 } },
        { id: 'b', values: {} },
      ],
    });
    expect(table.ok && table.value.units.map(({ values }) => values.get('constructor')?.toFixed())).toEqual([
      '1',
      undefined,
    ]);
  });
});
