import { annualSummaryForm } from './annual-summary.ts';
import { authorityValuesForm } from './authority-values.ts';
import { bulletinForm } from './bulletin.ts';
import { delegatedPowersForm } from './delegated-powers.ts';
import { empowermentRequestForm } from './empowerment-request.ts';
import { innovationCaseForm } from './innovation-case.ts';
import { inspectionForm } from './inspection.ts';
import { institutionForm } from './institution.ts';
import { majorProjectsForm } from './major-projects.ts';
import { provinceTotalsForm } from './province-totals.ts';
import { quarterlyTradeForm } from './quarterly-trade.ts';
import type { RecordForm } from './records/record-form.ts';
import { reformCatalogueForm } from './reform-catalogue.ts';
import { reformReplicationForm } from './reform-replication.ts';
import { workPlanForm } from './work-plan.ts';

/** Every form that is a table of records, by its definition. To add one is to add its file, its heading and a line here. */
export const recordForms: readonly RecordForm[] = [
  institutionForm,
  workPlanForm,
  reformCatalogueForm,
  reformReplicationForm,
  bulletinForm,
  annualSummaryForm,
  innovationCaseForm,
  delegatedPowersForm,
  empowermentRequestForm,
  majorProjectsForm,
  inspectionForm,
  quarterlyTradeForm,
  provinceTotalsForm,
  authorityValuesForm,
];
