import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Message } from '../../libs/domain/message.ts';
import { fail, type Result } from '../../libs/domain/result.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { formLimits, type ReadLimits } from '../../libs/workbook/limits.ts';
import { workbookProblem } from '../../libs/workbook/problem.ts';
import { readWorkbookFile } from '../../libs/workbook/read-file.ts';
import type { Workbook } from '../../libs/workbook/workbook.ts';
import { cellLines } from './cells-lines.ts';
import { CommandStop } from './command-stop.ts';
import { printAll } from './print-all.ts';
import { runCommand } from './run-command.ts';

const MEGABYTE = 1024 * 1024;

/** Who asks for the cells of a file may have any, not only a form; what no file needs is still refused. */
const LIMITS: ReadLimits = {
  ...formLimits,
  bytes: 64 * MEGABYTE,
  entries: 5000,
  inflated: 1024 * MEGABYTE,
  entry: 512 * MEGABYTE,
  sharedStrings: 256 * MEGABYTE,
  cells: 3_000_000,
  characters: 200_000_000,
  sheets: 1000,
  merges: 200_000,
  elements: 50_000_000,
};

/** Why a file gives no cells. */
interface Reason {
  readonly code: string;
  readonly message: Message;
}

/**
 * Prints every cell with content of an .xlsx or CSV as one JSON line. Gives the exit code: 0, or 2 where the file cannot
 * be read; the reason is the last line then.
 */
const cells = async (args: readonly string[]): Promise<number> => {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    throw new CommandStop(
      64,
      'usage: npm run -s cells -- FILE    (an .xlsx or a CSV; prints a JSON line for each cell)',
    );
  }
  const read = await readTable(file);
  await printAll(read.ok ? cellLines(read.value) : [errorLine(read.error)]);
  return read.ok ? 0 : 2;
};

const readTable = async (file: string): Promise<Result<Workbook, Reason>> => {
  try {
    const { size } = await stat(file);
    if (size > LIMITS.bytes) return fail(workbookProblem('workbook.too-large', { limit: LIMITS.bytes }));
    const bytes = await readFile(file);
    return await readWorkbookFile(bytes, { name: basename(file), inflate: inflateNode, limits: LIMITS });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return fail({ code: 'file.unreadable', message: unreadable(file, error.code) });
  }
};

const isSystemError = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && 'syscall' in error;

const unreadable = (file: string, code: string): Message => ({
  zh: `无法读取文件 ${file}（${code}）。请检查路径和权限。`,
  en: `The file ${file} cannot be read (${code}). Check its path and permissions.`,
});

const errorLine = ({ code, message: { zh, en } }: Reason): string =>
  `${JSON.stringify({ error: { code, message: `${zh} ${en}` } })}\n`;

await runCommand(cells);
