import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordSheets } from '../../../../test/support/forms/record-workbook.ts';
import type { Workbook } from '../../../workbook/workbook.ts';
import { type FixtureValue, goodContext, goodRows, workbookOf } from '../indicator-data/workbook-fixture.ts';
import { sampleContext, sampleForm, sampleRows } from '../records/record-fixture.ts';
import { mergedFigures, mergedRecords } from './index.ts';
import { joined, valuesIn } from './merge-case.fixture.ts';
import type { MergeForm } from './merge-form.ts';

type Rows = readonly (readonly FixtureValue[])[];

const subAreas = ['主城片区', '临空片区', '钱塘片区', '滨江片区'];
const zone = { ...goodContext.zone, subAreas: subAreas.map((name) => ({ name })) };
const head = goodRows.slice(0, 3);
const body: Rows = subAreas.map((name, at) => (goodRows[3 + (at % 2)] ?? []).with(1, name).with(0, at + 1));

/** Into which of three files something goes. */
const file = fc.integer({ min: 0, max: 2 });
const files = (given: readonly number[]) => [...new Set(given)];

const expectSame = async (
  form: MergeForm,
  context: typeof goodContext,
  whole: Workbook,
  parts: readonly Workbook[],
) => {
  const { workbook, findings } = await joined(form, context, ...parts);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  const { table } = form.form.read(workbook, context);
  expect(valuesIn(table)).toEqual(valuesIn(form.form.read(whole, context).table));
};

const figures = { zone, period: '2025', references: {} };
const wholeFigures = workbookOf({ rows: [...head, ...body] });

test('raw figures that are split by sub-area and joined are those of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(file, file, file, file), async (given) => {
      const parts = files(given).map((one) =>
        workbookOf({ rows: [...head, ...body.filter((_, at) => given[at] === one)] }),
      );
      await expectSame(mergedFigures, figures, wholeFigures, parts);
    }),
    { numRuns: 8 },
  );
});

test('raw figures that are split by column, cell for cell, and joined are those of the whole', async () => {
  const cells = body.length * 13;
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: cells, maxLength: cells }), async (given) => {
      const parts = files(given).map((one) =>
        workbookOf({
          rows: [
            ...head,
            ...body.map((row, at) =>
              row.map((value, column) =>
                column < 2 || column > 14 || given[at * 13 + column - 2] === one ? value : null,
              ),
            ),
          ],
        }),
      );
      await expectSame(mergedFigures, figures, wholeFigures, parts);
    }),
    { numRuns: 8 },
  );
});

const records = { ...sampleContext, references: {} };
const [tasks = {}, meetings = {}] = recordSheets(sampleForm, sampleRows, sampleContext);
const lines = tasks.rows ?? [];
const [top, data, foot] = [lines.slice(0, 3), lines.slice(3, 6), lines.slice(6)];
const wholeRecords = workbookOf(tasks, meetings);
const form = mergedRecords(sampleForm);

test('records that are split by row and joined are those of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(file, file, file), async (given) => {
      const parts = files(given).map((one) =>
        workbookOf({ ...tasks, rows: [...top, ...data.filter((_, at) => given[at] === one), ...foot] }, meetings),
      );
      await expectSame(form, records, wholeRecords, parts);
    }),
    { numRuns: 8 },
  );
});

test('records that are split by column, cell for cell, and joined are those of the whole', async () => {
  const width = top[2]?.length ?? 0;
  const keys = 3;
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: width, maxLength: width }), async (given) => {
      const parts = files(given).map((one) =>
        workbookOf(
          {
            ...tasks,
            rows: [
              ...top,
              ...data.map((row) => row.map((value, at) => (at < keys || given[at] === one ? value : null))),
              ...foot,
            ],
          },
          meetings,
        ),
      );
      await expectSame(form, records, wholeRecords, parts);
    }),
    { numRuns: 8 },
  );
});
