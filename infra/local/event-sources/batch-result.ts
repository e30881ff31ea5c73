import * as z from 'zod/mini';

const partialFailure = z.object({
  batchItemFailures: z.optional(z.nullable(z.array(z.object({ itemIdentifier: z.string().check(z.minLength(1)) })))),
});

/**
 * Says which messages of a batch failed by what the function returned, as Lambda reads it: nothing, `null` and an empty list mean
 * that all went well; a list that names a message which is not in the batch, or has another shape, means that all failed.
 * Source: Lambda, "Implementing partial batch responses", success and failure conditions.
 *
 * @param payload JSON text that the function returned
 * @example failedMessages('{"batchItemFailures":[{"itemIdentifier":"b"}]}', ['a', 'b']) // Set { 'b' }
 */
export function failedMessages(payload: string, messageIds: readonly string[]): ReadonlySet<string> {
  const value: unknown = JSON.parse(payload);
  // A value that is no object has no failures to report: Lambda takes it for an empty response.
  if (typeof value !== 'object' || value === null) return new Set();
  const parsed = partialFailure.safeParse(value);
  const named = (parsed.data?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier);
  const known = parsed.success && named.every((id) => messageIds.includes(id));
  return new Set(known ? named : messageIds);
}
