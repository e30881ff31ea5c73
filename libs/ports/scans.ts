import type { SubmissionScans } from '../domain/scan.ts';
import { type Entity, entity } from './entity.ts';
import { AWAITED_UPLOADS } from './submissions.ts';

/**
 * Scans of submissions (盖章扫描件), by submission. While one is awaited they are among the awaited uploads, by the time of the
 * first announcement; what is looked for there goes by the submission's id, which both kinds of record hold as `id`.
 */
export const submissionScans: Entity<string, SubmissionScans> = entity({
  key: (id: string) => ({ table: 'intake', pk: `SUB#${id}`, sk: 'SCANS' }),
  due: ({ scans }) => {
    const first = scans.find(({ state }) => state === 'awaiting-upload');
    return first && { pk: AWAITED_UPLOADS, sk: first.announced.at };
  },
});
