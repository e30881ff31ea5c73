import type { PlayedFiling } from '../../sample-year/play-filings.ts';

/** Filings that arrive at the same hour, from different people: they may be filed side by side. */
export interface Slot {
  readonly at: string;
  readonly filings: readonly PlayedFiling[];
}

/**
 * Filings by the moment of their arrival, in order. Those of one zone follow each other, as the next may look at what the one
 * before said.
 */
export const slotsOf = (played: readonly PlayedFiling[]): readonly Slot[] =>
  [...Map.groupBy(played, ({ filing }) => filing.receivedAt)].map(([at, filings]) => ({ at, filings }));

/** The filings of a slot, zone by zone. */
export const byZone = ({ filings }: Slot): readonly (readonly PlayedFiling[])[] => [
  ...Map.groupBy(filings, ({ filing }) => filing.zone).values(),
];
