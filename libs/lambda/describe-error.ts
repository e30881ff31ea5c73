/** What the journal keeps of an error. */
export interface ErrorDescription {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: ErrorDescription;
}

/** Deeper causes add nothing, and a chain may be circular. */
const maxCauses = 4;

/**
 * The safe part of something thrown. Errors of the SDK carry requests and items as further properties: those stay out.
 *
 * @example
 * describeError(new TypeError('no')).name; // 'TypeError'
 */
export const describeError = (error: unknown, causes = maxCauses): ErrorDescription => {
  if (!(error instanceof Error)) return { name: 'NotAnError', message: `a ${typeof error} was thrown` };
  return {
    name: error.name,
    message: error.message,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(error.cause === undefined || causes === 0 ? {} : { cause: describeError(error.cause, causes - 1) }),
  };
};
