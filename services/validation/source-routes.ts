import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, cursor, limit, opaqueId, sha256 } from '../../libs/lambda/shapes.ts';

const place = { sheet: z.string(), cell: z.string() };

/** The cell of a file that a value was taken from. */
export const fileCellShape = z.strictObject({ file: z.string(), ...place, sha256 });

/** Reads a page of the sources of a joined workbook's values. */
export const readSourcesRoute = defineRoute({
  id: 'readSources',
  method: 'GET',
  path: '/v1/submissions/{id}/sources',
  summary: { zh: '汇总表各数的来源', en: 'Where the values of a joined workbook come from' },
  params: z.strictObject({ id: opaqueId }),
  query: z.strictObject({
    changed: z.exactOptional(z.literal('true')),
    limit: z.exactOptional(limit),
    cursor: z.exactOptional(cursor),
    asOf: z.exactOptional(asOf),
  }),
  answer: {
    status: 200,
    description: {
      zh: '一页来源；不是汇总而成的表没有来源',
      en: 'A page of sources; a workbook that was not joined has none',
    },
    body: z.strictObject({
      items: z.array(
        z.strictObject({
          ...place,
          value: z.string(),
          from: fileCellShape,
          changed: z.exactOptional(z.literal(true)),
        }),
      ),
      next: z.exactOptional(z.string()),
    }),
  },
  problems: ['submission.unknown', 'submission.reserved', 'findings.not-yet'],
});
