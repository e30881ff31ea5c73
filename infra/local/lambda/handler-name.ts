import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Where Lambda looks for a handler. */
export interface HandlerLocation {
  /** Path of the module in the bundle, without its extension. */
  readonly module: string;
  /** Export, then property of it, and so on. */
  readonly exportPath: readonly string[];
}

/**
 * Splits a handler's name as Lambda's Node.js runtime does: the module ends at the *first* dot of the last path segment, so a
 * file whose name has a dot (`register.handler.mjs`) is never found there, and must not be found here.
 * Undefined when there is no dot at all. Source: aws-lambda-nodejs-runtime-interface-client, UserFunction.
 *
 * @example handlerLocation('services/intake/register.handler')
 * // { module: 'services/intake/register', exportPath: ['handler'] }
 */
export function handlerLocation(name: string): HandlerLocation | undefined {
  const [, file, exported] = /^([^.]*)\.(.+)$/.exec(posix.basename(name)) ?? [];
  if (file === undefined || exported === undefined) return undefined;
  return { module: posix.join(posix.dirname(name), file), exportPath: exported.split('.') };
}

/**
 * The file of an unpacked bundle that Lambda would load for a handler; undefined when there is none, so that the function could
 * not run at all.
 */
export function handlerFile(taskRoot: string, location: HandlerLocation): string | undefined {
  const files = ['.js', '.mjs', '.cjs'].map((extension) => join(taskRoot, location.module + extension));
  return files.find((file) => existsSync(file));
}
