import type { Actor } from '../../libs/domain/actor.ts';
import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { effectOfCell, figuresAt } from '../../libs/domain/evaluation/cell-effect.ts';
import { type CellPlace, itemsOfCell, lineageOf } from '../../libs/domain/evaluation/lineage.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { unknownEvaluation } from './evaluation-problems.ts';
import { type ExplainPorts, readStoredRun, type StoredRun } from './explained-run.ts';
import { maySeeResult } from './read-evaluations.ts';
import type { readLineageRoute } from './routes.ts';

type Query = RequestOf<typeof readLineageRoute>['query'];
type Answered = Result<{ readonly body: AnswerBodyOf<typeof readLineageRoute> }, Problem>;

/**
 * Goes from a rank to the cells or from a cell to the ranks. For a zone there is only its own, once results are fed back (反馈);
 * what another value would change concerns other zones, too, and is the office's to ask.
 */
export const readLineage =
  (ports: ExplainPorts): Command<typeof readLineageRoute> =>
  async ({ query, actor, time }) => {
    const ofZone = query.zone !== undefined;
    const ofCell = query.file !== undefined && query.cell !== undefined;
    if (ofZone === ofCell) return fail(noPlace);
    if (query.value !== undefined && actor.zone !== undefined) return fail(officeOnly);
    const zone = query.zone ?? actor.zone ?? '';
    const asked = { evaluation: query.evaluation, past: pastMoment(query.asOf, time) };
    const stored = await readStoredRun(ports, asked, (found) => maySeeResult(found, actor, zone));
    if (!stored.ok) return stored;
    return ofZone ? fromRank(stored.value, zone) : fromCell(stored.value, query, actor);
  };

const fromRank = ({ id, inputs, result }: StoredRun, zone: string): Answered => {
  const lineage = lineageOf(result, inputs, zone);
  return lineage ? ok({ body: { run: id, zone: lineage } }) : fail(unknownEvaluation);
};

const fromCell = ({ id, inputs, result }: StoredRun, query: Query, actor: Actor): Answered => {
  const place = placeIn(inputs, query);
  const figures = figuresAt(inputs, place).filter(({ zone }) => actor.zone === undefined || zone === actor.zone);
  if (figures.length === 0) return fail(unknownEvaluation);
  const zones = itemsOfCell(result, inputs, place).filter(({ zone }) => figures.some((one) => one.zone === zone));
  const effect = query.value === undefined ? undefined : effectOfCell(inputs, place, query.value, result).zones;
  return ok({ body: { run: id, cell: { ...place, figures, zones, ...(effect ? { effect } : {}) } } });
};

/** Where no sheet is named, the first on which the file's table has that cell. */
const placeIn = ({ zones }: RunInputs, { file = '', sheet, cell = '' }: Query): CellPlace => {
  const cells = zones.flatMap(({ filing }) =>
    filing?.fileSha256 === file ? filing.table.rows.flatMap(({ figures }) => Object.values(figures)) : [],
  );
  return { fileSha256: file, sheet: sheet ?? cells.find((one) => one.cell === cell)?.sheet ?? '', cell };
};

const noPlace = problem('invalid', 'lineage.place', {
  zh: '请给出联动创新区，或文件和单元格，二者择一',
  en: 'Name either a zone, or a file and a cell',
});

const officeOnly = problem('forbidden', 'lineage.office-only', {
  zh: '试算由省自贸办进行',
  en: 'What another value would change is the office’s to ask',
});
