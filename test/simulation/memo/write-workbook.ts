import { writeWorkbook as write } from '../../../libs/workbook/write/write-workbook.ts';
import { remember } from './remember.ts';

/** Writes each workbook once a process: the same plan gives the same bytes. */
export const writeWorkbook: typeof write = remember(
  (plan: Parameters<typeof write>[0]) => write(plan),
  (plan) => JSON.stringify(plan),
);
