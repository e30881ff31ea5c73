import { DOCX_TYPE } from '../../libs/document/docx-type.ts';
import { writeDocument } from '../../libs/document/write-document.ts';
import { pastMoment } from '../../libs/domain/asked-moment.ts';
import type { Evaluation } from '../../libs/domain/evaluation/evaluation.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { fileHeaders } from '../../libs/lambda/file-headers.ts';
import { readEvaluationAsOf } from '../../libs/ports/evaluations.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { XLSX_TYPE } from '../../libs/workbook/media-type.ts';
import { writeWorkbook } from '../../libs/workbook/write/write-workbook.ts';
import { circular } from './circular/circular.ts';
import { scoreSheet } from './circular/score-sheet.ts';
import type { CircularRun } from './circular/score-table.ts';
import type { readCircularRoute, readScoreSheetRoute } from './circular-routes.ts';
import { readRun } from './read-run.ts';

/** What making a circular needs. */
export interface ReadCircularPorts {
  readonly readRecord: ReadRecord;
  readonly getObject: GetObject;
}

/** Makes the circular (通报稿) of an evaluation. For a zone's people it is there once it was circulated, and stays there when another replaces it. */
export const readCircular =
  (ports: ReadCircularPorts): Command<typeof readCircularRoute> =>
  async ({ params, query, actor, time }) => {
    const found = await runOf(ports, params.id, pastMoment(query.asOf, time), (evaluation) =>
      mayDo(actor, 'readCircular', { state: lastTold(evaluation) }),
    );
    if (!found.ok) return found;
    const { evaluation, run } = found.value;
    const document = circular(evaluation, run);
    return ok({
      bytes: await writeDocument(document),
      contentType: DOCX_TYPE,
      headers: fileHeaders(`${document.title.replace('\n', '')}.docx`, `circular-${evaluation.request.year}.docx`),
    });
  };

/** Makes the table of scores (得分汇总表) of an evaluation. */
export const readScoreSheet =
  (ports: ReadCircularPorts): Command<typeof readScoreSheetRoute> =>
  async ({ params, query, time }) => {
    const found = await runOf(ports, params.id, pastMoment(query.asOf, time));
    if (!found.ok) return found;
    const { evaluation, run } = found.value;
    const plan = scoreSheet(run);
    return ok({
      bytes: await writeWorkbook(plan),
      contentType: XLSX_TYPE,
      headers: fileHeaders(`${plan.title ?? ''}.xlsx`, `scores-${evaluation.request.year}.xlsx`),
    });
  };

const runOf = async (
  { readRecord, getObject }: ReadCircularPorts,
  id: string,
  past: string | undefined,
  isShown: (evaluation: Evaluation) => boolean = () => true,
): Promise<Result<{ readonly evaluation: Evaluation; readonly run: CircularRun }, Problem>> => {
  const found = await readEvaluationAsOf(readRecord, id, past);
  if (!found || !isShown(found.value)) return fail(unknownEvaluation);
  if (!found.value.run) return fail(notRun);
  return ok({ evaluation: found.value, run: await readRun(getObject, found.value.run) });
};

/** Its state, for those to whom it is told: what was circulated once remains so. */
const lastTold = ({ state, decisions }: Evaluation): string =>
  decisions.some(({ to }) => to === 'circulated') ? 'circulated' : state;

const unknownEvaluation = problem('not-found', 'evaluation.unknown', {
  zh: '没有这次考评',
  en: 'There is no such evaluation',
});

const notRun = problem('conflict', 'evaluation.not-run', {
  zh: '测算尚未完成',
  en: 'The evaluation has not been run yet',
});
