import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../libs/domain/result.ts';

/** The part of a storage notification that matters here. */
const notification = z.object({
  Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })),
});

/** What the store sends once when notifications are set up. */
const testMessage = z.object({ Event: z.literal('s3:TestEvent') });

/**
 * Reads a storage notification: the submissions whose uploads it tells of. A test message tells of none. What is no
 * notification at all is `undefined`; a key that intake never signed is a reason to put the message aside.
 *
 * @example
 * storedSubmissions('{"Records":[{"s3":{"object":{"key":"uploads/42/1"}}}]}'); // { ok: true, value: ['42'] }
 */
export const storedSubmissions = (body: unknown): Result<readonly string[], string> | undefined => {
  if (z.safeParse(testMessage, body).success) return ok([]);
  const parsed = z.safeParse(notification, body);
  if (!parsed.success) return undefined;
  const ids: string[] = [];
  for (const record of parsed.data.Records) {
    const key = decodeKey(record.s3.object.key);
    const id = /^uploads\/([^/]+)\/(?:scan-)?\d+$/u.exec(key)?.[1];
    if (id === undefined) return fail(`存储通知中的文件不是报送文件 / not an upload of ours: ${key}`);
    ids.push(id);
  }
  return ok([...new Set(ids)]);
};

/** Notifications carry keys as form fields do: `+` for a space, the rest in percent escapes. */
const decodeKey = (key: string): string => {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
};
