import type { AcceptedTable, FilingContext } from '../../filing.ts';
import { province } from '../../zone.ts';
import { annualSummaryExamples } from '../annual-summary/examples.ts';
import { annualSummaryForm } from '../annual-summary.ts';
import { authorityValuesExamples } from '../authority-values/examples.ts';
import { authorityValuesForm } from '../authority-values.ts';
import { bulletinExamples } from '../bulletin/examples.ts';
import { bulletinForm } from '../bulletin.ts';
import { delegatedPowersExamples } from '../delegated-powers/examples.ts';
import { delegatedPowersForm } from '../delegated-powers.ts';
import { empowermentRequestExamples } from '../empowerment-request/examples.ts';
import { empowermentRequestForm } from '../empowerment-request.ts';
import type { Form } from '../form.ts';
import { findForm } from '../index.ts';
import { goodRows } from '../indicator-data/workbook-fixture.ts';
import { innovationCaseExamples } from '../innovation-case/examples.ts';
import { innovationCaseForm } from '../innovation-case.ts';
import { inspectionExamples, issuedExamples } from '../inspection/examples.ts';
import { inspectionForm } from '../inspection.ts';
import { institutionExamples } from '../institution/examples.ts';
import { institutionForm } from '../institution.ts';
import { majorProjectsExamples } from '../major-projects/examples.ts';
import { majorProjectsForm } from '../major-projects.ts';
import { provinceTotalsExamples } from '../province-totals/examples.ts';
import { provinceTotalsForm } from '../province-totals.ts';
import { quarterlyTradeExamples } from '../quarterly-trade/examples.ts';
import { quarterlyTradeForm } from '../quarterly-trade.ts';
import type { RecordForm } from '../records/record-form.ts';
import type { RecordTable } from '../records/record-table.ts';
import { reformCatalogueExamples } from '../reform-catalogue/examples.ts';
import { reformCatalogueForm } from '../reform-catalogue.ts';
import { reformReplicationExamples } from '../reform-replication/examples.ts';
import { reformReplicationForm } from '../reform-replication.ts';
import { workPlanExamples } from '../work-plan/examples.ts';
import { workPlanForm } from '../work-plan.ts';
import { type FilledRow, type Filling, labelKey } from './fill-template.fixture.ts';
import type { FormTemplate } from './form-template.ts';
import { findTemplate } from './index.ts';
import { printedLabel } from './record-column.ts';

/** A form with its template, a filing of it, and what a script writes into the template so that nothing is to be found. */
export interface TemplateCase {
  readonly form: Form;
  readonly template: FormTemplate;
  readonly context: FilingContext;
  readonly filling: Filling;
}

/** The zone that files in every case. */
const filingZone = {
  id: 'hangzhou',
  name: '杭州联动创新区',
  subAreas: [{ name: '主城片区' }, { name: '钱塘片区' }],
};

/** The zone whose template is filed by mistake. */
export const otherZone = { ...filingZone, id: 'ningbo', name: '宁波联动创新区' };

type Examples = Readonly<Record<string, readonly FilledRow[]>>;

/** The rows of examples, which name fields, by the printed labels of a form's sheets. */
const recordFilling = ({ sheets }: RecordForm, examples: Examples): Filling => ({
  rows: Object.fromEntries(
    sheets.map((sheet) => {
      const labels = new Map(sheet.columns.map((column) => [column.field, labelKey(printedLabel(column))]));
      const rows = (examples[sheet.id] ?? []).map((row) =>
        Object.fromEntries(Object.entries(row).map(([field, value]) => [labels.get(field) ?? field, value])),
      );
      return [sheet.name, rows];
    }),
  ),
});

/** A form and its template as the lists have them. */
const formAndTemplate = (id: string): Pick<TemplateCase, 'form' | 'template'> => {
  const [form, template] = [findForm(id), findTemplate(id)];
  if (!form || !template) throw new Error(`${id} is not on the lists`);
  return { form, template };
};

/** A case of a record form. */
const recordCase = (
  definition: RecordForm,
  examples: Examples,
  filing: Omit<FilingContext, 'zone'> & { readonly subAreas?: readonly string[] },
): TemplateCase => ({
  ...formAndTemplate(definition.id),
  context: {
    zone: { ...filingZone, subAreas: (filing.subAreas ?? ['主城片区', '钱塘片区']).map((name) => ({ name })) },
    period: filing.period,
    references: filing.references ?? {},
  },
  filling: recordFilling(definition, examples),
});

const figureLabels = (goodRows[2] ?? []).map((label) => labelKey(String(label)));
const subAreaColumn = 1;
const figureRows = goodRows.slice(3, 5).map((row, index) => {
  const named = row.with(subAreaColumn, filingZone.subAreas[index]?.name ?? '');
  return Object.fromEntries(figureLabels.map((label, column) => [label, named[column]])) as FilledRow;
});

const airport = ['主城片区', '临空片区'];

/** The catalogue as the office had it accepted: what annex 3 is prefilled from. */
const catalogue: readonly AcceptedTable[] = [
  {
    zone: 'province',
    period: '2025',
    fileSha256: '0'.repeat(64),
    table: acceptedTable(reformCatalogueForm, reformCatalogueExamples),
  },
];

function acceptedTable({ version, sheets }: RecordForm, examples: Examples): RecordTable {
  const rowsOf = (id: string) =>
    (examples[id] ?? []).map((row, index) => ({
      row: index + 4,
      cells: Object.fromEntries(
        Object.entries(row).map(([field, value]) => [
          field,
          { sheet: id, cell: `A${index + 4}`, value: value === null || value === undefined ? null : String(value) },
        ]),
      ),
    }));
  return { version, sheets: Object.fromEntries(sheets.map(({ id }) => [id, rowsOf(id)])), statements: {} };
}

/** What the office issued, which a zone answers with the same form. */
const issued: readonly AcceptedTable[] = [
  {
    zone: 'province',
    period: '2025Q3',
    fileSha256: '0'.repeat(64),
    table: acceptedTable(inspectionForm, issuedExamples),
  },
];

const issuing = recordCase(inspectionForm, issuedExamples, { period: '2025Q3' });

/** The office issues its findings (督查): the form that a zone answers in the case of `inspection`. */
export const issuingCase: TemplateCase = { ...issuing, context: { ...issuing.context, zone: province } };

/** Every form that has templates: one line each. */
export const templateCases: readonly TemplateCase[] = [
  {
    ...formAndTemplate('indicator-data'),
    context: { zone: filingZone, period: '2025', references: {} },
    filling: { rows: { 基础数据表: figureRows } },
  },
  recordCase(institutionForm, institutionExamples, { period: '2025' }),
  recordCase(workPlanForm, workPlanExamples, { period: '2025Q2' }),
  recordCase(reformCatalogueForm, reformCatalogueExamples, { period: '2025' }),
  recordCase(reformReplicationForm, reformReplicationExamples, { period: '2025Q2', references: { catalogue } }),
  recordCase(bulletinForm, bulletinExamples, { period: '2025Q3', subAreas: airport }),
  recordCase(annualSummaryForm, annualSummaryExamples, { period: '2025', subAreas: airport }),
  recordCase(innovationCaseForm, innovationCaseExamples, { period: '2025', subAreas: airport }),
  recordCase(delegatedPowersForm, delegatedPowersExamples, { period: '2025Q3', subAreas: airport }),
  recordCase(empowermentRequestForm, empowermentRequestExamples, { period: '2025', subAreas: airport }),
  recordCase(majorProjectsForm, majorProjectsExamples, { period: '2025Q3', subAreas: airport }),
  recordCase(inspectionForm, inspectionExamples, { period: '2025Q3', references: { issued } }),
  recordCase(quarterlyTradeForm, quarterlyTradeExamples, { period: '2025Q3', subAreas: airport }),
  recordCase(provinceTotalsForm, provinceTotalsExamples, { period: '2025' }),
  recordCase(authorityValuesForm, authorityValuesExamples, { period: '2025' }),
];
