import { describe } from 'vitest';
import { describeBodies } from './describe-bodies.ts';
import { describeCommits } from './describe-commits.ts';
import { describeIndexes } from './describe-indexes.ts';
import { describeListings } from './describe-listings.ts';
import type { MakeRecords } from './record-fixtures.ts';

/** Every promise of the port of records (`libs/ports/records.ts`), kept by whatever store `make` gives. */
export const describeRecords = (name: string, make: MakeRecords): void => {
  describe(`the records of ${name}`, () => {
    describeBodies(make);
    describeCommits(make);
    describeListings(make);
    describeIndexes(make);
  });
};
