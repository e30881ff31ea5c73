import { shanghaiDate } from '../shanghai-time.ts';
import { chainName, orderedHeads, type SealedHead } from './seal.ts';

/** An entry that stands behind the last seal: its place in its chain, and when it was made. */
export interface UnsealedEntry extends SealedHead {
  /** RFC 3339 in UTC. */
  readonly at: string;
}

/** A day that is over and not yet sealed, with the heads of all chains at its end. */
export interface DayToSeal {
  readonly day: string;
  readonly heads: readonly SealedHead[];
}

/**
 * Which days are to be sealed, oldest first, and with which heads: each day that is over and on which something was
 * entered, and the last one anyway. What was entered on a day belongs to it whenever it is sealed; an entry whose clock
 * ran behind belongs to the day of the one before it, since a chain cannot be cut out of its order.
 *
 * @example
 * daysToSeal({ heads: [], entries: [], until: '2026-01-11' }); // [{ day: '2026-01-11', heads: [] }]
 */
export const daysToSeal = ({
  after = '',
  until,
  heads,
  entries,
}: {
  /** The day of the last seal. */
  readonly after?: string;
  /** The last day that is over. */
  readonly until: string;
  readonly heads: readonly SealedHead[];
  /** Of each chain in their order. */
  readonly entries: readonly UnsealedEntry[];
}): readonly DayToSeal[] => {
  if (until <= after) return [];
  const dated = datedEntries(entries, after);
  const days = new Set([...dated.map(({ day }) => day).filter((day) => day <= until && day > after), until]);
  const reached = new Map(heads.map((head) => [chainName(head), head]));
  return [...days].toSorted().map((day) => {
    for (const { head } of dated.filter((one) => one.day <= day)) {
      if (head.sequence > (reached.get(chainName(head))?.sequence ?? 0)) reached.set(chainName(head), head);
    }
    return { day, heads: orderedHeads(reached.values()) };
  });
};

/** Each entry with its day, which no later entry of its chain comes before. */
const datedEntries = (entries: readonly UnsealedEntry[], after: string) => {
  const newest = new Map<string, string>();
  return entries.map(({ service, chain, sequence, hash, at }) => {
    const head: SealedHead = { service, chain, sequence, hash };
    const own = shanghaiDate(at);
    const before = newest.get(chainName(head)) ?? after;
    const day = own > before ? own : before;
    newest.set(chainName(head), day);
    return { head, day };
  });
};
