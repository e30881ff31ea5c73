import type { PlacedRecord } from './record-pages.ts';

/** The partitions of all tables and indexes, each with the records that stand in it, and a memory of what changed. */
export interface PlacedRecords {
  /** From here on changes belong to another commit. */
  readonly nextCommit: () => void;
  readonly put: (partition: string, identity: string, placed: PlacedRecord) => void;
  readonly remove: (partition: string, identity: string) => void;
  /** What stands in a partition, or stood there so many commits ago. */
  readonly list: (partition: string, commitsAgo: number) => Iterable<PlacedRecord>;
}

/** How many changes of a partition are remembered at least: who asks further back sees the oldest state that is known. */
const REMEMBERED = 100;

/** What stood under an identity before a commit changed it. */
interface Change {
  readonly commit: number;
  readonly identity: string;
  readonly before: PlacedRecord | undefined;
}

interface Partition {
  readonly placed: Map<string, PlacedRecord>;
  readonly changes: Change[];
}

/**
 * Empty partitions. To look back, the newest changes are undone on a copy, so that who never looks back pays little.
 *
 * @example
 * placedRecords().list('intake//SUB#1', 0); // []
 */
export const placedRecords = (): PlacedRecords => {
  const partitions = new Map<string, Partition>();
  let commits = 0;

  const change = (name: string, identity: string, placed: PlacedRecord | undefined): void => {
    const partition = partitions.get(name) ?? { placed: new Map<string, PlacedRecord>(), changes: [] };
    partitions.set(name, partition);
    partition.changes.push({ commit: commits, identity, before: partition.placed.get(identity) });
    if (partition.changes.length > 2 * REMEMBERED) partition.changes.splice(0, REMEMBERED);
    setOrDelete(partition.placed, identity, placed);
  };

  return {
    nextCommit: () => {
      commits += 1;
    },
    put: change,
    remove: (name, identity) => change(name, identity, undefined),
    list: (name, commitsAgo) => {
      const partition = partitions.get(name);
      if (!partition) return [];
      return (commitsAgo === 0 ? partition.placed : asOf(partition, commits - commitsAgo)).values();
    },
  };
};

/** A partition as it was after a commit. */
const asOf = ({ placed, changes }: Partition, commit: number): ReadonlyMap<string, PlacedRecord> => {
  const then = new Map(placed);
  for (const change of changes.toReversed()) {
    if (change.commit <= commit) break;
    setOrDelete(then, change.identity, change.before);
  }
  return then;
};

const setOrDelete = (placed: Map<string, PlacedRecord>, identity: string, value: PlacedRecord | undefined): void => {
  if (value === undefined) placed.delete(identity);
  else placed.set(identity, value);
};
