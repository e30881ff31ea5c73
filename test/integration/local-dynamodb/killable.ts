import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A process that serves until it is killed. */
export interface Killable {
  readonly origin: string;
  /** Ends it by SIGKILL, so that it can finish nothing; resolves when it is gone, also if it was already. */
  kill(): Promise<void>;
}

/** Starts a script that prints its origin as its first line. */
export async function startKillable(script: string, argument: string): Promise<Killable> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const [origin] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return { origin, kill };
}
