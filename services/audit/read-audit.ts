import { trailVerifier } from '../../libs/domain/audit/verify-trail.ts';
import { ok } from '../../libs/domain/result.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { auditPartition, ENTRY } from '../../libs/ports/audit-writes.ts';
import type { Records } from '../../libs/ports/records.ts';
import { readTrail, type TrailPorts } from './read-trail.ts';
import { cursorOf, placeOf } from './trail-place.ts';
import type { readAuditRoute, verifyAuditRoute } from './trail-routes.ts';

const PAGE = 50;

type Entry = AnswerBodyOf<typeof readAuditRoute>['items'][number];

/** Answers the entries of one chain as they are stored, page by page. */
export const readAudit =
  ({ listRecords }: Pick<Records, 'listRecords'>): Command<typeof readAuditRoute> =>
  async ({ query }) => {
    const page = await listRecords({
      ...{ table: query.service, pk: auditPartition(query.chain), prefix: ENTRY },
      limit: Number(query.limit ?? PAGE),
      ...(query.cursor === undefined ? {} : { after: query.cursor }),
    });
    const items = page.records.map(({ body }) => body as unknown as Entry);
    return ok({ body: { items, ...(page.next === undefined ? {} : { next: page.next }) } });
  };

/** Verifies a page of the trail: all chains and seals, page after page. */
export const verifyAudit =
  (ports: TrailPorts): Command<typeof verifyAuditRoute> =>
  async ({ query, time }) => {
    const { from, lines, next } = await readTrail(ports, placeOf(query.cursor), time);
    const verifier = trailVerifier(from);
    for (const line of lines) verifier.take(line);
    const report = verifier.close({ whole: query.cursor === undefined && next === undefined });
    const [firstProblem] = report.problems;
    const { ok: good, entries, chains } = report;
    return ok({
      body: {
        ...{ ok: good, entries, chains },
        seals: report.seals.map(({ number, day, chains: count, hash }) => ({ number, day, chains: count, hash })),
        ...(firstProblem ? { firstProblem } : {}),
        ...(next ? { next: cursorOf(next) } : {}),
      },
    });
  };
