import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formFilings } from '../../infra/cli/generate-forms/filings/index.ts';
import { sha256Hex } from '../../libs/domain/digest.ts';
import type { FilingContext } from '../../libs/domain/filing.ts';
import * as figures from '../../libs/domain/forms/indicator-data/rules/spoiled-workbooks.ts';
import {
  type FixtureValue,
  goodContext,
  goodRows,
  type SheetFixture,
} from '../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import { sampleForm } from '../../libs/domain/forms/records/record-fixture.ts';
import * as records from '../../libs/domain/forms/records/rules/spoiled-workbooks.ts';
import { tagOf } from '../../libs/domain/forms/template/form-tag.ts';
import { taggedIndicatorData } from '../../libs/domain/forms/template/tagged-indicator-data.ts';
import { parseCellReference } from '../../libs/workbook/cell-reference.ts';
import { tagSheetName } from '../../libs/workbook/write/template-tag.ts';
import { recordBytes } from '../support/forms/record-workbook.ts';
import { buildXlsx } from '../support/xlsx/build-xlsx.ts';
import type { CellInput, SheetInput } from '../support/xlsx/sheet-xml.ts';
import type { JudgedCase } from './same-findings-answer.ts';
import { hostileFiles, type NamedFiles, textFiles } from './same-findings-files.ts';

/** Files of one kind, by what they are. */
export interface CorpusPart {
  readonly part: string;
  readonly cases: ReadonlyMap<string, JudgedCase>;
}

const figuresId = taggedIndicatorData.id;

/** Everything that both platforms judge. */
export const corpus = (): readonly CorpusPart[] => [
  { part: 'workbooks of raw figures', cases: new Map([...spoiled(figuresId, figures), ...tagged(), ...samples()]) },
  { part: 'workbooks of records', cases: new Map([...spoiled(sampleForm.id, records), ...filings()]) },
  { part: 'text files', cases: ofFigures(textFiles(), '.csv') },
  { part: 'hostile files', cases: ofFigures(hostileFiles(), '.xlsx') },
];

const judged = (name: string, bytes: Uint8Array, form: string, context: FilingContext) =>
  [
    `${form} ${name}`,
    { file: { name, sha256: sha256Hex(bytes) }, content: Buffer.from(bytes).toString('base64'), form, context },
  ] as const;

/** What breaks each rule of a form, as the bytes of an .xlsx. */
const spoiled = (form: string, { spoiledWorkbooks, contextOf }: typeof figures | typeof records) =>
  Object.entries(spoiledWorkbooks).map(([rule, workbook]) =>
    judged(`${rule}.xlsx`, fixtureBytes(workbook.sheets), form, contextOf(workbook)),
  );

const tagged = () => {
  const rows = Object.entries({ ...tagOf(taggedIndicatorData, goodContext), period: '2024' });
  const bytes = fixtureBytes([{}, { name: tagSheetName, state: 'veryHidden', rows }]);
  return [judged('template.other-period.xlsx', bytes, figuresId, goodContext)];
};

const samples = () =>
  globSync('2025/*.xlsx', { cwd: join(import.meta.dirname, '../samples') }).map((file) =>
    judged(basename(file), readFileSync(join(import.meta.dirname, '../samples', file)), figuresId, goodContext),
  );

const filings = () =>
  formFilings.flatMap(({ form, good, bad }) =>
    Object.entries({ good: {}, ...bad }).map(([name, changes]) => {
      const { rows, ...filing } = { ...good, ...changes };
      return judged(`${name}.xlsx`, recordBytes(form, rows, filing), form.id, filing);
    }),
  );

const ofFigures = (files: NamedFiles, extension: string) =>
  new Map(Object.entries(files).map(([name, bytes]) => judged(`${name}${extension}`, bytes, figuresId, goodContext)));

const fixtureBytes = (sheets: readonly SheetFixture[]): Uint8Array => buildXlsx({ sheets: sheets.map(sheetInput) });

const sheetInput = ({ name, rows = goodRows, cells = {}, ...sheet }: SheetFixture, index: number): SheetInput => {
  const written = rows.map((row) => row.map(cellInput));
  for (const [ref, value] of Object.entries(cells)) {
    const { row, column } = parseCellReference(ref)!;
    while (written.length < row) written.push([]);
    written[row - 1]![column - 1] = cellInput(value);
  }
  return { ...sheet, name: name ?? `表${index + 1}`, rows: written.map((row) => Array.from(row)) };
};

const cellInput = (value: FixtureValue): CellInput => {
  if (value === null || typeof value !== 'object') return value;
  if ('date' in value) return { value: serialOf(value.date), format: 'yyyy-mm-dd' };
  if ('formula' in value) return { formula: value.formula, ...(value.value === null ? {} : { cached: value.value }) };
  return value;
};

/** The day as Excel counts it from 1900. */
const serialOf = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;
