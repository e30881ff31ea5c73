import { Unavailable } from '../../../libs/ports/failures.ts';
import type { Write } from '../../../libs/ports/records.ts';
import type { RecordedTotals } from '../../../libs/ports/totals.ts';
import { puts, unconditionally, withCommit } from './commits.ts';
import type { Plant } from './plant.ts';

/** See `wrong`. */
export const counterNotIdempotent: Plant = {
  name: 'counter-not-idempotent',
  wrong: 'totals whose commit was not answered are counted on and recorded once more',
  ports: (ports) =>
    withCommit(ports, async (commit, writes) => {
      const totals = writes.filter((write) => puts(write, ({ pk }) => pk.startsWith('TOTALS#')));
      try {
        return await commit(writes);
      } catch (error) {
        if (totals.length === 0 || !(error instanceof Unavailable)) throw error;
        return commit(await unconditionally(ports.readRecord, totals.map(countOn), () => true));
      }
    }),
};

const countOn = (write: Write): Write => {
  if (!('put' in write)) return write;
  const body = write.body as unknown as RecordedTotals;
  const number = body.number + 1;
  const sk = write.put.sk === 'HEAD' ? 'HEAD' : `V#${String(number).padStart(6, '0')}`;
  return { ...write, put: { ...write.put, sk }, body: { ...body, number } };
};
