import type { StatisticalPage } from '../../../workbook/write/page-plan.ts';

/** What a page of a print sheet has of its own; all of them share the rest. */
export type PrintedPage = Pick<StatisticalPage, 'name' | 'title' | 'columns' | 'body'> &
  Partial<Pick<StatisticalPage, 'unit' | 'notes'>>;
