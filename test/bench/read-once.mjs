/**
 * Loads the bundle named by the first argument, reads the workbook named by the third with its export named by the second, and
 * prints how long both took, in milliseconds, what the process took of memory at most, in bytes, and the cells that were found.
 * Plain JavaScript: stripping types would be timed with it.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Linux counts the memory of the process that started this one to its own, except in its status file. */
const peakBytes = () => {
  const { maxRSS } = process.resourceUsage();
  if (process.platform !== 'linux') return maxRSS * 1024;
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024;
};

const [bundle, name, file] = process.argv.slice(2);
const bytes = readFileSync(file);
const start = performance.now();
const { [name]: read } = await import(pathToFileURL(bundle).href);
const loaded = performance.now();
const cells = await read(bytes);
const readMs = performance.now() - loaded;
const counted = Number.isNaN(cells) ? null : cells;
process.stdout.write(JSON.stringify({ importMs: loaded - start, readMs, peak: peakBytes(), cells: counted }));
