import type { SchemeRecord } from './scheme-record.ts';

/** For which year a version is sought, and as of when (RFC 3339, UTC); without a moment as of now. */
export interface InForceAt {
  readonly year: number;
  readonly moment?: string;
}

/**
 * The saved version of a scheme that holds for a year (适用版本): of those that were activated and are effective from that year or an
 * earlier one, the one that was activated last. One of a later year leaves it in place, so that a year is never left to the scheme of the next.
 *
 * @example
 * inForce([], { year: 2025 }); // undefined
 */
export const inForce = (versions: readonly SchemeRecord[], { year, moment }: InForceAt): SchemeRecord | undefined =>
  inOrder(versions)
    .filter(({ effectiveYear, activated }) => effectiveYear <= year && (!moment || (activated?.at ?? '') <= moment))
    .at(-1);

/** The versions that were activated, each after the one whose place it took. */
const inOrder = (versions: readonly SchemeRecord[]): readonly SchemeRecord[] => {
  const order: SchemeRecord[] = [];
  let one = versions.find(({ activated, retired }) => activated && !retired);
  while (one) {
    order.unshift(one);
    const { version } = one;
    one = versions.find(({ retired }) => retired?.successor === version);
  }
  return order;
};
