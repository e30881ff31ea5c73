import * as z from 'zod/mini';
import { DOCX_TYPE } from '../../libs/document/docx-type.ts';
import { personRoles } from '../../libs/domain/person.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, formId, period, time, zoneId } from '../../libs/lambda/shapes.ts';

const asked = {
  method: 'GET',
  params: z.strictObject({ zone: zoneId }),
  query: z.strictObject({ period, asOf: z.exactOptional(asOf) }),
} as const;

/** Reads what a zone still owes of a period, as text to paste. */
export const readReminderRoute = defineRoute({
  ...asked,
  id: 'readReminder',
  path: '/v1/reminders/{zone}',
  summary: { zh: '催办单（可粘贴的文字）', en: 'What a zone still owes, as text to paste' },
  answer: {
    status: 200,
    description: {
      zh: '未完成的报送及催办文字；年度含各季度；有权查看的，附联系人及联系方式',
      en: 'What is missing, and the text; a year with its quarters; for those who look after them, the people to be reached',
    },
    body: z.strictObject({
      zone: zoneId,
      period,
      text: z.string(),
      items: z.array(
        z.strictObject({
          form: formId,
          title: z.string(),
          period,
          dueAt: time,
          daysLate: z.int(),
          extended: z.boolean(),
          state: z.exactOptional(z.string()),
        }),
      ),
      people: z.exactOptional(
        z.array(
          z.strictObject({
            name: z.string(),
            role: z.enum(personRoles),
            phone: z.exactOptional(z.string()),
            email: z.exactOptional(z.string()),
          }),
        ),
      ),
    }),
  },
  problems: ['zone.unknown'],
});

/** Answers the same as a document. */
export const readReminderDocumentRoute = defineRoute({
  ...asked,
  id: 'readReminderDocument',
  path: '/v1/reminders/{zone}/docx',
  summary: { zh: '催办单（Word 文档）', en: 'The reminder of a zone as a document' },
  answer: { status: 200, description: { zh: '催办单.docx', en: 'A document (.docx)' }, contentType: DOCX_TYPE },
  problems: ['zone.unknown'],
});
