import type { Message } from '../domain/message.ts';
import { type WorkbookProblemCode, workbookProblemMessages } from './problem-messages.ts';

/** Why a workbook cannot be read: nothing of it is used then. `code` is stable; texts may be reworded. */
export interface WorkbookProblem {
  readonly code: WorkbookProblemCode;
  /** For the officer who filed it: what is wrong and what to do. */
  readonly message: Message;
  /** The sheet concerned, where it is one. */
  readonly sheet?: string;
  /** The cell concerned, e.g. `B4`, where it is one. */
  readonly cell?: string;
  /** For support staff: the technical reason, in English, e.g. `xl/styles.xml: unclosed tag`. */
  readonly detail?: string;
}

/** Where a problem was met, and the limit that was passed, if one was. */
export interface ProblemPlace {
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;
  readonly detail?: string | undefined;
  readonly limit?: number | undefined;
}

/**
 * A problem with its message, which names the sheet and cell where they are known.
 *
 * @example
 * workbookProblem('workbook.text-too-long', { sheet: '表1', cell: 'B4', limit: 32_767 }).message.zh;
 * // '工作表“表1”单元格 B4：…'
 */
export function workbookProblem(code: WorkbookProblemCode, place: ProblemPlace = {}): WorkbookProblem {
  const { sheet, cell, detail, limit } = place;
  const message = workbookProblemMessages[code](limit ?? 0);
  return {
    code,
    message: sheet === undefined ? message : located(message, sheet, cell),
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
    ...(detail === undefined ? {} : { detail }),
  };
}

function located({ zh, en }: Message, sheet: string, cell: string | undefined): Message {
  return cell === undefined
    ? { zh: `工作表“${sheet}”：${zh}`, en: `Sheet "${sheet}": ${en}` }
    : { zh: `工作表“${sheet}”单元格 ${cell}：${zh}`, en: `Sheet "${sheet}", cell ${cell}: ${en}` };
}
