import type { Workbook } from '../../../workbook/workbook.ts';
import type { FilingContext } from '../../filing.ts';
import type { Form, FormReading } from '../form.ts';
import { inReadingOrder } from '../reading/finding-order.ts';
import { applyRules } from '../reading/rule.ts';
import { buildRecords } from './build-records.ts';
import type { JudgedForm } from './judged-form.ts';
import { maskFindings, maskNumbers } from './masked-findings.ts';
import { remarkableCells } from './placed-cells.ts';
import type { RecordForm } from './record-form.ts';
import type { RecordTable } from './record-table.ts';
import { reserveFindings } from './reserved-findings.ts';
import { generalRules } from './rules/index.ts';
import { findCandidates } from './sheet-candidates.ts';
import { chooseSheets } from './sheet-choice.ts';
import { readStatement } from './statements.ts';
import { readTable } from './table-reading.ts';

/**
 * The form that a definition makes: it reads a workbook, lets the general rules and the definition's own judge it in one
 * pass, and has a table unless a finding is an error.
 *
 * @example
 * recordForm(workPlanForm).read(workbook, { zone, period: '2025Q3' }).findings; // every finding, in reading order
 */
export const recordForm = (definition: RecordForm): Form<RecordTable> => ({
  id: definition.id,
  title: definition.title,
  frequency: definition.frequency,
  window: definition.window,
  ...(definition.document ? { document: definition.document } : {}),
  ...(definition.filedBy ? { filedBy: definition.filedBy } : {}),
  ...(definition.again ? { again: definition.again } : {}),
  ...(definition.reserved ? { reserved: definition.reserved } : {}),
  ...(definition.needs ? { needs: definition.needs } : {}),
  ...(definition.changesWithin === undefined ? {} : { changesWithin: definition.changesWithin }),
  ...(hasPersonal(definition) ? { mask: maskNumbers } : {}),
  read: (workbook, context) => read(definition, workbook, context),
});

const hasPersonal = ({ sheets }: RecordForm): boolean =>
  sheets.some(({ columns }) => columns.some(({ personal }) => personal));

const read = (definition: RecordForm, workbook: Workbook, context: FilingContext): FormReading<RecordTable> => {
  const judged = readRecords(definition, workbook, context);
  const found = inReadingOrder(
    [...applyRules(generalRules, judged, null), ...applyRules(definition.rules, judged, null)],
    workbook.sheets.map(({ name }) => name),
  );
  const findings = reserveFindings(maskFindings(found, judged), judged);
  const good = findings.every(({ level }) => level !== 'error');
  return { table: good ? buildRecords(judged) : undefined, findings };
};

/**
 * What a workbook says in the tables of a form, before any rule judges it.
 *
 * @example
 * readRecords(form, workbook, { zone, period: '2025Q3' }).sheets.tasks?.rows.length; // 12
 */
export const readRecords = (definition: RecordForm, workbook: Workbook, context: FilingContext): JudgedForm => {
  const candidates = findCandidates(workbook, definition);
  const choices = definition.sheets.map((table) => chooseSheets(table, candidates, context, definition.frequency));
  const values = { ...context, date1904: workbook.date1904 };
  const sheets = choices.flatMap(({ table, chosen }) => {
    const sheet = readTable(chosen, definition, values);
    return sheet ? [[table.id, sheet] as const] : [];
  });
  const statements = (definition.statements ?? []).flatMap((statement) => {
    const own = choices.find(({ table }) => table.id === statement.sheet)?.chosen.map(({ grid }) => grid) ?? [];
    const found = readStatement([...new Set([...own, ...candidates.grids])], statement);
    return found ? [[statement.id, found] as const] : [];
  });
  const tables = Object.fromEntries(sheets);
  return {
    definition,
    context,
    choices,
    remarkable: remarkableCells({ definition, sheets: tables }),
    file: workbook.sheets.map(({ name, state, cells }) => ({
      name,
      visible: state === 'visible',
      empty: cells.length === 0,
    })),
    sheets: tables,
    statements: Object.fromEntries(statements),
  };
};
