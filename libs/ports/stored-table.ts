import type { Submission } from '../domain/submission.ts';
import type { GetObject } from './objects.ts';

/**
 * The table that validation kept of a submission, in the shape of its form. Throws where it is gone.
 *
 * @example
 * (await readTable(getObject, submission)) as IndicatorTable;
 */
export const readTable = async (getObject: GetObject, { id, validation }: Submission): Promise<unknown> => {
  const object = await getObject({ bucket: 'results', key: validation?.table ?? '' });
  if (!object) throw new Error(`the table of submission ${id} is gone`);
  return JSON.parse(new TextDecoder().decode(object.bytes));
};
