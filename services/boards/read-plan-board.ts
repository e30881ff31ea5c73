import { lampWords } from '../../libs/domain/boards/lamp.ts';
import type { PlanBoard, PlanTask } from '../../libs/domain/boards/plan-board.ts';
import { ok } from '../../libs/domain/result.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { collectPlanBoard, type PlanBoardPorts } from './collect-plan-board.ts';
import type { readPlanBoardRoute } from './routes.ts';

type Body = AnswerBodyOf<typeof readPlanBoardRoute>;

/** Answers the plan board (挂图作战表): the office's people see all zones, those of a zone their own. */
export const readPlanBoard =
  (ports: PlanBoardPorts): Command<typeof readPlanBoardRoute> =>
  async ({ query, actor, time }) => {
    const board = await collectPlanBoard(ports, { ...query, actor, action: 'readPlanBoard', time });
    return board.ok ? ok({ body: viewOf(board.value) }) : board;
  };

const viewOf = ({ year, moment, tasks, missing, counts, synthetic }: PlanBoard): Body => ({
  year,
  asOf: shanghaiTime(moment),
  counts,
  items: tasks.map(taskView),
  missing: missing.map(({ id, name }) => ({ zone: id, name })),
  ...(synthetic ? { synthetic: true as const } : {}),
});

const taskView = ({ zone, reasons, deadline, adjustment, target, ...task }: PlanTask): Body['items'][number] => ({
  zone: zone.id,
  zoneName: zone.name,
  ...task,
  ...(target === '' ? {} : { target }),
  ...(deadline === '' ? {} : { deadline }),
  ...(adjustment === '' ? {} : { adjustment }),
  reasons: reasons.map((reason) => ({ code: reason, message: lampWords[reason] })),
});
