import type { Filing } from '../domain/filing.ts';
import { countedAt, type Submission } from '../domain/submission.ts';
import type { GetObject } from './objects.ts';
import type { ListRecords, ReadRecord } from './records.ts';
import { readAttempts } from './submissions.ts';

/** What reading an accepted filing needs. */
export interface AcceptedPorts {
  readonly readRecord: ReadRecord;
  readonly listRecords: ListRecords;
  readonly getObject: GetObject;
}

/** The attempt at a filing that was the accepted one, and its table in the shape of its form. */
export interface AcceptedFiling {
  readonly submission: Submission;
  readonly table: unknown;
}

/**
 * The filing as it was accepted at a moment (RFC 3339, UTC); undefined where it was not. Throws where its table is gone.
 *
 * @example
 * (await readAcceptedAsOf(ports, { zone: 'province', form: 'inspection', period: '2025Q3' }, moment))?.table;
 */
export const readAcceptedAsOf = async (
  ports: AcceptedPorts,
  filing: Filing,
  moment: string,
): Promise<AcceptedFiling | undefined> => {
  const submission = (await readAttempts(ports, filing)).find((attempt) => countedAt(attempt, moment));
  if (!submission) return undefined;
  const object = await ports.getObject({ bucket: 'results', key: submission.validation?.table ?? '' });
  if (!object) throw new Error(`the table of ${filing.form} of ${filing.zone}, ${filing.period} is gone`);
  return { submission, table: JSON.parse(new TextDecoder().decode(object.bytes)) as unknown };
};
