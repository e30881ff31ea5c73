import * as z from 'zod/mini';
import { jsonPointer, placesOf } from '../domain/schema-places.ts';

/** The variables of the environment, as Node gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings of a function from its environment, once, while it starts: only the names of the schema, frozen.
 * An empty variable is a missing one. Throws one `Error` that lists every missing or wrong name, never a value.
 *
 * @example
 * const settings = readSettings(z.object({ TABLE: z.string(), MAX_RECEIVE_COUNT: z.coerce.number() }));
 */
export const readSettings = <S extends z.ZodMiniObject>(
  schema: S,
  // biome-ignore lint/style/noProcessEnv: the only reader of the environment; everything else is given its settings
  environment: Environment = process.env,
): Readonly<z.output<S>> => {
  const named = Object.keys(schema.shape).flatMap((name) => {
    const value = environment[name];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  const parsed = z.safeParse(schema, Object.fromEntries(named), { reportInput: true });
  if (parsed.success) return Object.freeze(parsed.data);
  const places = placesOf(parsed.error).map(({ path, message }) => `${jsonPointer(path).slice(1)} ${message.en}`);
  throw new Error(`settings: ${places.join('; ')}`);
};
