import type { SheetPlan } from '../../../workbook/write/sheet-plan.ts';
import type { WorkbookPlan } from '../../../workbook/write/workbook-plan.ts';
import type { FilingContext } from '../../filing.ts';
import { tagOf } from './form-tag.ts';
import { periodWords } from './period-words.ts';
import type { TaggedForm } from './tagged-form.ts';
import type { TemplateSettings } from './template-settings.ts';

/** What a template is made for. */
export interface TemplateRequest {
  readonly context: FilingContext;
  readonly settings: TemplateSettings;
  /** The registered sub-area (片区) that it is for alone; without it, it is for the zone as a whole. */
  readonly subArea?: string;
  /** What is prefilled comes from made-up data, or is meant for some. */
  readonly synthetic?: boolean;
}

/** A form of which templates can be made (报表模板). */
export interface FormTemplate extends TaggedForm {
  /** Its sheets, in their order. */
  readonly pages: (request: TemplateRequest) => readonly SheetPlan[];
}

/**
 * The workbook that a zone downloads, fills in and uploads: prefilled for its period, with everything locked but what is to
 * be filled in, and a tag by which it is known again.
 *
 * @example
 * const bytes = await writeWorkbook(templateOf(findTemplate('indicator-data'), { context, settings: templateSettings }));
 */
export const templateOf = (template: FormTemplate, request: TemplateRequest): WorkbookPlan => ({
  title: templateTitle(template, request),
  sheets: template.pages(request),
  tag: tagOf(template, request.context, request.subArea),
});

const templateTitle = ({ title, frequency }: FormTemplate, { context }: TemplateRequest): string =>
  `${context.zone.name} ${title.zh}（${periodWords(context.period, frequency)}）`;

/**
 * The name under which a template is saved: zone, sub-area where it is for one, form, period. What the form's title says of
 * 联动创新区 is said by the zone's name.
 *
 * @example
 * templateFileName(template, { zone, period: '2025' }); // '杭州联动创新区-机构设置情况-2025.xlsx'
 */
export const templateFileName = (
  { title }: Pick<FormTemplate, 'title'>,
  { zone, period }: FilingContext,
  subArea?: string,
): string => {
  const form = title.zh.replace(/^联动创新区/u, '');
  const name = [zone.name, ...(subArea === undefined ? [] : [subArea]), form, period].join('-');
  return `${name.replace(/[\s\\/:*?"<>|]+/gu, '_')}.xlsx`;
};
