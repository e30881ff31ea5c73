import type { Finding } from '../../libs/domain/finding.ts';
import type { GetObject } from '../../libs/ports/objects.ts';

/** Reads the findings that validation kept, in their order. That they are gone is a failure, not an answer. */
export const storedFindings = async (getObject: GetObject, key: string): Promise<readonly Finding[]> => {
  const object = await getObject({ bucket: 'results', key });
  if (!object) throw new Error(`the findings ${key} are gone`);
  return new TextDecoder()
    .decode(object.bytes)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Finding);
};
