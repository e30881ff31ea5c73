import { planSheet } from '../../libs/domain/boards/plan-sheet.ts';
import { ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { collectPlanBoard, type PlanBoardPorts } from './collect-plan-board.ts';
import type { printPlanBoardRoute } from './routes.ts';
import { workbookAnswer } from './workbook-answer.ts';

/** Makes the plan board as a workbook that is printed on one page. */
export const printPlanBoard =
  (ports: PlanBoardPorts): Command<typeof printPlanBoardRoute> =>
  async ({ query, actor, time }) => {
    const board = await collectPlanBoard(ports, { ...query, actor, action: 'printPlanBoard', time });
    return board.ok ? ok(await workbookAnswer(planSheet(board.value), `plan-board-${query.year}`)) : board;
  };
