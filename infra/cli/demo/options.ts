import { parseArgs } from 'node:util';
import { CommandStop } from '../command-stop.ts';

/** How the demo was called. */
export interface DemoOptions {
  readonly dir?: string;
  readonly year?: number;
  readonly out?: string;
  readonly port?: number;
  readonly data?: string;
  readonly exit: boolean;
  /** Plays the two sample years instead of a folder of workbooks. */
  readonly sampleYear: boolean;
}

/** Reads the command line; what it does not understand ends the demo with exit code 64. */
export const readOptions = (args: readonly string[]): DemoOptions => {
  const { dir, year, out, port, data, exit, 'sample-year': sampleYear } = parse(args);
  if (sampleYear && (dir !== undefined || year !== undefined)) {
    throw new CommandStop(64, '--sample-year brings its own workbooks: neither --dir nor --year goes with it');
  }
  return {
    ...(dir === undefined ? {} : { dir }),
    ...(year === undefined ? {} : { year: whole('--year', year, 2000, 2099) }),
    ...(out === undefined ? {} : { out }),
    ...(port === undefined ? {} : { port: whole('--port', port, 0, 65_535) }),
    ...(data === undefined ? {} : { data }),
    exit: exit === true,
    sampleYear: sampleYear === true,
  };
};

const parse = (args: readonly string[]) => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        dir: { type: 'string' },
        year: { type: 'string' },
        out: { type: 'string' },
        port: { type: 'string' },
        data: { type: 'string' },
        exit: { type: 'boolean' },
        'sample-year': { type: 'boolean' },
      },
    });
    return values;
  } catch (cause) {
    throw new CommandStop(64, cause instanceof Error ? cause.message : String(cause), { cause });
  }
};

const whole = (name: string, text: string, least: number, most: number): number => {
  const value = Number(text);
  if (/^\d+$/u.test(text) && value >= least && value <= most) return value;
  throw new CommandStop(64, `${name} takes a whole number from ${least} to ${most}, not ${text}`);
};
