/**
 * A service of the cloud did not answer, throttled, or failed: nothing is known about the effect. The caller does the
 * step again from its start (SQS redelivers; a person repeats the request).
 *
 * @example
 * throw new Unavailable('records.commit', { cause: error });
 */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  readonly code = 'cloud.unavailable';
  readonly operation: string;

  constructor(operation: string, options?: ErrorOptions) {
    super(`${operation} could not be completed`, options);
    this.operation = operation;
  }
}

/** A page marker that this listing did not give out: the client changed it, or used it with another listing. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
  readonly code = 'request.cursor';

  constructor(options?: ErrorOptions) {
    super('the cursor does not belong to this listing', options);
  }
}
