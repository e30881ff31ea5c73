import { parseArgs } from 'node:util';
import { CommandStop } from '../command-stop.ts';

/** How the command was called. */
export interface VerifyOptions {
  readonly file: string;
  /** A file with the public key that the bundle must be signed by, in PEM. */
  readonly key?: string;
  readonly json: boolean;
}

const USAGE = 'usage: npm run -s verify -- BUNDLE.zip [--key PUBLIC.pem] [--json]';

/** Reads the command line; what it does not understand ends the command with exit code 64. */
export const readOptions = (args: readonly string[]): VerifyOptions => {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new CommandStop(64, USAGE);
  return { file, json: values.json === true, ...(values.key === undefined ? {} : { key: values.key }) };
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { key: { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch (cause) {
    throw new CommandStop(64, `${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`, { cause });
  }
};
