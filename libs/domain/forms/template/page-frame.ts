import type { StatisticalPage } from '../../../workbook/write/page-plan.ts';
import { SYNTHETIC_NOTICE } from '../../synthetic.ts';
import type { FormHeading } from '../form.ts';
import type { TemplateRequest } from './form-template.ts';
import { periodWords } from './period-words.ts';
import { headLines, printingOf } from './template-settings.ts';

/** What every page of a template has in common. */
export type PageFrame = Pick<
  StatisticalPage,
  'headLines' | 'reportingUnit' | 'period' | 'annex' | 'notes' | 'banner' | 'footer' | 'paper'
>;

/** Wider tables are printed on A3, in digits of the default font. */
const widestOnA4 = 210;

/**
 * All of a page but its table: the block at the right, 填报单位, 报告期, the notes, and the mark of made-up data as the first
 * row and on every printed page.
 *
 * @example
 * pageFrame(institutionForm, { context, settings: templateSettings }, 120).period; // '2025年度'
 */
export const pageFrame = (
  { id, frequency }: Pick<FormHeading, 'id' | 'frequency'>,
  { context, settings, subArea, synthetic }: TemplateRequest,
  tableWidth: number,
): PageFrame => {
  const { annex = '', notes } = printingOf(settings, id);
  const top = `${annex}${subArea === undefined ? '' : `（${subArea}）`}`;
  const mark = `${SYNTHETIC_NOTICE.zh} / ${SYNTHETIC_NOTICE.en}`;
  return {
    headLines: headLines(settings, id),
    reportingUnit: context.zone.name,
    period: periodWords(context.period, frequency),
    ...(top === '' ? {} : { annex: top }),
    ...(notes ? { notes } : {}),
    ...(synthetic ? { banner: mark, footer: mark } : {}),
    ...(tableWidth > widestOnA4 ? { paper: 'A3' as const } : {}),
  };
};
