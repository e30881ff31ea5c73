/** A time of day on a calendar day, in some zone; `month` is 1 to 12. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Converts between instants and the wall clock of one time zone. */
export interface TimeZone {
  /** The wall clock at an instant, in milliseconds since the epoch. */
  readonly at: (instant: number) => LocalTime;
  /**
   * The instant at which the wall clock shows a time: the first of two when it shows it twice, undefined when a change of the
   * clock leaves it out.
   */
  readonly instantOf: (time: LocalTime) => number | undefined;
}

/**
 * A time zone by its IANA name; an unknown name is a RangeError of the platform.
 *
 * @example timeZone('Asia/Shanghai').instantOf({ year: 2026, month: 3, day: 2, hour: 9, minute: 0 }) // 2026-03-02T01:00Z
 */
export function timeZone(name: string): TimeZone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });

  function at(instant: number): LocalTime {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
    return { year, month, day, hour, minute };
  }

  return {
    at,
    instantOf: (time) => {
      const asUtc = utcOf(time);
      // The zone's offset is one of those in force a day before and a day after; the larger gives the earlier instant.
      const offsets = [-1, 1].map((days) => offsetAt(asUtc + days * 86_400_000));
      const candidates = offsets.map((offset) => asUtc - offset).sort((a, b) => a - b);
      return candidates.find((instant) => utcOf(at(instant)) === asUtc);
    },
  };

  function offsetAt(instant: number): number {
    return utcOf(at(instant)) - Math.floor(instant / 60_000) * 60_000;
  }
}

function utcOf({ year, month, day, hour, minute }: LocalTime): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}
