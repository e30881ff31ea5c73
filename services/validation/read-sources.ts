import { pastMoment } from '../../libs/domain/asked-moment.ts';
import type { CellSource } from '../../libs/domain/forms/merge/check-sources.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { storedLines } from '../../libs/ports/stored-lines.ts';
import { readOpenSubmission } from '../../libs/ports/visible-submission.ts';
import { notYetValidated } from './not-yet-validated.ts';
import type { readSourcesRoute } from './routes.ts';

const PAGE = 200;

/**
 * Answers a page of the sources of a joined workbook's values (汇总来源), in the order in which joining wrote them; of a
 * workbook that was not joined there are none. The stored object is immutable, so pages fit together.
 */
export const readSources =
  (ports: { readonly readRecord: ReadRecord; readonly getObject: GetObject }): Command<typeof readSourcesRoute> =>
  async ({ params, query, actor, time }) => {
    const found = await readOpenSubmission(ports.readRecord, params.id, actor, pastMoment(query.asOf, time));
    if (!found.ok) return found;
    const { validation } = found.value.value;
    if (!validation) return fail(notYetValidated);
    const { sources } = validation;
    const stored = sources === undefined ? [] : await storedLines<CellSource>(ports.getObject, sources);
    const all = stored.filter(({ changed }) => query.changed === undefined || changed === true);
    const start = Number(query.cursor ?? 0);
    const end = start + Number(query.limit ?? PAGE);
    return ok({ body: { items: all.slice(start, end), ...(end < all.length ? { next: String(end) } : {}) } });
  };
