/**
 * Reads the workbooks named by the arguments, one after the other, and prints what the process took of memory at most, in
 * bytes, and for each file its outcome and how long it took, in milliseconds. A process of its own, so that nothing else counts.
 */
import { readFileSync } from 'node:fs';
import { inflateNode } from '../../../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../../../libs/workbook/read-workbook.ts';

const files = [];
for (const file of process.argv.slice(2)) {
  const start = performance.now();
  const read = await readWorkbook(readFileSync(file), { inflate: inflateNode });
  files.push({ outcome: read.ok ? 'read' : read.error.code, ms: performance.now() - start });
}

/** Linux counts the memory of the process that started this one to its own, except in its status file. */
const peak =
  process.platform === 'linux'
    ? Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024
    : process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ peak, files }));
