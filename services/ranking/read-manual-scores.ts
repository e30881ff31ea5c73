import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import {
  currentManualScores,
  manualScoresPartition,
  readManualScoreAsOf,
  readManualScoreVersions,
} from '../../libs/ports/manual-scores.ts';
import type { Records } from '../../libs/ports/records.ts';
import { manualScoreView } from './manual-score-view.ts';
import type { listManualScoresRoute, readManualScoreRoute } from './routes.ts';

/** How many a page holds where the request does not say. */
const PAGE = '50';

/** How many versions of a score are answered: it is corrected once or twice. */
const VERSIONS = 50;

/** Lists a year's manual scores by zone, then name: those that stand. */
export const listManualScores =
  ({ listIndex, listRecords }: Pick<Records, 'listIndex' | 'listRecords'>): Command<typeof listManualScoresRoute> =>
  async ({ query, time }) => {
    const past = pastMoment(query.asOf, time);
    const page = await listIndex({
      table: 'ranking',
      index: 'listed',
      pk: manualScoresPartition(query.year),
      limit: Number(query.limit ?? PAGE),
      ...(query.zone === undefined ? {} : { prefix: `${query.zone}#` }),
      ...(query.cursor === undefined ? {} : { after: query.cursor }),
    });
    const current = page.records.map((record) => currentManualScores.of(record).value);
    const standing =
      past === undefined
        ? current
        : await Promise.all(current.map(({ given }) => readManualScoreAsOf(listRecords, given, past)));
    const items = standing.flatMap((version) => (version ? manualScoreView(version) : []));
    return ok({ body: { items, ...(page.next === undefined ? {} : { next: page.next }) } });
  };

/** Reads one manual score with its versions; its ETag is the version that a change names. */
export const readManualScore =
  ({ readRecord, listRecords }: Pick<Records, 'readRecord' | 'listRecords'>): Command<typeof readManualScoreRoute> =>
  async ({ params, query, time }) => {
    const past = pastMoment(query.asOf, time);
    const of = { ...params, year: Number(params.year) };
    const found = await currentManualScores.read(readRecord, of);
    if (!found) return fail(unknownScore);
    const versions = await readManualScoreVersions(listRecords, of, VERSIONS);
    if (past === undefined) return ok({ body: { versions: versions.map(manualScoreView) }, version: found.version });
    const entered = versions.filter((version) => version.entered.at <= past);
    return entered.length > 0 ? ok({ body: { versions: entered.map(manualScoreView) } }) : fail(unknownScore);
  };

const unknownScore = problem('not-found', 'manual-score.unknown', {
  zh: '没有这一人工评分',
  en: 'There is no such score',
});
