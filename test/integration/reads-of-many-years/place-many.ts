import type { Write } from '../../../libs/ports/records.ts';
import type { Line } from '../../support/line/open-line.ts';

/** As many writes as a commit holds. */
const BATCH = 25;

/** Places records, however many. */
export const placeMany = async (line: Line, writes: readonly Write[]): Promise<void> => {
  for (let at = 0; at < writes.length; at += BATCH) await line.place(...writes.slice(at, at + BATCH));
};
