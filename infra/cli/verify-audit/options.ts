import { parseArgs } from 'node:util';
import { CommandStop } from '../command-stop.ts';

/** How the command was called. */
export interface VerifyAuditOptions {
  /** A file of JSON Lines, or the address of the API. */
  readonly from: string;
  /** A token of an auditor, for the API. */
  readonly token?: string;
  /** Where to keep what the API exported. */
  readonly out?: string;
  readonly json: boolean;
}

const USAGE = 'usage: npm run -s verify-audit -- TRAIL.jsonl | URL --token TOKEN [--out TRAIL.jsonl] [--json]';

/** Reads the command line; what it does not understand ends the command with exit code 64. */
export const readOptions = (args: readonly string[]): VerifyAuditOptions => {
  const { values, positionals } = parse(args);
  const [from, ...more] = positionals;
  const { token, out, json = false } = values;
  if (from === undefined || more.length > 0) throw new CommandStop(64, USAGE);
  if (isUrl(from) !== (token !== undefined)) throw new CommandStop(64, USAGE);
  if (out !== undefined && !isUrl(from)) throw new CommandStop(64, USAGE);
  return { from, json, ...(token === undefined ? {} : { token }), ...(out === undefined ? {} : { out }) };
};

/** Whether this names an API and no file. */
const isUrl = (from: string): boolean => /^https?:\/\//u.test(from);

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { token: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch (cause) {
    throw new CommandStop(64, `${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`, { cause });
  }
};
