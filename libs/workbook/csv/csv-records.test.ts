import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvRecords } from './csv-records.ts';

const rowsOf = (text: string, delimiter = ',') => [...csvRecords(text, delimiter)].map(({ fields }) => fields);

describe('the records of a text', () => {
  it.each([
    ['line feeds', 'a,b\nc,d\n'],
    ['carriage returns', 'a,b\rc,d\r'],
    ['both', 'a,b\r\nc,d\r\n'],
    ['some and some', 'a,b\r\nc,d\n'],
    ['nothing at the end', 'a,b\nc,d'],
  ])('end with %s', (_, text) => {
    expect(rowsOf(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('hold an empty field before, between and behind separators', () => {
    expect(rowsOf(',a,,')).toEqual([['', 'a', '', '']]);
  });

  it('hold quotation marks as they stand, unless one begins the field', () => {
    expect(rowsOf('12" 管,"说""明""","a" ,""\n')).toEqual([['12" 管', '说"明"', 'a ', '']]);
  });

  it('are read to the field whose quotation marks do not match', () => {
    expect([...csvRecords('a\nb,"c\nd', ',')]).toEqual([{ fields: ['a'] }, { fields: ['b'], brokenAt: 4 }]);
  });

  const field = fc.string({ unit: fc.constantFrom('a', '税', '"', ',', ';', '\t', ' ', '\n', '\r\n', '1') });
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });

  it('are those that another program wrote, whatever the fields hold', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, delimiter, newline, quotes) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes });
          expect(rowsOf(text, delimiter)).toEqual(rows);
        },
      ),
    );
  });

  it('never lose a character of a text without quotation marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', '\n', ' ') }), (text) => {
        const ended = text === '' || text.endsWith('\n') ? text : `${text}\n`;
        expect(
          rowsOf(text)
            .map((fields) => `${fields.join(',')}\n`)
            .join(''),
        ).toBe(ended);
      }),
    );
  });
});
