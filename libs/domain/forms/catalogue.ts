import type { FormHeading } from './form.ts';
import { annualSummaryHeading } from './headings/annual-summary.ts';
import { authorityValuesHeading } from './headings/authority-values.ts';
import { bulletinHeading } from './headings/bulletin.ts';
import { delegatedPowersHeading } from './headings/delegated-powers.ts';
import { empowermentRequestHeading } from './headings/empowerment-request.ts';
import { innovationCaseHeading } from './headings/innovation-case.ts';
import { inspectionHeading } from './headings/inspection.ts';
import { institutionHeading } from './headings/institution.ts';
import { majorProjectsHeading } from './headings/major-projects.ts';
import { provinceTotalsHeading } from './headings/province-totals.ts';
import { quarterlyTradeHeading } from './headings/quarterly-trade.ts';
import { reformCatalogueHeading } from './headings/reform-catalogue.ts';
import { reformReplicationHeading } from './headings/reform-replication.ts';
import { workPlanHeading } from './headings/work-plan.ts';

/** 联动创新区主要评价指标基础数据表: the yearly table of raw figures behind the notice's annex 4. */
export const indicatorDataHeading: FormHeading = {
  id: 'indicator-data',
  title: { zh: '联动创新区主要评价指标基础数据表', en: 'Raw figures for the main indicators' },
  frequency: 'year',
  // The first figures of a year (快报); the settled ones follow by the end of April.
  window: { kind: 'day', month: 1, day: 31, hour: 18, rolling: 'forward' },
};

/**
 * What can be filed (报表目录), without the reading of it: most functions need only know that a form exists, and the
 * rules of all forms together weigh more than they do. `index.ts` lists the forms themselves, in the same order.
 */
export const catalogue: readonly FormHeading[] = [
  indicatorDataHeading,
  institutionHeading,
  workPlanHeading,
  reformCatalogueHeading,
  reformReplicationHeading,
  bulletinHeading,
  annualSummaryHeading,
  innovationCaseHeading,
  delegatedPowersHeading,
  empowermentRequestHeading,
  majorProjectsHeading,
  inspectionHeading,
  quarterlyTradeHeading,
  provinceTotalsHeading,
  authorityValuesHeading,
];

/**
 * The heading of a form; undefined where there is none.
 *
 * @example
 * findHeading('indicator-data')?.frequency; // 'year'
 */
export const findHeading = (id: string): FormHeading | undefined => catalogue.find((heading) => heading.id === id);
