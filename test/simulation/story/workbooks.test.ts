import { expect, it } from 'vitest';
import type { AcceptedTable, Filing } from '../../../libs/domain/filing.ts';
import { authorityTablesOf } from '../../../libs/domain/forms/authority-values/authority-value.ts';
import { catalogue } from '../../../libs/domain/forms/catalogue.ts';
import { findForm } from '../../../libs/domain/forms/index.ts';
import { type Judgement, judgeWorkbook } from '../../../libs/domain/forms/judge-workbook.ts';
import type { RecordTable } from '../../../libs/domain/forms/records/record-table.ts';
import { province } from '../../../libs/domain/zone.ts';
import { neededPeriods } from '../../../libs/ports/filing-context.ts';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import { formSubAreas } from '../../support/xlsx/filled-form.ts';
import { everyOwed } from './owed-filings.ts';
import { fileWith, type WorkbookKind, workbookKinds, workbookOf } from './workbooks.ts';
import { zoneName } from './zone-name.ts';

const judge = async (filing: Filing, kind: WorkbookKind, references: Record<string, readonly AcceptedTable[]> = {}) => {
  const form = findForm(filing.form);
  if (!form) throw new Error(`${filing.form} is no form`);
  const { bytes, sha256 } = workbookOf(filing, kind);
  const zone =
    filing.zone === province.id
      ? province
      : { id: filing.zone, name: zoneName(filing.zone), subAreas: [...formSubAreas] };
  const context = { zone, period: filing.period, references };
  return judgeWorkbook({ bytes, file: { name: '表.xlsx', sha256 }, form, context, inflate: inflateNode });
};

/** What a filing is compared with where all the others of its zone and of the office were accepted. */
const referencesOf = async (filing: Filing): Promise<Record<string, readonly AcceptedTable[]>> => {
  const form = findForm(filing.form);
  const read = (form?.needs ?? []).map(async (need) => {
    const zone = need.zones === 'province' ? province.id : filing.zone;
    const periods = neededPeriods(need, { id: filing.form, frequency: form?.frequency ?? 'year' }, filing.period);
    const accepted = owed.filter(
      (one) => one.form === need.form && one.zone === zone && periods.includes(one.period) && comesBefore(one, filing),
    );
    const tables = await Promise.all(accepted.map(acceptedTable));
    return [need.id, need.from === 'records' ? tables.flatMap(recordedTables) : tables] as const;
  });
  return Object.fromEntries(await Promise.all(read));
};

const comesBefore = (one: Filing, other: Filing): boolean =>
  one.period < other.period || one.form !== other.form || one.zone !== other.zone;

const acceptedTable = async (filing: Filing): Promise<AcceptedTable> => ({
  ...{ zone: filing.zone, period: filing.period, fileSha256: '0'.repeat(64) },
  table: (await judge(filing, 'good')).table,
});

/** What an accepted workbook of the departments' values is recorded as. */
const recordedTables = ({ table, ...of }: AcceptedTable): readonly AcceptedTable[] =>
  authorityTablesOf(table as RecordTable).map((one) => ({ ...of, table: one }));

const owed = everyOwed('hangzhou');
const ofZone = owed.filter(({ zone }) => zone !== province.id);

const errorsOf = ({ findings }: Judgement) => findings.filter(({ level }) => level === 'error');

it.each(owed)(
  'a good workbook of $form of $period by $zone is valid, alone and beside what was accepted',
  async (filing) => {
    for (const kind of ['good', 'other', 'to-explain'] as const) {
      expect(errorsOf(await judge(filing, kind)), kind).toEqual([]);
      expect(errorsOf(await judge(filing, kind, await referencesOf(filing))), `${kind}, compared`).toEqual([]);
    }
  },
);

it.each(owed)('what is wrong with a workbook of $form of $period is found', async (filing) => {
  expect((await judge(filing, 'lacking')).outcome).toBe('invalid');
  expect((await judge(filing, 'spoiled')).outcome).toBe('invalid');
  expect((await judge(filing, 'unreadable')).outcome).toBe('rejected');
});

it.each(owed)('the text file of $form of $period is read as its workbook is', async (filing) => {
  expect(errorsOf(await judge(filing, 'csv'))).toEqual([]);
});

it.each(ofZone)('another zone’s $form of $period is refused', async (filing) => {
  expect((await judge(filing, 'foreign')).outcome).toBe('invalid');
});

it('can have every form of the catalogue filed', () => {
  const filed = new Set(owed.map(({ form }) => form));
  expect(catalogue.map(({ id }) => id).filter((form) => !filed.has(form))).toEqual([]);
});

it.each(owed)('each workbook of $form of $period is another file, and is found by its hash', (filing) => {
  const hashes = workbookKinds.map((kind) => workbookOf(filing, kind).sha256);
  for (const sha256 of hashes) expect(fileWith(filing, sha256)?.sha256).toBe(sha256);
  expect(workbookOf(filing, 'other').sha256).not.toBe(workbookOf(filing, 'good').sha256);
});
