import { parseArgs } from 'node:util';
import { CommandStop } from '../command-stop.ts';
import { sampleZones } from './zones.ts';

/** How the command was called. */
export interface SampleYearOptions {
  /** The folder to write to; without it, nothing is written. */
  readonly out?: string;
  /** The years that are written; both are always made, since the second builds on the first. */
  readonly years: readonly number[];
  /** The only zone that is written, beside the office. */
  readonly zone?: string;
  readonly stories: boolean;
}

/** The years that there are. */
export const sampleYears = [2024, 2025];

const USAGE = 'usage: npm run -s sample-year -- [--out DIR] [--year 2024|2025] [--zone ZONE] [--stories]';

/** Reads the command line; what it does not understand ends the command with exit code 64. */
export const readOptions = (args: readonly string[]): SampleYearOptions => {
  const { out, year, zone, stories = false } = parse(args);
  if (out === undefined && !stories) throw new CommandStop(64, USAGE);
  if (year !== undefined && !sampleYears.map(String).includes(year)) {
    throw new CommandStop(64, `there is no sample year ${year}; there are: ${sampleYears.join(', ')}`);
  }
  const ids = sampleZones.map(({ id }) => id);
  if (zone !== undefined && !ids.includes(zone)) {
    throw new CommandStop(64, `there is no zone ${zone}; there are: ${ids.join(', ')}`);
  }
  return {
    ...(out === undefined ? {} : { out }),
    ...(zone === undefined ? {} : { zone }),
    years: year === undefined ? sampleYears : [Number(year)],
    stories,
  };
};

const parse = (args: readonly string[]) => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        year: { type: 'string' },
        zone: { type: 'string' },
        stories: { type: 'boolean' },
      },
    });
    return values;
  } catch (cause) {
    throw new CommandStop(64, `${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`, { cause });
  }
};
