import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { findingId } from '../../libs/domain/finding.ts';
import { countsFor, findingsFor } from '../../libs/domain/finding-audience.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { storedFindings } from '../../libs/ports/stored-findings.ts';
import { readSubmissionAsOf } from '../../libs/ports/visible-submission.ts';
import { notYetValidated } from './not-yet-validated.ts';
import type { readFindingsRoute } from './routes.ts';

const PAGE = 200;

/**
 * Answers a page of a submission's findings, of those that the one who asks may see; the stored object is immutable, so
 * pages fit together.
 */
export const readFindings =
  (ports: { readonly readRecord: ReadRecord; readonly getObject: GetObject }): Command<typeof readFindingsRoute> =>
  async ({ params, query, actor, time }) => {
    const found = await readSubmissionAsOf(ports.readRecord, params.id, actor, pastMoment(query.asOf, time));
    if (!found.ok) return found;
    const { filing, validation } = found.value.value;
    if (!validation) return fail(notYetValidated);
    const stored = await storedFindings(ports.getObject, validation.findings);
    const all = findingsFor(actor, filing, stored).filter(
      ({ level }) => query.level === undefined || level === query.level,
    );
    const start = Number(query.cursor ?? 0);
    const end = start + Number(query.limit ?? PAGE);
    const items = all.slice(start, end).map((finding) => ({ id: findingId(finding), ...finding }));
    return ok({
      body: { counts: countsFor(actor, filing, validation), items, ...(end < all.length ? { next: String(end) } : {}) },
    });
  };
