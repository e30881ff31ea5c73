import type * as z from 'zod/mini';
import type { Message } from '../libs/domain/message.ts';
import { issueMessage } from './issue-message.ts';

/** One place where a value is not as its schema says. */
export interface SchemaPlace {
  /** From the top of the value, as zod names it. */
  readonly path: readonly PropertyKey[];
  readonly message: Message;
}

/**
 * All places where a value is not as its schema says, with a sentence each; a field too many is a place of its own.
 * Sentences never repeat what was sent. Parse with `{ reportInput: true }`, or a missing field reads as a wrong one.
 *
 * @example
 * const parsed = z.safeParse(schema, value, { reportInput: true });
 * if (!parsed.success) placesOf(parsed.error);
 */
export const placesOf = (error: z.core.$ZodError): readonly SchemaPlace[] =>
  error.issues.flatMap((issue): readonly SchemaPlace[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key], message: issueMessage(issue) }))
      : [{ path: issue.path, message: issueMessage(issue) }],
  );

/**
 * A path as a JSON pointer (RFC 6901).
 *
 * @example
 * jsonPointer(['files', 0, 'a/b']); // '/files/0/a~1b'
 */
export const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The places in one sentence, the first five of them: enough for a person to find the mistake. */
export const describePlaces = (places: readonly SchemaPlace[]): Message => {
  const shown = places.slice(0, 5);
  const list = (language: keyof Message) =>
    shown.map(({ path, message }) => `${shorten(jsonPointer(path)) || '/'} ${message[language]}`);
  const more = places.length - shown.length;
  return {
    zh: list('zh').join('；') + (more > 0 ? `；另有 ${more} 处` : ''),
    en: list('en').join('; ') + (more > 0 ? `; and ${more} more` : ''),
  };
};

/** Names come from the sender and may be long. */
const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
