/** The entry of a sandbox's thread: sets the world's clock, loads the handler once, then runs it for each message. */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { worldDate } from '../world/world-date.ts';
import { handlerFile, handlerLocation } from './handler-name.ts';
import type { FunctionError, InvokeMessage, SandboxData, SandboxMessage } from './sandbox-message.ts';

type Handler = (event: unknown, context: unknown) => unknown;

const { taskRoot, handler: handlerName, clock } = workerData as SandboxData;

// Before the bundle is loaded, since it may keep a reference to Date.
const offset = new BigInt64Array(clock);
const realNow = Date.now;
globalThis.Date = worldDate(() => realNow() + Number(Atomics.load(offset, 0)));

try {
  const handler = await loadHandler();
  parentPort?.on('message', (message: InvokeMessage) => void invoke(handler, message));
  tell({ kind: 'ready' });
} catch (error) {
  tell({ kind: 'broken', error: describe(error) });
}

async function loadHandler(): Promise<Handler> {
  const location = handlerLocation(handlerName);
  const file = location && handlerFile(taskRoot, location);
  if (!location || file === undefined)
    throw named('Runtime.ImportModuleError', `Cannot find the module of "${handlerName}"`);
  let found: unknown = await import(pathToFileURL(file).href);
  for (const key of location.exportPath) found = (found as Record<string, unknown> | undefined)?.[key];
  if (typeof found !== 'function')
    throw named('Runtime.HandlerNotFound', `${handlerName} is undefined or not exported`);
  return found as Handler;
}

async function invoke(handler: Handler, { event, context }: InvokeMessage): Promise<void> {
  const deadline = performance.now() + context.timeoutMs;
  const { timeoutMs: _timeout, ...rest } = context;
  const getRemainingTimeInMillis = () => Math.max(0, Math.round(deadline - performance.now()));
  try {
    const value = await handler(JSON.parse(event), {
      ...rest,
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis,
    });
    tell({ kind: 'returned', payload: JSON.stringify(value) ?? 'null' });
  } catch (error) {
    tell({ kind: 'threw', error: describe(error) });
  }
}

function tell(message: SandboxMessage): void {
  parentPort?.postMessage(message);
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

function describe(error: unknown): FunctionError {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error) };
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
}
