import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FilledRows, recordWorkbook } from '../../../../test/support/forms/record-workbook.ts';
import type { AcceptedTable, FilingContext } from '../../filing.ts';
import { findingId } from '../../finding.ts';
import type { RecordForm } from '../records/record-form.ts';
import { recordForm } from '../records/record-reader.ts';
import type { RecordTable } from '../records/record-table.ts';

/** Where a rule is broken, beside the same filing made good. */
export interface RuleCase {
  readonly bad: FilledRows;
  /** The form's example when absent. */
  readonly good?: FilledRows;
  /** The cell of the finding; absent where it is of a sheet. */
  readonly at?: string;
  readonly context?: Partial<FilingContext>;
}

/** A form with its rules as they are tested. */
export interface TestedForm {
  readonly form: RecordForm;
  /** The folder of its rules. */
  readonly folder: string;
  readonly example: FilledRows;
  readonly context: FilingContext;
  readonly cases: Readonly<Record<string, RuleCase>>;
}

/** The zone of the examples. */
export const hangzhou = {
  id: 'hangzhou',
  name: '杭州联动创新区',
  subAreas: [{ name: '主城片区' }, { name: '钱塘片区' }],
};

/** A copy of rows in which those of one sheet are changed: by index, with fields written over; `null` leaves a row out. */
export const withRows = (
  rows: FilledRows,
  sheet: string,
  changes: Readonly<Record<number, Readonly<Record<string, string | number | null>> | null>>,
): FilledRows => ({
  ...rows,
  [sheet]: (rows[sheet] ?? []).flatMap((row, at) => {
    const change = changes[at];
    return change === null ? [] : [{ ...row, ...change }];
  }),
});

/** What reading says to rows in a workbook of the form. */
export const readRows = (
  form: RecordForm,
  rows: FilledRows,
  context: FilingContext,
  statements: Readonly<Record<string, string>> = {},
) => recordForm(form).read(recordWorkbook(form, rows, { ...context, statements }), context);

/** Rows as they are accepted, to be referred to. */
export const acceptedTable = (form: RecordForm, rows: FilledRows, context: FilingContext): AcceptedTable => {
  const { table, findings } = readRows(form, rows, context);
  if (!table) throw new Error(`not accepted: ${JSON.stringify(findings.filter(({ level }) => level === 'error'))}`);
  return { zone: context.zone.id, period: context.period, fileSha256: '0'.repeat(64), table };
};

/** A table of the examples alone. */
export const tableOf = (form: RecordForm, rows: FilledRows, context: FilingContext): RecordTable =>
  acceptedTable(form, rows, context).table as RecordTable;

/** Every rule of a form has a file and a case, is found at its place, and lets the same filing pass when it is made good. */
export const testRules = ({ form, folder, example, context, cases }: TestedForm): void => {
  test('every rule file is listed, once, and is named like its rule', () => {
    const files = readdirSync(folder).filter((file) => file !== 'index.ts' && !file.endsWith('.test.ts'));
    const names = form.rules.map(({ id }) => `${id.replaceAll('.', '-')}.ts`);
    expect(names.toSorted()).toEqual(files.toSorted());
    expect(Object.keys(cases).toSorted()).toEqual(form.rules.map(({ id }) => id).toSorted());
  });

  test('the example breaks none of them, nor a general one', () => {
    const { table, findings } = readRows(form, example, context);
    expect(findings).toEqual([]);
    expect(table).toBeDefined();
  });

  describe.each(form.rules)('$id ($level)', ({ id, level, hint, source }) => {
    const { bad, good = example, at, context: more = {} } = cases[id] ?? { bad: {} };
    const reading = readRows(form, bad, { ...context, ...more });
    const found = reading.findings.filter(({ rule }) => rule === id);

    test('is found at its place', () => {
      expect(found.map(({ cell }) => cell)).toEqual([at ?? null]);
      expect(found.every((finding) => finding.level === level && finding.sheet !== null)).toBe(true);
    });

    test('is not found once that is made good', () => {
      const { findings } = readRows(form, good, { ...context, ...more });
      expect(findings.filter(({ rule }) => rule === id)).toEqual([]);
    });

    test('says in both languages what was seen, what was expected and how to repair it', () => {
      const said = found.flatMap(({ seen, expected, message }) => [seen, expected, message.zh, message.en]);
      for (const text of [...said, hint.zh, hint.en, source]) expect(text).not.toMatch(/^$|undefined|NaN|\[object/u);
    });

    test('gives every finding an id of its own', () => {
      const ids = reading.findings.map(findingId);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });
};
