import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, decimal, opaqueId, yearText, zoneId } from '../../libs/lambda/shapes.ts';

const lineage = z.array(
  z.strictObject({
    field: z.string(),
    sheet: z.exactOptional(z.string()),
    cell: z.exactOptional(z.string()),
    fileSha256: z.exactOptional(z.string()),
    source: z.exactOptional(z.string()),
    value: z.nullable(decimal),
    unit: z.string(),
    reported: z.exactOptional(z.strictObject({ value: decimal, unit: z.string() })),
  }),
);

/** Reads zones' indicators of a year with their lineage. */
export const readIndicatorsRoute = defineRoute({
  id: 'readIndicators',
  method: 'GET',
  path: '/v1/indicators',
  summary: { zh: '各项指标值及数据来源', en: 'Indicator values with their lineage' },
  query: z.strictObject({ year: yearText, zone: z.exactOptional(zoneId), asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '按联动创新区列出', en: 'By zone; a zone that has no valid filing yet is left out' },
    body: z.strictObject({
      year: z.int(),
      synthetic: z.exactOptional(z.literal(true)),
      zones: z.record(
        z.string(),
        z.strictObject({
          basis: z.enum(['accepted', 'valid']),
          submission: opaqueId,
          totalsVersion: z.nullable(z.int()),
          indicators: z.record(
            z.string(),
            z.strictObject({
              value: z.nullable(decimal),
              reason: z.exactOptional(z.string()),
              unit: z.string(),
              lineage,
            }),
          ),
        }),
      ),
    }),
  },
  problems: [],
});
