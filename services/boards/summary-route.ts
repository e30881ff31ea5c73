import * as z from 'zod/mini';
import { summaryBases } from '../../libs/domain/boards/form-summary.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, formId, period } from '../../libs/lambda/shapes.ts';
import { XLSX_TYPE } from '../../libs/workbook/media-type.ts';

/** Answers a form over all zones as one workbook. */
export const summariseFormRoute = defineRoute({
  id: 'summariseForm',
  method: 'GET',
  path: '/v1/forms/{form}/summary',
  summary: { zh: '一键汇总', en: 'A form over all zones as one workbook, in its own columns' },
  params: z.strictObject({ form: formId }),
  query: z.strictObject({
    period,
    state: z.exactOptional(z.enum(summaryBases)),
    asOf: z.exactOptional(asOf),
  }),
  answer: {
    status: 200,
    description: {
      zh: '工作簿（.xlsx）：审核通过的（默认）或校验通过的最新报送，未报单位另列一表',
      en: 'A workbook (.xlsx) of what was accepted (default) or is valid; who is missing stands on a sheet of its own',
    },
    contentType: XLSX_TYPE,
  },
  problems: ['form.unknown', 'period.mismatch', 'summary.too-large'],
});
