import type { GapKey, GapRuling, GapVersion } from '../../libs/domain/gaps/gap-reason.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import { currentGapReasons, gapReasonVersions } from '../../libs/ports/gap-reasons.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { zones } from '../../libs/ports/registry.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { reasonProblem, unknownGapReason, unknownZone } from './gap-reason-problems.ts';
import { gapReasonView } from './gap-reason-view.ts';
import type { confirmGapReasonRoute } from './routes.ts';

type Request = RequestOf<typeof confirmGapReasonRoute>;
type Outcome = Result<Answer<AnswerBodyOf<typeof confirmGapReasonRoute>>, Problem>;

/**
 * The office confirms why an indicator of a zone lacks a comparable value (缺项原因确认), with its basis, or takes that back: a new version,
 * the earlier ones stay.
 */
export const confirmGapReason =
  (ports: WorkPorts): Command<typeof confirmGapReasonRoute> =>
  (request) =>
    untilCommitted<Outcome>(async () => {
      const { actor, body } = request;
      const of = gapOf(request);
      const checked = await check(ports.readRecord, of, request);
      if (!checked.ok) return checked;
      const found = checked.value;
      const ruling: GapRuling = body;
      const number = (found?.value.number ?? 0) + 1;
      const version: GapVersion = { number, of, ruling, entered: { by: actor.sub, at: ports.now() } };
      const committed = await commitWork(ports, {
        table: 'ranking',
        chain: of.zone,
        audit: {
          actor: actor.sub,
          action: ruling.reason === null ? 'gap-reason.withdrawn' : 'gap-reason.confirmed',
          subject: `${of.year}/${of.zone}/${of.indicator}`,
          facts: { number, ...of, ...ruling },
        },
        writes: [
          currentGapReasons.write(of, found?.version ?? 'absent', version),
          gapReasonVersions.write({ ...of, number }, 'absent', version),
        ],
        events: [],
      });
      if (!committed) return undefined;
      return ok({ status: found ? 200 : 201, body: gapReasonView(version), version: (found?.version ?? 0) + 1 });
    });

const gapOf = ({ params: { zone, year, indicator } }: Request): GapKey => ({ zone, year: Number(year), indicator });

/** What stood before of a gap of which this may be said. */
const check = async (
  readRecord: ReadRecord,
  of: GapKey,
  { body, ifMatch }: Request,
): Promise<Result<Versioned<GapVersion> | undefined, Problem>> => {
  if (!(await zones.read(readRecord, of.zone))) return fail(unknownZone);
  const refused = reasonProblem(of.indicator, body.reason);
  if (refused) return fail(refused);
  const found = await currentGapReasons.read(readRecord, of);
  if (!found && body.reason === null) return fail(unknownGapReason);
  const stale = checkVersion(found?.version, ifMatch);
  return stale ? fail(stale) : ok(found);
};
