import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, date, opaqueId, period, zoneId } from '../../libs/lambda/shapes.ts';

const source = z.strictObject({ submission: opaqueId, sheet: z.string(), cell: z.string() });

/** Lists the findings of inspections, and how far each is. */
export const listInspectionsRoute = defineRoute({
  id: 'listInspections',
  method: 'GET',
  path: '/v1/inspections',
  summary: { zh: '督查问题及整改进度', en: 'The findings of inspections, and how far each is' },
  query: z.strictObject({ zone: z.exactOptional(zoneId), asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: {
      zh: '近两年的督查问题，按整改期限排序；逾期按 asOf 当日（默认今天）计算',
      en: 'The findings of the last two years by their last day; overdue as of the day of that moment, today by default',
    },
    body: z.strictObject({
      asOf: date,
      items: z.array(
        z.strictObject({
          number: z.string(),
          zone: z.exactOptional(zoneId),
          zoneName: z.string(),
          finding: z.string(),
          responsible: z.string(),
          demand: z.string(),
          inspectedOn: z.string(),
          period,
          state: z.enum(['issued', 'answered', 'closed', 'continued']),
          deadline: z.string(),
          completedOn: z.exactOptional(z.string()),
          overdue: z.boolean(),
          overdueDays: z.int(),
          issued: source,
          answered: z.exactOptional(source),
        }),
      ),
    }),
  },
  problems: ['zone.unknown'],
});
