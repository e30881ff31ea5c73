import { progressSheet } from '../../libs/domain/boards/progress-sheet.ts';
import { ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { collectProgress, type ProgressPorts } from './collect-progress.ts';
import type { printProgressRoute } from './routes.ts';
import { workbookAnswer } from './workbook-answer.ts';

/** Makes the board of filings as a workbook to be printed. */
export const printProgress =
  (ports: ProgressPorts): Command<typeof printProgressRoute> =>
  async ({ query, actor, time }) => {
    const board = await collectProgress(ports, { ...query, actor, action: 'printProgress', time });
    if (!board.ok) return board;
    return ok(await workbookAnswer(progressSheet(board.value), `progress-${query.period ?? query.year}`));
  };
