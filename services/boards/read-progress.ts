import type { FilingDeadline } from '../../libs/domain/boards/filing-progress.ts';
import type { ProgressBoard, ProgressCell } from '../../libs/domain/boards/progress-board.ts';
import { ok } from '../../libs/domain/result.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { collectProgress, type ProgressPorts } from './collect-progress.ts';
import type { readProgressRoute } from './routes.ts';

type Body = AnswerBodyOf<typeof readProgressRoute>;

/** Answers the board of filings (报送进度表): the office's people see all zones, those of a zone their own. */
export const readProgress =
  (ports: ProgressPorts): Command<typeof readProgressRoute> =>
  async ({ query, actor, time }) => {
    const board = await collectProgress(ports, { ...query, actor, action: 'readProgress', time });
    return board.ok ? ok({ body: viewOf(board.value) }) : board;
  };

const viewOf = ({ moment, periods, columns, rows, counts }: ProgressBoard): Body => ({
  asOf: shanghaiTime(moment),
  periods,
  forms: columns.map(({ heading, period, deadline, counts: ofForm }) => ({
    form: heading.id,
    title: heading.title,
    period,
    ...(deadline ? { deadline: deadlineView(deadline) } : {}),
    counts: ofForm,
  })),
  zones: rows.map(({ zone, cells, counts: ofZone }) => ({
    zone: zone.id,
    name: zone.name,
    counts: ofZone,
    filings: cells.map(filingView),
  })),
  counts,
});

const filingView = (cell: ProgressCell): Body['zones'][number]['filings'][number] => {
  const { storedAt, deadline, reminded, ...plain } = cell;
  return {
    ...plain,
    ...(storedAt === undefined ? {} : { storedAt: shanghaiTime(storedAt) }),
    ...(deadline ? { deadline: deadlineView(deadline) } : {}),
    ...(reminded ? { reminded: { times: reminded.times, lastAt: shanghaiTime(reminded.lastAt) } } : {}),
  };
};

const deadlineView = ({ dueAt, graceUntil, ...marks }: FilingDeadline) => ({
  dueAt: shanghaiTime(dueAt),
  graceUntil: shanghaiTime(graceUntil),
  ...marks,
});
