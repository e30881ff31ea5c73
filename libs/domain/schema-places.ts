import type * as z from 'zod/mini';
import { issueMessage } from './issue-message.ts';
import type { Message } from './message.ts';

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
export const placesOf = (error: z.core.$ZodError): readonly SchemaPlace[] => error.issues.flatMap(placesOfIssue);

const placesOfIssue = (issue: z.core.$ZodIssue): readonly SchemaPlace[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: issueMessage(issue) }));
  }
  const meant = issue.code === 'invalid_union' ? meantOption(issue.errors) : undefined;
  return meant
    ? meant.map(({ path, message }) => ({ path: [...issue.path, ...path], message }))
    : [{ path: issue.path, message: issueMessage(issue) }];
};

/** What may be wrong with a value as a whole although it is of the right kind. */
const SAME_KIND: ReadonlySet<z.core.$ZodIssue['code']> = new Set([
  'unrecognized_keys',
  'custom',
  'invalid_union',
  'invalid_format',
]);

/** Of the shapes that a value may have, the one that it comes nearest to, if it is of that kind at all. */
const meantOption = (options: readonly (readonly z.core.$ZodIssue[])[]): readonly SchemaPlace[] | undefined => {
  const anotherKind = ({ code, path }: z.core.$ZodIssue) => path.length === 0 && !SAME_KIND.has(code);
  const ofItsKind = options.filter((issues) => !issues.some(anotherKind));
  const shapes = ofItsKind.map((issues) => ({ unknown: unknownFields(issues), places: issues.flatMap(placesOfIssue) }));
  return shapes.toSorted((a, b) => a.unknown - b.unknown || a.places.length - b.places.length)[0]?.places;
};

const unknownFields = (issues: readonly z.core.$ZodIssue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);

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
