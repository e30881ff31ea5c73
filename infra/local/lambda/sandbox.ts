import { Worker } from 'node:worker_threads';
import type { FunctionDefinition } from '../template/definitions.ts';
import { linesOf } from './log-lines.ts';
import { sandboxEnvironment } from './sandbox-environment.ts';
import type { FunctionError, InvocationContext, SandboxData, SandboxMessage } from './sandbox-message.ts';

/** How one call of a function ended. A payload is the JSON that the function returned. */
export type Outcome =
  | { readonly kind: 'returned'; readonly payload: string }
  | { readonly kind: 'failed'; readonly cause: 'error' | 'timeout' | 'crash'; readonly error: FunctionError };

/** One instance of a function: a thread that serves one call at a time and stays warm in between. */
export interface Sandbox {
  readonly invoke: (event: string, context: InvocationContext) => Promise<Outcome>;
  /** False once the thread has ended: by a timeout, a crash, `process.exit` or {@link Sandbox.end}. */
  readonly alive: () => boolean;
  readonly end: () => Promise<void>;
}

export interface SandboxOptions {
  readonly fn: FunctionDefinition;
  readonly taskRoot: string;
  readonly origin: string;
  readonly clock: SharedArrayBuffer;
  readonly log: (line: string) => void;
}

/** Loading may take this long before the call's own time runs; Lambda gives 10 s on a machine that does nothing else. */
const loadingLimitMs = 30_000;

/** Starts a function's thread. Loading goes on in the background; the first call waits for it. */
export function startSandbox({ fn, taskRoot, origin, clock, log }: SandboxOptions): Sandbox {
  const worker = new Worker(new URL('./sandbox-thread.ts', import.meta.url), {
    name: fn.name,
    workerData: { taskRoot, handler: fn.handler, clock } satisfies SandboxData,
    env: sandboxEnvironment(fn, taskRoot, origin),
    argv: [],
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: fn.memoryMegabytes },
  });
  linesOf(worker.stdout, log);
  linesOf(worker.stderr, log);

  let ended = false;
  let crash: FunctionError | undefined;
  let settle: ((outcome: Outcome) => void) | undefined;
  const loading = Promise.withResolvers<Outcome | undefined>();

  worker.on('message', (message: SandboxMessage) => {
    if (message.kind === 'ready') loading.resolve(undefined);
    else if (message.kind === 'broken') loading.resolve(failed('error', message.error));
    else if (message.kind === 'returned') settle?.(message);
    else settle?.(failed('error', message.error));
  });
  worker.on('error', (error) => {
    crash = { errorType: error instanceof Error ? error.name : 'Error', errorMessage: String(error) };
  });
  worker.on('exit', (code) => {
    ended = true;
    const error = crash ?? { errorType: 'Runtime.ExitError', errorMessage: `Runtime exited with exit status ${code}` };
    loading.resolve(failed('crash', error));
    settle?.(failed('crash', error));
  });

  async function end(): Promise<void> {
    ended = true;
    await worker.terminate();
  }

  async function invoke(event: string, context: InvocationContext): Promise<Outcome> {
    const broken = await within(loadingLimitMs, loading.promise, 'Loading');
    // A module that failed to load is loaded anew by the next call, as on Lambda.
    if (broken) await end();
    if (broken) return broken;
    const call = Promise.withResolvers<Outcome>();
    settle = call.resolve;
    worker.postMessage({ event, context });
    const outcome = await within(context.timeoutMs, call.promise, 'Task');
    settle = undefined;
    if (outcome.kind === 'failed' && outcome.cause === 'timeout') await end();
    return outcome;
  }

  return { invoke, alive: () => !ended, end };
}

async function within<T>(limitMs: number, work: Promise<T>, what: string): Promise<T | Outcome> {
  const late = Promise.withResolvers<Outcome>();
  const errorMessage = `${what} timed out after ${(limitMs / 1000).toFixed(2)} seconds`;
  const timer = setTimeout(
    () => late.resolve(failed('timeout', { errorType: 'Sandbox.Timedout', errorMessage })),
    limitMs,
  );
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function failed(cause: 'error' | 'timeout' | 'crash', error: FunctionError): Outcome {
  return { kind: 'failed', cause, error };
}
