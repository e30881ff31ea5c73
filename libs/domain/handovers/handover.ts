/** One handing over (移交) of a person's open work to another, within a zone or within the provincial office. */
export interface Handover {
  /** The zone's id, or `province` for the office. */
  readonly unit: string;
  /** 1, 2, … within the unit. */
  readonly number: number;
  /** Whose work it was: the subject of their tokens. */
  readonly from: string;
  readonly to: string;
  readonly note?: string;
  /** The lead who handed it over, and when (RFC 3339, UTC). */
  readonly by: string;
  readonly at: string;
}

/** What a person was given, by the subject of their tokens, and when; without the time: before every handover. */
export interface Charge {
  readonly sub: string;
  readonly since?: string;
}

/**
 * Who has a person's open work at a moment (当前经办人): handed on from one to the next by every handover of the unit between the time
 * when it was given and that moment. What is given to somebody after they handed over stays theirs.
 *
 * @param handovers of one unit, in the order of their numbers
 * @param at RFC 3339, UTC
 * @example
 * currentHolder({ sub: 'li' }, [{ from: 'li', to: 'wang', at: '2026-03-02T01:00:00.000Z' }], '2026-03-03T00:00:00.000Z'); // 'wang'
 */
export const currentHolder = (
  { sub, since = '' }: Charge,
  handovers: readonly Pick<Handover, 'from' | 'to' | 'at'>[],
  at: string,
): string =>
  handovers
    .filter((handover) => handover.at >= since && handover.at <= at)
    .reduce((holder, { from, to }) => (from === holder ? to : holder), sub);
