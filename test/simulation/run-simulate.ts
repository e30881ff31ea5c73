import { execFile } from 'node:child_process';

/** How a run of the command ended. */
export interface Simulated {
  readonly code: number;
  /** The last line of stdout. */
  readonly last: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `simulate` as people do, in a process of its own: there the pure functions have their memory. */
export const runSimulate = (...args: readonly string[]): Promise<Simulated> =>
  new Promise((resolve) => {
    const command = [
      '--disable-warning=ExperimentalWarning',
      new URL('./simulate.ts', import.meta.url).pathname,
      ...args,
    ];
    const child = execFile(process.execPath, command, { maxBuffer: 64 * 1024 * 1024 }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, last: stdout.trimEnd().split('\n').at(-1) ?? '', stdout, stderr });
    });
  });
