import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { type FormTemplate, templateFileName, templateOf } from '../../libs/domain/forms/template/form-template.ts';
import { findTemplate } from '../../libs/domain/forms/template/index.ts';
import type { TemplateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import { isPeriodOf } from '../../libs/domain/period.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { fileHeaders } from '../../libs/lambda/file-headers.ts';
import { type FilingContextPorts, readFilingContext } from '../../libs/ports/filing-context.ts';
import { XLSX_TYPE } from '../../libs/workbook/media-type.ts';
import { writeWorkbook } from '../../libs/workbook/write/write-workbook.ts';
import type { readTemplateRoute } from './routes.ts';

/** What making templates needs. */
export interface ReadTemplatePorts extends FilingContextPorts {
  readonly settings: TemplateSettings;
}

/** Makes the template of a form for a zone and a period (下载模板), prefilled from what was accepted before. */
export const readTemplate =
  (ports: ReadTemplatePorts): Command<typeof readTemplateRoute> =>
  async ({ params, query: { zone, period, subArea, asOf }, actor, time }) => {
    const template = findTemplate(params.form);
    if (!template) return fail(noSuchForm(params.form));
    if (!mayDo(actor, 'readTemplate', { zone })) return fail(unknownZone);
    if (!isPeriodOf(period, template.frequency)) return fail(mismatch(template, period));
    const read = await readFilingContext(ports, { zone, form: template, period, past: pastMoment(asOf, time) });
    if (!read) return fail(unknownZone);
    const { context, synthetic } = read;
    const known = subArea === undefined || context.zone.subAreas.some(({ name }) => name === subArea);
    if (!known) return fail(noSuchSubArea(context.zone.name, subArea));
    const request = { context, settings: ports.settings, synthetic, ...(subArea === undefined ? {} : { subArea }) };
    return ok({
      bytes: await writeWorkbook(templateOf(template, request)),
      contentType: XLSX_TYPE,
      headers: fileHeaders(templateFileName(template, context, subArea), 'template.xlsx'),
    });
  };

const noSuchForm = (form: string) =>
  problem('not-found', 'form.unknown', { zh: `没有这张表：${form}`, en: `No such form: ${form}` });

const unknownZone = problem('not-found', 'zone.unknown', {
  zh: '没有这个联动创新区',
  en: 'There is no such zone',
});

const noSuchSubArea = (zone: string, subArea: string) =>
  problem('not-found', 'zone.sub-area-unknown', {
    zh: `“${zone}”没有登记“${subArea}”这个片区`,
    en: `“${zone}” has no sub-area “${subArea}” in the registry`,
  });

const mismatch = ({ title, frequency }: FormTemplate, period: string) =>
  problem('invalid', 'period.mismatch', {
    zh: `“${title.zh}”不按 ${period} 这样的报告期报送`,
    en: `${title.en} is filed by the ${frequency}, not for ${period}`,
  });
