import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, opaqueId } from '../../libs/lambda/shapes.ts';
import { XLSX_TYPE } from '../../libs/workbook/media-type.ts';

const printed = {
  method: 'GET',
  params: z.strictObject({ id: opaqueId }),
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '工作簿（.xlsx）', en: 'A workbook (.xlsx) to be printed' },
    contentType: XLSX_TYPE,
  },
} as const;

/** Answers the print sheet of a submission, for signature and seal. */
export const printSubmissionRoute = defineRoute({
  ...printed,
  id: 'printSubmission',
  path: '/v1/submissions/{id}/print',
  summary: { zh: '签发用打印件', en: 'The print sheet of a submission, for signature and seal' },
  problems: ['submission.unknown', 'print.not-valid'],
});

/** Answers the receipt of a submission, to be printed. */
export const printReceiptRoute = defineRoute({
  ...printed,
  id: 'printReceipt',
  path: '/v1/submissions/{id}/receipt/print',
  summary: { zh: '打印报送回执', en: 'The receipt of a submission, to be printed' },
  problems: ['submission.unknown', 'receipt.not-yet'],
});
