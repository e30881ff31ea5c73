import { ok, type Result } from '../domain/result.ts';
import type { WorkbookProblem } from './problem.ts';
import { type ReadOptions, visitWorkbook } from './visit-workbook.ts';
import type { Workbook } from './workbook.ts';
import { WorkbookCollector } from './workbook-collector.ts';

export type { ReadOptions } from './visit-workbook.ts';

/**
 * Reads the cells of an .xlsx (ECMA-376, transitional or strict), as Excel, WPS, LibreOffice and others write them.
 * Whatever the bytes are, it ends within the limits: with the workbook, or with the first reason against reading it.
 *
 * @example
 * const read = await readWorkbook(bytes, { inflate: inflateNode });
 * if (read.ok) read.value.sheets[0]?.cells.at(0); // { ref: 'A1', row: 1, column: 1, type: 'string', value: '附件4' }
 * else read.error.message.zh; // '文件已加密。请去除密码后另存，再重新上传。'
 */
export async function readWorkbook(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Result<Workbook, WorkbookProblem>> {
  const collector = new WorkbookCollector();
  const read = await visitWorkbook(bytes, { ...options, visitor: collector });
  return read.ok ? ok({ sheets: collector.sheets, ...read.value }) : read;
}
