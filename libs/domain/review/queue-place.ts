import { Decimal, type DecimalString } from '../decimal.ts';

/** What a submission's place in the review queue goes by (审核队列). */
export interface QueuePlace {
  /** Until when it was to be filed, RFC 3339 in UTC; '' where it is never due. */
  readonly dueAt: string;
  /** How far its findings could move a rank, and a score; 0 where there is no run to tell by. */
  readonly places: number;
  readonly points: DecimalString;
  /** The points of 100 that rest on its form at most. */
  readonly weight: DecimalString;
  readonly certifiedAt: string;
  readonly id: string;
}

/**
 * Orders a review queue: the earliest deadline first, and what is never due last; of one deadline what could move a rank the farthest, then
 * what weighs most, then what waits longest.
 *
 * @example
 * [overdue, later].toSorted(compareQueuePlaces)[0] === overdue; // true
 */
export const compareQueuePlaces = (a: QueuePlace, b: QueuePlace): number =>
  Number(a.dueAt === '') - Number(b.dueAt === '') ||
  byText(a.dueAt, b.dueAt) ||
  b.places - a.places ||
  new Decimal(b.points).comparedTo(a.points) ||
  new Decimal(b.weight).comparedTo(a.weight) ||
  byText(a.certifiedAt, b.certifiedAt) ||
  byText(a.id, b.id);

const byText = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
