import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import { type RegisteredZone, zones, zoneVersions } from '../../libs/ports/registry.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { RegisterZoneBody, registerZoneRoute } from './routes.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof registerZoneRoute>>, Problem>;

/** The office registers a zone or changes it (联动创新区名录): its name, sub-areas and the years in which it takes part. Each version stays, so that a run sees the one of its time. */
export const registerZone =
  (ports: WorkPorts): Command<typeof registerZoneRoute> =>
  (request) =>
    untilCommitted<Outcome>(async () => {
      const { zone: id } = request.params;
      const refused = misfit(request.body);
      if (refused) return fail(refused);
      const found = await zones.read(ports.readRecord, id);
      const stale = checkVersion(found?.version, request.ifMatch);
      if (stale) return fail(stale);
      const zone: RegisteredZone = { id, ...request.body };
      const number = (found?.version ?? 0) + 1;
      const registered = { by: request.actor.sub, at: ports.now() };
      const committed = await commitWork(ports, {
        table: 'portal',
        chain: id,
        audit: { actor: request.actor.sub, action: 'zone.registered', subject: id, facts: { ...zone } },
        writes: [
          zones.write(id, found?.version ?? 'absent', zone),
          zoneVersions.write({ zone: id, number }, 'absent', { number, zone, registered }),
        ],
        events: [],
      });
      if (!committed) return undefined;
      return ok({
        status: found ? 200 : 201,
        body: { ...request.body, id },
        version: number,
      });
    });

const misfit = (body: RegisterZoneBody): Problem | undefined => {
  const repeated = repeatedName(body);
  if (repeated !== undefined) return repeatedSubArea(repeated);
  const stray = groupOutside(body);
  return stray === undefined ? undefined : groupWithoutCohort(stray);
};

const groupOutside = ({ cohorts, groups = {} }: RegisterZoneBody): string | undefined =>
  Object.keys(groups).find((year) => !cohorts.includes(Number(year)));

const groupWithoutCohort = (year: string): Problem =>
  problem('invalid', 'zone.group-without-cohort', {
    zh: `${year}年不在参评年份内，不能分组`,
    en: `It is in no cohort of ${year}, so it has no group of that year`,
  });

const repeatedName = ({ subAreas }: RegisterZoneBody): string | undefined => {
  const names = subAreas.map(({ name }) => name);
  return names.find((name, index) => names.indexOf(name) !== index);
};

const repeatedSubArea = (name: string): Problem =>
  problem('invalid', 'zone.sub-area-repeated', {
    zh: `片区名称重复：${name}`,
    en: `A sub-area is named twice: ${name}`,
  });
