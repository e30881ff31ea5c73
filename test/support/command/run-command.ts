import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

const ROOT = new URL('../../..', import.meta.url).pathname;

/** How a command ended. */
export interface Ended {
  /** The exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Real milliseconds from the start. */
  readonly ms: number;
}

/** A command that runs, the leader of its own group of processes. */
export interface Running {
  readonly ended: Promise<Ended>;
  /** Calls back with each line of stderr, and its number from 1. */
  readonly onProgress: (told: (line: string, number: number) => void) => void;
  /** Ends it and all that it started, at once and without a chance to tidy up: kill -9. */
  readonly killGroup: () => void;
  readonly process: ChildProcess;
}

/**
 * Starts a script of the project under the Node that runs the tests, as `npm run` would.
 *
 * @example
 * const { code } = await startCommand('infra/cli/demo.ts', ['--exit']).ended;
 */
export function startCommand(script: string, args: readonly string[]): Running {
  const began = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', `${ROOT}${script}`, ...args], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
  const ended = once(child, 'close').then(async ([code, signal]): Promise<Ended> => {
    return { code, signal, stdout: await stdout, stderr: await stderr, ms: performance.now() - began };
  });
  return {
    ended,
    onProgress: (told) => {
      let number = 0;
      createInterface({ input: child.stderr }).on('line', (line) => {
        number += 1;
        told(line, number);
      });
    },
    killGroup: () => {
      // The group is gone where its leader ended first.
      const runs = child.exitCode === null && child.signalCode === null;
      if (child.pid !== undefined && runs) process.kill(-child.pid, 'SIGKILL');
    },
    process: child,
  };
}
