/** What a sandbox's thread is started with. */
export interface SandboxData {
  /** Folder of the unpacked bundle. */
  readonly taskRoot: string;
  readonly handler: string;
  /** The world's clock: one `BigInt64`, the offset from real time in milliseconds. */
  readonly clock: SharedArrayBuffer;
}

/** Told to the thread: run the handler once. The event is JSON text, as it is on Lambda. */
export interface InvokeMessage {
  readonly event: string;
  readonly context: InvocationContext;
}

/** The plain part of Lambda's context object; the thread adds the methods. */
export interface InvocationContext {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly memoryLimitInMB: string;
  readonly awsRequestId: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
  readonly timeoutMs: number;
}

/** An error as Lambda reports it. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

/** Told by the thread. `ready` and `broken` come once, after the module was loaded or failed to load. */
export type SandboxMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'broken'; readonly error: FunctionError }
  | { readonly kind: 'returned'; readonly payload: string }
  | { readonly kind: 'threw'; readonly error: FunctionError };
