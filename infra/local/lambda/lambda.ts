import { randomUUID } from 'node:crypto';
import type { FunctionDefinition } from '../template/definitions.ts';
import { TemplateError } from '../template/resource.ts';
import { handlerFile, handlerLocation } from './handler-name.ts';
import { createPool, type Lease } from './pool.ts';
import { type Outcome, type Sandbox, startSandbox } from './sandbox.ts';
import type { InvocationContext } from './sandbox-message.ts';
import { forgetOtherBundles, unpackBundle } from './unpack-bundle.ts';

/** How a call ended: as its sandbox says, or it was turned away because the function's reserved concurrency is in use. */
export type Invocation = Outcome | { readonly kind: 'throttled' };

export interface InvokeOptions {
  /** What a caller does who finds the function's reserved concurrency in use; HTTP is throttled, queues and schedules wait. */
  readonly whenBusy: 'throttle' | 'wait';
}

/** The functions of the template, ready to be called. */
export interface Lambda {
  /** Calls a function by its ARN with a JSON value. An ARN that the template does not have is thrown. */
  readonly invoke: (functionArn: string, event: unknown, options: InvokeOptions) => Promise<Invocation>;
  /** Calls that run or wait now. */
  readonly pending: () => number;
  readonly close: () => Promise<void>;
}

export interface LambdaOptions {
  readonly functions: readonly FunctionDefinition[];
  /** Where bundles are unpacked. */
  readonly bundleDir: string;
  readonly origin: string;
  readonly clock: SharedArrayBuffer;
  readonly log: (functionName: string, line: string) => void;
  /** Threads at most, of all functions together. */
  readonly slots: number;
  /** Asked before each call; true kills the function's thread in the middle of it. */
  readonly killSandbox?: ((functionName: string, event: unknown) => boolean) | undefined;
}

/** Lambda refuses a response that is larger (6 MB and 100 bytes of JSON). */
const largestPayload = 6 * 1024 * 1024 + 100;

/** Makes the template's functions callable. Threads are started when they are first needed. */
export function openLambda(options: LambdaOptions): Lambda {
  const pool = createPool<Sandbox>(options.slots);
  const functions = new Map(
    options.functions.map((fn) => {
      const taskRoot = unpackBundle(fn.bundle, options.bundleDir);
      demandHandler(fn, taskRoot);
      const log = (line: string) => options.log(fn.name, line);
      return [fn.arn, { fn, taskRoot, log, start: () => startSandbox({ ...options, fn, taskRoot, log }) }];
    }),
  );
  forgetOtherBundles(
    options.bundleDir,
    [...functions.values()].map((one) => one.taskRoot),
  );
  let pending = 0;

  async function invoke(functionArn: string, event: unknown, { whenBusy }: InvokeOptions): Promise<Invocation> {
    const found = functions.get(functionArn);
    if (!found) throw new Error(`No function has the ARN ${functionArn}`);
    const { fn, log, start } = found;
    pending += 1;
    try {
      const limit = fn.reservedConcurrency ?? Number.POSITIVE_INFINITY;
      const lease = await pool.lease({ key: fn.arn, limit, start, wait: whenBusy === 'wait' });
      if (!lease) return { kind: 'throttled' };
      const outcome = checked(await run(fn, lease, event));
      if (outcome.kind === 'failed') log(`ERROR ${JSON.stringify(outcome.error)}`);
      return outcome;
    } finally {
      pending -= 1;
    }
  }

  async function run(fn: FunctionDefinition, lease: Lease<Sandbox>, event: unknown): Promise<Outcome> {
    try {
      const call = lease.item.invoke(JSON.stringify(event), contextOf(fn));
      if (options.killSandbox?.(fn.name, event)) await lease.item.end();
      return await call;
    } finally {
      lease.giveBack();
    }
  }

  return { invoke, pending: () => pending, close: pool.close };
}

/** What Lambda would find out at the first call is found out at the start: the module of the handler is in the bundle. */
function demandHandler({ logicalId, handler }: FunctionDefinition, taskRoot: string): void {
  const location = handlerLocation(handler);
  if (location && handlerFile(taskRoot, location) !== undefined) return;
  const looked = location
    ? `for ${location.module}.js, .mjs or .cjs, since a file name ends at its first dot`
    : 'for nothing';
  throw new TemplateError(`Lambda could not load "${handler}" of "${logicalId}": it would look ${looked}`);
}

function contextOf(fn: FunctionDefinition): InvocationContext {
  return {
    functionName: fn.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: fn.arn,
    memoryLimitInMB: String(fn.memoryMegabytes),
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${fn.name}`,
    logStreamName: 'local',
    timeoutMs: fn.timeoutSeconds * 1000,
  };
}

function checked(outcome: Outcome): Outcome {
  if (outcome.kind !== 'returned' || Buffer.byteLength(outcome.payload) <= largestPayload) return outcome;
  const errorMessage = `Response payload size exceeded maximum allowed payload size (${largestPayload} bytes).`;
  return {
    kind: 'failed',
    cause: 'error',
    error: { errorType: 'Function.ResponseSizeTooLarge', errorMessage },
  };
}
