import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import {
  currentGapReasons,
  gapReasonsPartition,
  readGapReasonAsOf,
  readGapReasonVersions,
  standingGaps,
} from '../../libs/ports/gap-reasons.ts';
import type { Records } from '../../libs/ports/records.ts';
import { unknownGapReason } from './gap-reason-problems.ts';
import { gapReasonView } from './gap-reason-view.ts';
import type { listGapReasonsRoute, readGapReasonRoute } from './routes.ts';
import { zoneShown } from './zone-shown.ts';

/** How many a page holds where the request does not say. */
const PAGE = '50';

/** How many versions of one are answered: it is corrected once or twice. */
const VERSIONS = 50;

/** Lists what stands of a year's gaps by zone, then indicator; people of a zone see their own. */
export const listGapReasons =
  ({ listRecords }: Pick<Records, 'listRecords'>): Command<typeof listGapReasonsRoute> =>
  async ({ query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const shown = zoneShown(actor, 'listGapReasons', query.zone);
    if (shown === 'none') return ok({ body: { items: [] } });
    const page = await listRecords({
      table: 'ranking',
      pk: gapReasonsPartition(query.year),
      prefix: standingGaps(shown === 'every' ? undefined : shown.zone),
      limit: Number(query.limit ?? PAGE),
      ...(query.cursor === undefined ? {} : { after: query.cursor }),
    });
    const current = page.records.map((record) => currentGapReasons.of(record).value);
    const standing =
      past === undefined
        ? current
        : await Promise.all(current.map(({ of }) => readGapReasonAsOf(listRecords, of, past)));
    const items = standing.flatMap((version) => (version ? gapReasonView(version) : []));
    return ok({ body: { items, ...(page.next === undefined ? {} : { next: page.next }) } });
  };

/** Reads one with its versions; its ETag is the version that a change names. Of other zones, it does not exist for a zone. */
export const readGapReason =
  ({ readRecord, listRecords }: Pick<Records, 'readRecord' | 'listRecords'>): Command<typeof readGapReasonRoute> =>
  async ({ params, query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const of = { ...params, year: Number(params.year) };
    if (!mayDo(actor, 'readGapReason', { zone: of.zone })) return fail(unknownGapReason);
    const found = await currentGapReasons.read(readRecord, of);
    if (!found) return fail(unknownGapReason);
    const versions = await readGapReasonVersions(listRecords, of, VERSIONS);
    if (past === undefined) return ok({ body: { versions: versions.map(gapReasonView) }, version: found.version });
    const entered = versions.filter((version) => version.entered.at <= past);
    return entered.length > 0 ? ok({ body: { versions: entered.map(gapReasonView) } }) : fail(unknownGapReason);
  };
