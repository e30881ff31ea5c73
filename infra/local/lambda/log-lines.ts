import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Calls `log` for each line of a stream, the last one too if it has no line end. */
export function linesOf(stream: Readable, log: (line: string) => void): void {
  createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', log);
}

/** Where the functions' output goes. */
export interface LogSink {
  readonly write: (functionName: string, line: string) => void;
  /** Resolves when every line is in its file. */
  readonly close: () => Promise<void>;
}

/**
 * Keeps the functions' output in `<folder>/<function>.log`, and hands each line to `also`.
 *
 * @param folder absent = lines are kept nowhere
 */
export function openLogSink(folder: string | undefined, also: (line: string) => void): LogSink {
  const files = new Map<string, WriteStream>();
  if (folder !== undefined) mkdirSync(folder, { recursive: true });

  function fileOf(functionName: string, inFolder: string): WriteStream {
    const open = files.get(functionName) ?? createWriteStream(join(inFolder, `${functionName}.log`), { flags: 'a' });
    files.set(functionName, open);
    return open;
  }

  return {
    write: (functionName, line) => {
      if (folder !== undefined) fileOf(functionName, folder).write(`${line}\n`);
      also(`${functionName}: ${line}`);
    },
    close: async () => {
      const closing = [...files.values()].map((file) => new Promise<void>((resolve) => file.end(resolve)));
      await Promise.all(closing);
    },
  };
}
