import type { Workbook } from '../../workbook/workbook.ts';
import type { FilingContext } from '../filing.ts';
import type { IndicatorTable } from '../indicator-table.ts';
import { settledValues } from './authority-values/settled-values.ts';
import { indicatorDataHeading } from './catalogue.ts';
import type { Form, FormReading } from './form.ts';
import { buildTable } from './indicator-data/build-table.ts';
import { fileRules, sheetRules } from './indicator-data/rules/index.ts';
import { chooseSheet } from './indicator-data/sheet-choice.ts';
import { readSheet } from './indicator-data/sheet-reading.ts';
import { yearSummary } from './indicator-data/summary-need.ts';
import { inReadingOrder } from './reading/finding-order.ts';
import { applyRules } from './reading/rule.ts';
import { priorYear } from './template/base-figures.ts';

/**
 * Reads a workbook as the raw-indicator table: first what the sheet says, then what every rule has to say to it, all in
 * one pass. The table is there unless a finding is an error.
 */
const read = (workbook: Workbook, context: FilingContext): FormReading<IndicatorTable> => {
  const choice = chooseSheet(workbook, context.period);
  const sheets = workbook.sheets.map(({ name, state }) => ({ name, visible: state === 'visible' }));
  const ofFile = applyRules(fileRules, { sheets, choice, context }, null);
  const sheet = choice.kind === 'chosen' ? { ...readSheet(choice.candidate), context, made: new Map() } : undefined;
  const ofSheet = sheet ? applyRules(sheetRules, sheet, sheet.sheet) : [];
  const findings = inReadingOrder(
    [...ofFile, ...ofSheet],
    sheets.map(({ name }) => name),
  );
  const good = sheet !== undefined && findings.every(({ level }) => level !== 'error');
  return { table: good ? buildTable(sheet) : undefined, findings };
};

/**
 * 联动创新区主要评价指标基础数据表: the yearly table of raw figures, one row a sub-area (片区), from which the seven indicators
 * of the notice's annex 4 are computed.
 *
 * @example
 * indicatorData.read(workbook, { zone, period: '2025' }).findings; // every finding, in reading order
 */
export const indicatorData: Form<IndicatorTable> = {
  ...indicatorDataHeading,
  needs: [priorYear, settledValues, yearSummary],
  read,
};
