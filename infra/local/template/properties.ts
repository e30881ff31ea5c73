import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { TemplateError, type TemplateValue } from './resource.ts';

/**
 * Reads a resource's resolved properties by a schema. Schemas of properties that change behaviour are strict: a setting that
 * the embedded cloud would silently ignore is a {@link TemplateError} that names the resource and the property.
 *
 * @example readProperties('WorkQueue', queueProperties, resolved).QueueName
 */
export function readProperties<Schema extends z.ZodMiniType>(
  logicalId: string,
  schema: Schema,
  properties: TemplateValue,
): z.output<Schema> {
  const parsed = schema.safeParse(properties, { error: en().localeError });
  if (parsed.success) return parsed.data;
  throw new TemplateError(`The embedded cloud cannot run "${logicalId}": ${z.prettifyError(parsed.error)}`);
}

/** `T` with each property that may be undefined made optional instead. */
export type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * An object without its undefined properties: under exact optional property types that is how one is left out.
 *
 * @example defined({ name: 'work', prefix: undefined }) // { name: 'work' }
 */
export function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Defined<T>;
}
