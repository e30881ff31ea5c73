import type { GetObject } from './objects.ts';

/**
 * Reads what validation kept as JSON Lines, in its order. That it is gone is a failure, not an answer.
 *
 * @example
 * (await storedLines<Finding>(getObject, validation.findings)).length;
 */
export const storedLines = async <Line>(getObject: GetObject, key: string): Promise<readonly Line[]> => {
  const object = await getObject({ bucket: 'results', key });
  if (!object) throw new Error(`what validation kept as ${key} is gone`);
  return new TextDecoder()
    .decode(object.bytes)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
};
