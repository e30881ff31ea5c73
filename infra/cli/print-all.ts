import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes all of it to stdout, as fast as it is read. Who stops reading, as `head` does, has had enough: that is no failure. */
export const printAll = async (chunks: Iterable<string>): Promise<void> => {
  try {
    await pipeline(Readable.from(chunks), process.stdout, { end: false });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
};
