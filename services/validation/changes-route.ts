import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, opaqueId } from '../../libs/lambda/shapes.ts';

/** Reads what changed since another attempt at the same filing, cell by cell. */
export const readChangesRoute = defineRoute({
  params: z.strictObject({ id: opaqueId }),
  query: z.strictObject({ since: z.exactOptional(opaqueId), asOf: z.exactOptional(asOf) }),
  id: 'readChanges',
  method: 'GET',
  path: '/v1/submissions/{id}/changes',
  summary: { zh: '与上次签发相比的变更（到单元格）', en: 'What changed since the last certified attempt, by cell' },
  answer: {
    status: 200,
    description: {
      zh: '变更的单元格；since 可指定与同一报送的哪一次相比',
      en: 'The cells that changed; since names another attempt at the filing to compare with',
    },
    body: z.strictObject({
      attempt: z.int(),
      comparedWith: z.strictObject({ id: opaqueId, attempt: z.int() }),
      items: z.array(
        z.strictObject({
          sheet: z.string(),
          cell: z.string(),
          row: z.string(),
          field: z.string(),
          before: z.nullable(z.string()),
          after: z.nullable(z.string()),
        }),
      ),
    }),
  },
  problems: ['submission.unknown', 'submission.reserved', 'findings.not-yet', 'changes.none-before'],
});
