import { annualSummaryFilings } from './annual-summary.ts';
import { authorityValuesFilings } from './authority-values.ts';
import { bulletinFilings } from './bulletin.ts';
import { delegatedPowersFilings } from './delegated-powers.ts';
import { empowermentRequestFilings } from './empowerment-request.ts';
import type { FormFilings } from './filing.ts';
import { innovationCaseFilings } from './innovation-case.ts';
import { inspectionFilings } from './inspection.ts';
import { institutionFilings } from './institution.ts';
import { majorProjectsFilings } from './major-projects.ts';
import { provinceTotalsFilings } from './province-totals.ts';
import { quarterlyTradeFilings } from './quarterly-trade.ts';
import { reformCatalogueFilings } from './reform-catalogue.ts';
import { reformReplicationFilings } from './reform-replication.ts';
import { workPlanFilings } from './work-plan.ts';

/** The filings of every form of records, good and bad. To add a form is to add its file and a line here. */
export const formFilings: readonly FormFilings[] = [
  institutionFilings,
  workPlanFilings,
  reformCatalogueFilings,
  reformReplicationFilings,
  bulletinFilings,
  annualSummaryFilings,
  innovationCaseFilings,
  delegatedPowersFilings,
  empowermentRequestFilings,
  inspectionFilings,
  majorProjectsFilings,
  quarterlyTradeFilings,
  authorityValuesFilings,
  provinceTotalsFilings,
];
