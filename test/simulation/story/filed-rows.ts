import type { Filing } from '../../../libs/domain/filing.ts';
import { annualSummaryExamples } from '../../../libs/domain/forms/annual-summary/examples.ts';
import { authorityValuesExamples } from '../../../libs/domain/forms/authority-values/examples.ts';
import { bulletinExamples } from '../../../libs/domain/forms/bulletin/examples.ts';
import { delegatedPowersExamples } from '../../../libs/domain/forms/delegated-powers/examples.ts';
import { empowermentRequestExamples } from '../../../libs/domain/forms/empowerment-request/examples.ts';
import { innovationCaseExamples } from '../../../libs/domain/forms/innovation-case/examples.ts';
import { inspectionExamples, issuedExamples } from '../../../libs/domain/forms/inspection/examples.ts';
import { institutionExamples } from '../../../libs/domain/forms/institution/examples.ts';
import { majorProjectsExamples } from '../../../libs/domain/forms/major-projects/examples.ts';
import { provinceTotalsExamples } from '../../../libs/domain/forms/province-totals/examples.ts';
import { quarterlyTradeExamples } from '../../../libs/domain/forms/quarterly-trade/examples.ts';
import type { ExampleRows } from '../../../libs/domain/forms/records/example-rows.ts';
import { reformCatalogueExamples } from '../../../libs/domain/forms/reform-catalogue/examples.ts';
import { reformReplicationExamples } from '../../../libs/domain/forms/reform-replication/examples.ts';
import { workPlanExamples } from '../../../libs/domain/forms/work-plan/examples.ts';
import { province } from '../../../libs/domain/zone.ts';
import { zoneName } from './zone-name.ts';

/** The examples of a form, and the period that they are of: their dates lie in it. */
interface Examples {
  readonly rows: ExampleRows;
  readonly period: string;
  /** What the office issues in the same form, where that is something else. */
  readonly issued?: ExampleRows;
}

const EXAMPLES: Readonly<Record<string, Examples>> = {
  institution: { rows: institutionExamples, period: '2025' },
  'work-plan': { rows: workPlanExamples, period: '2025Q2' },
  'reform-catalogue': { rows: reformCatalogueExamples, period: '2025' },
  'reform-replication': { rows: reformReplicationExamples, period: '2025Q2' },
  bulletin: { rows: bulletinExamples, period: '2025Q3' },
  'annual-summary': { rows: annualSummaryExamples, period: '2025' },
  'innovation-case': { rows: innovationCaseExamples, period: '2025' },
  'delegated-powers': { rows: delegatedPowersExamples, period: '2025Q3' },
  'empowerment-request': { rows: empowermentRequestExamples, period: '2025' },
  'major-projects': { rows: majorProjectsExamples, period: '2025Q3' },
  'quarterly-trade': { rows: quarterlyTradeExamples, period: '2025Q3' },
  inspection: { rows: inspectionExamples, period: '2025Q3', issued: issuedExamples },
  'province-totals': { rows: provinceTotalsExamples, period: '2025' },
  'authority-values': { rows: authorityValuesExamples, period: '2025' },
};

/** Fields whose dates lie in the period that is reported. */
const DATED = new Set(['date', 'completedOn', 'releasedOn']);

/** The rows of a good filing: the form's examples under the zone's name, with its sub-areas, moved to its period. */
export const filedRows = ({ zone, form, period }: Filing): ExampleRows => {
  const examples = EXAMPLES[form];
  if (!examples) throw new TypeError(`${form} has no examples`);
  const rows = zone === province.id ? (examples.issued ?? examples.rows) : examples.rows;
  const months = monthsBetween(examples.period, period);
  const adapted = (field: string, value: string | number | null) => {
    if (typeof value !== 'string') return value;
    if (DATED.has(field)) return laterBy(months, value);
    return zone === province.id
      ? value
      : value.replaceAll('杭州联动创新区', zoneName(zone)).replaceAll('钱塘片区', '临空片区');
  };
  return Object.fromEntries(
    Object.entries(rows).map(([sheet, lines]) => [
      sheet,
      lines.map((line) =>
        Object.fromEntries(Object.entries(line).map(([field, value]) => [field, adapted(field, value)])),
      ),
    ]),
  );
};

const monthsBetween = (from: string, to: string): number => monthOf(to) - monthOf(from);

/** The last month of a period, counted from year 0. */
const monthOf = (period: string): number => Number(period.slice(0, 4)) * 12 + Number(period.slice(5) || 4) * 3;

const laterBy = (months: number, date: string): string => {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const all = year * 12 + month - 1 + months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}${date.slice('2025-01'.length)}`;
};
