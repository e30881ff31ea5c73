/**
 * Imports the handler's module named by the first argument, as a new instance of its function would, and prints how long it took
 * and how old the process was then, in milliseconds. Plain JavaScript: stripping types would be timed with it.
 */
import { pathToFileURL } from 'node:url';

const url = pathToFileURL(process.argv[2]).href;
const start = performance.now();
const { handler } = await import(url);
const readyMs = performance.now();
if (typeof handler !== 'function') throw new TypeError(`${url} exports no handler`);
process.stdout.write(JSON.stringify({ importMs: readyMs - start, readyMs }));
