import * as z from 'zod/mini';
import { DOCX_TYPE } from '../../libs/document/docx-type.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, opaqueId } from '../../libs/lambda/shapes.ts';
import { XLSX_TYPE } from '../../libs/workbook/media-type.ts';

const one = { method: 'GET', params: z.strictObject({ id: opaqueId }) } as const;
const problems = ['evaluation.unknown', 'evaluation.not-run'] as const;

/** Makes the circular of an evaluation. */
export const readCircularRoute = defineRoute({
  ...one,
  id: 'readCircular',
  path: '/v1/evaluations/{id}/circular',
  summary: { zh: '考评结果通报稿', en: 'The circular of an evaluation' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: {
      zh: '通报稿.docx；通报之前为征求意见稿，各联动创新区尚不可见',
      en: 'A document (.docx); until it is circulated a draft, which the zones are not shown',
    },
    contentType: DOCX_TYPE,
  },
  problems,
});

/** Makes the table of scores of an evaluation. */
export const readScoreSheetRoute = defineRoute({
  ...one,
  id: 'readScoreSheet',
  path: '/v1/evaluations/{id}/summary',
  summary: { zh: '考评得分汇总表', en: 'The scores of an evaluation as a workbook' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '汇总表.xlsx，可打印', en: 'A workbook (.xlsx) that prints' },
    contentType: XLSX_TYPE,
  },
  problems,
});
