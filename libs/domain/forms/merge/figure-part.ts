import { plain } from '../../decimal.ts';
import type { FilingContext } from '../../filing.ts';
import { canonicalUnits } from '../../indicator-table.ts';
import { editionNote } from '../indicator-data/editions.ts';
import type { Figure } from '../indicator-data/figure.ts';
import { type Candidate, chooseSheet } from '../indicator-data/sheet-choice.ts';
import { readSheet, type SheetReading } from '../indicator-data/sheet-reading.ts';
import type { SubAreaRow } from '../indicator-data/table-body.ts';
import type { FigureColumn } from '../indicator-data/table-columns.ts';
import { compactText } from '../reading/compact-text.ts';
import { isBlank } from '../reading/grid.ts';
import { shownText } from '../reading/shown-text.ts';
import type { Statement } from '../reading/statement.ts';
import { subAreaKey } from '../reading/sub-area-key.ts';
import { numberContent } from '../template/record-content.ts';
import { columnNotes, figuresTable, remark } from './figure-tables.ts';
import type { GivenRow, GivenValue } from './given-value.ts';
import type { MergePart, PartReading, PartUnit } from './merge-part.ts';
import { numbered } from './row-identity.ts';
import { scopeNotes } from './scope-statements.ts';
import { unitUse } from './unit-use.ts';

/**
 * What a part says in the table of raw figures: a row a sub-area, the notes on its columns, and its scopes (口径).
 *
 * @example
 * readFigurePart(part, context).found; // true
 */
export const readFigurePart = (part: MergePart, context: FilingContext): PartReading => {
  const choice = chooseSheet(part.workbook, context.period);
  if (choice.kind !== 'chosen') {
    return { found: choice.kind === 'several', tables: {}, notes: [], units: [], refused: new Set() };
  }
  const sheet = readSheet(choice.candidate);
  const origin: Origin = { sheet, candidate: choice.candidate, file: part.name, sha256: part.sha256 };
  return {
    found: true,
    tables: { [figuresTable]: figureRows(origin), [columnNotes]: noteRows(origin) },
    notes: scopeNotes(sheet.scopes, (cell) => sourceOf(origin, cell)),
    units: [...sheet.columns.figures.values()].flatMap((column) => unitOf(sheet.sheet, column)),
    refused: new Set(
      sheet.body.rows
        .flatMap(({ figures }) => [...figures.values()])
        .flatMap(({ reading, cell }) => (reading.kind === 'refused' ? [`${sheet.sheet}!${cell}`] : [])),
    ),
  };
};

interface Origin {
  readonly sheet: SheetReading;
  readonly candidate: Candidate;
  readonly file: string;
  readonly sha256: string;
}

const sourceOf = ({ file, sha256, sheet }: Origin, cell: string) => ({ file, sheet: sheet.sheet, cell, sha256 });

const figureRows = (origin: Origin): readonly GivenRow[] => {
  const rows = origin.sheet.body.rows.filter(({ name }) => name !== undefined);
  const keys = numbered(rows.map(({ name }) => subAreaKey(name?.text ?? '')));
  return rows.map((row, index) => ({
    key: keys[index] ?? '',
    name: row.name?.text ?? '',
    values: {
      ...Object.fromEntries(
        [...row.figures.values()].flatMap((figure) => {
          const given = figureValue(origin, figure);
          return given ? [[figure.field, given] as const] : [];
        }),
      ),
      ...remarkOf(origin, row),
    },
  }));
};

const figureValue = (origin: Origin, { reading, value, seen, cell }: Figure): GivenValue | undefined => {
  const source = sourceOf(origin, cell);
  if (reading.kind === 'none') {
    if (seen === shownText(undefined)) return undefined;
    return { weight: 'mark', value: null, key: '', seen, content: { text: seen }, source };
  }
  if (!value) return { weight: 'refused', value: null, key: '', seen, source };
  const text = plain(value);
  return { weight: 'written', value: text, key: text, seen, content: numberContent(text), source };
};

const remarkOf = (origin: Origin, { row }: SubAreaRow): Readonly<Record<string, GivenValue>> => {
  const { candidate, sheet } = origin;
  const column = sheet.columns.others.find(({ label }) => /^(?:备注|说明)$/u.test(compactText(label.text)));
  const cell = column && candidate.grid.cellAt(row, column.column);
  if (!cell || isBlank(cell) || cell.value === null) return {};
  return { [remark]: textValue(String(cell.value).trim(), sourceOf(origin, cell.ref)) };
};

const textValue = (text: string, source: GivenValue['source']): GivenValue => ({
  weight: 'written',
  value: text,
  key: compactText(text),
  seen: text,
  content: { text },
  source,
});

/** 数据性质, 数据来源部门 and 口径 of the columns in which the part says something: a bureau speaks of its own only. */
const noteRows = (origin: Origin): readonly GivenRow[] => {
  const { sheet } = origin;
  const filled = [...sheet.columns.figures.keys()].filter((field) =>
    sheet.body.rows.some(({ figures }) => figures.get(field)?.value !== undefined),
  );
  const row = (label: string, of: (field: (typeof filled)[number]) => Statement | undefined): GivenRow => ({
    key: `${label}#1`,
    name: label,
    values: Object.fromEntries(
      filled.flatMap((field) => {
        const note = of(field);
        return note ? [[field, textValue(note.text, sourceOf(origin, note.cell))] as const] : [];
      }),
    ),
  });
  const rows = [
    row('数据性质', (field) => editionNote(sheet, field)),
    row('数据来源部门', (field) => sheet.departments.columns.get(field) ?? sheet.departments.all),
    row('口径', (field) => sheet.scopeNotes.columns.get(field)),
  ];
  return rows.filter(({ values }) => Object.keys(values).length > 0);
};

const unitOf = (sheet: string, { field, cell, label, unit }: FigureColumn): readonly PartUnit[] => {
  const asked = canonicalUnits[field];
  const use = unitUse(unit, asked);
  return use ? [{ table: figuresTable, field, label: label.text, sheet, cell, asked, ...use }] : [];
};
