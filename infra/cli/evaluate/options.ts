import { parseArgs } from 'node:util';
import { CommandStop } from '../command-stop.ts';

/** How the command was called. */
export interface EvaluateOptions {
  readonly scheme: string;
  readonly table: string;
  /** The folder for what it writes. */
  readonly out: string;
  /** How many draws the robustness analysis makes; none without it. */
  readonly draws?: number;
  readonly seed: number;
}

const USAGE = 'usage: npm run -s evaluate -- SCHEME.json TABLE.(json|csv) --out DIR [--draws N --seed S]';

const MOST_DRAWS = 1_000_000;
const MOST_SEED = 2 ** 32 - 1;

/** Reads the command line; what it does not understand ends the command with exit code 64. */
export const readOptions = (args: readonly string[]): EvaluateOptions => {
  const { values, positionals } = parse(args);
  const [scheme, table, ...more] = positionals;
  if (scheme === undefined || table === undefined || more.length > 0 || values.out === undefined) {
    throw new CommandStop(64, USAGE);
  }
  if (!/\.(?:json|csv)$/iu.test(table)) throw new CommandStop(64, `${table} is neither .json nor .csv\n${USAGE}`);
  const draws = values.draws === undefined ? undefined : wholeNumber('--draws', values.draws, 1, MOST_DRAWS);
  if (draws === undefined && values.seed !== undefined) throw new CommandStop(64, `--seed goes with --draws\n${USAGE}`);
  const seed = values.seed === undefined ? 1 : wholeNumber('--seed', values.seed, 0, MOST_SEED);
  return { scheme, table, out: values.out, seed, ...(draws === undefined ? {} : { draws }) };
};

const wholeNumber = (option: string, text: string, least: number, most: number): number => {
  const value = /^\d{1,10}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) {
    throw new CommandStop(64, `${option} takes a whole number from ${least} to ${most}\n${USAGE}`);
  }
  return value;
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, draws: { type: 'string' }, seed: { type: 'string' } },
    });
  } catch (cause) {
    throw new CommandStop(64, `${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`, { cause });
  }
};
