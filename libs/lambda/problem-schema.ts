import * as z from 'zod/mini';

/** The schema of a problem+json body, for the OpenAPI document; `problemJson` writes what it describes. */
export const problemSchema = z.strictObject({
  type: z.string().check(z.regex(/^urn:lianchuang:problem:/)),
  title: z.string(),
  status: z.int().check(z.minimum(400), z.maximum(599)),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  errors: z.exactOptional(
    z.array(
      z.strictObject({
        pointer: z.exactOptional(z.string()),
        parameter: z.exactOptional(z.string()),
        detail: z.string(),
      }),
    ),
  ),
});
