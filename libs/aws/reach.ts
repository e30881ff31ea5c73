import { Unavailable } from '../ports/failures.ts';

/**
 * Calls a service of the cloud. Whatever it fails with becomes {@link Unavailable} with the failure as its cause, except
 * a request that breaks the service's own rules: that is a mistake of the program, which no repetition cures.
 *
 * @example
 * const output = await reach('objects.get', () => client.send(command));
 */
export const reach = async <T>(operation: string, call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch (error) {
    throw nameOf(error) === 'ValidationException' ? error : new Unavailable(operation, { cause: error });
  }
};

/** The name of a failure, e.g. `NoSuchKey`: what AWS calls its error code. The empty string where it is no error. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
