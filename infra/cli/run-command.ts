import { CommandStop } from './command-stop.ts';

/** The exit code of a command that failed by itself (EX_SOFTWARE of sysexits). */
const FAILED = 70;

/**
 * Runs a command and sets the exit code that it gives. What stops it is said in a sentence on stderr; `DEBUG=1` shows
 * where it came from.
 */
export const runCommand = async (command: (args: readonly string[]) => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    console.error(process.env['DEBUG'] ? cause : cause.message);
    process.exitCode = cause instanceof CommandStop ? cause.exitCode : FAILED;
  }
};
