import { pastMoment } from '../../libs/domain/asked-moment.ts';
import type { RecordTable } from '../../libs/domain/forms/records/record-table.ts';
import { replicationNeeds } from '../../libs/domain/forms/reform-replication/needs.ts';
import { replicationRate } from '../../libs/domain/forms/reform-replication/replication-rate.ts';
import { reviewByEntries } from '../../libs/domain/forms/reform-replication/review-by-entries.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { FilingContextPorts } from '../../libs/ports/filing-context.ts';
import { readSubmissionAsOf } from '../../libs/ports/visible-submission.ts';
import { readFiledRows } from './filed-rows.ts';
import type { readReplicationRateRoute } from './office-routes.ts';
import { readOfficeSheet } from './office-sheet.ts';

/**
 * Reads the rate of replication (复制推广率) of an annex 3 by the catalogue of its year and by what the office decided on its
 * items: before all is decided, the rate so far.
 */
export const readReplicationRate =
  (ports: FilingContextPorts): Command<typeof readReplicationRateRoute> =>
  async ({ params, query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const found = await readSubmissionAsOf(ports.readRecord, params.id, actor, past);
    if (!found.ok) return found;
    const submission = found.value.value;
    if (submission.filing.form !== 'reform-replication') return fail(none);
    const filed = await readFiledRows(ports, submission, { needs: replicationNeeds, past });
    const catalogue = filed?.context.references?.['catalogue']?.[0]?.table as RecordTable | undefined;
    if (!filed || !catalogue) return fail(none);
    const sheet = await readOfficeSheet(ports, submission, past);
    const review = reviewByEntries(filed.table, sheet?.value.current ?? []);
    const { byMinistries, items, ...rate } = replicationRate(filed.table, catalogue, review);
    return ok({
      body: {
        ...rate,
        apart: byMinistries,
        items: items.map(({ item, row, counts, replicated }) => ({
          item: item.title,
          document: item.document,
          level: item.level,
          reported: row !== undefined,
          counts,
          replicated,
        })),
      },
    });
  };

const none = problem('not-found', 'replication-rate.none', {
  zh: '没有复制推广率：须为校验通过的复制推广情况表，且当年改革目录已通过',
  en: 'There is no rate: it is of a valid filing of annex 3, by the accepted catalogue of its year',
});
