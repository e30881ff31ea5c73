import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildXlsx } from '../../../test/support/xlsx/build-xlsx.ts';
import type { CellInput } from '../../../test/support/xlsx/sheet-xml.ts';
import { formatCellReference } from '../cell-reference.ts';
import { annotated, entriesOf, notesOf, sheetsOf } from './annotate-fixture.ts';
import type { Annotation } from './annotation.ts';
import { levels } from './annotation-level.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const cell: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.boolean(),
  text,
  fc.record({ formula: fc.constant('1+1'), cached: fc.integer() }),
  fc.record({ value: fc.option(fc.integer({ min: 1, max: 80_000 })), format: fc.constantFrom('0.00', 'yyyy-mm-dd') }),
);
const sheet = fc.record({
  rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
  merges: fc.constantFrom([], ['A1:C1'], ['B2:C4', 'E1:F8']),
  hiddenRows: fc.constantFrom([], [2]),
});
const place = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }));

const annotation: fc.Arbitrary<Annotation> = fc.record({
  sheet: fc.constantFrom('甲', '乙', '丙', null),
  cell: fc.option(place.map(([row, column]) => formatCellReference(row, column))),
  level: fc.constantFrom(...levels),
  seen: fc.string({ unit: 'binary', maxLength: 20 }),
  expected: text,
  message: text,
  hint: text,
  rule: fc.constantFrom('a.b', 'c.d'),
});

it('changes no cell of any sheet, lists everything, and can be annotated again', async () => {
  const files = fc.tuple(sheet, sheet, fc.array(annotation, { maxLength: 30 }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(files, async ([first, second, notes, inlineStrings]) => {
      const sheets = [
        { name: '甲', ...first },
        { name: '乙', ...second },
      ];
      const bytes = buildXlsx({ sheets, inlineStrings });
      const original = await sheetsOf(bytes);
      const copy = await annotated(bytes, notes);
      const [one, two, list] = await sheetsOf(copy);
      expect([one, two]).toEqual(original);
      const rules = list?.cells.filter(({ column, row }) => column === 9 && row > 2).map(({ value }) => value);
      expect(rules).toEqual(notes.map(({ rule }) => rule));
      const again = await annotated(copy, notes.slice(1));
      expect((await sheetsOf(again)).slice(0, 2)).toEqual(original);
      expect((await sheetsOf(again))[2]?.lastRow).toBe(notes.length === 0 ? 2 : notes.length + 1);
      expect([...entriesOf(again).keys()].length).toBeLessThanOrEqual(entriesOf(copy).size);
      const gone = await annotated(again, []);
      expect(notesOf(gone).size).toBe(0);
    }),
    { numRuns: 25 },
  );
});
