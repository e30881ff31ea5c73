import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { currentSettled } from '../../libs/ports/authority-values.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import type { PutObject } from '../../libs/ports/objects.ts';
import type { ListRecords } from '../../libs/ports/records.ts';
import { readZones } from '../../libs/ports/registry.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { recordAuthorityValuesRoute } from './authority-routes.ts';
import { authorityView } from './authority-view.ts';
import { canonicalAuthorityValues } from './canonical-authority-values.ts';
import { nextSettled } from './next-settled.ts';

/** What recording departments' values needs. */
export interface RecordAuthorityValuesPorts extends WorkPorts {
  readonly listRecords: ListRecords;
  readonly putObject: PutObject;
}

type Outcome = Result<Answer<AnswerBodyOf<typeof recordAuthorityValuesRoute>>, Problem>;

/**
 * The office records what a department settled of a period (部门核定数): a new version of all its figures; the earlier versions
 * and the other departments' figures stay.
 */
export const recordAuthorityValues =
  (ports: RecordAuthorityValuesPorts): Command<typeof recordAuthorityValuesRoute> =>
  ({ params, body, actor, ifMatch }) =>
    untilCommitted<Outcome>(async () => {
      const found = await currentSettled.read(ports.readRecord, params);
      const stale = checkVersion(found?.version, ifMatch);
      if (stale) return fail(stale);
      const zones = new Set((await readZones(ports.listRecords)).map(({ id }) => id));
      const table = canonicalAuthorityValues(params.department, body, zones);
      if (!table.ok) return table;
      const recorder = { by: actor.sub, at: ports.now() };
      const { period } = params;
      const { synthetic } = body;
      const about = { period, table: table.value, ...(synthetic && { synthetic }) };
      const { settled, facts, writes, events } = await nextSettled(ports.putObject, found, about, recorder);
      const committed = await commitWork(ports, {
        table: 'portal',
        chain: 'province',
        audit: { actor: recorder.by, action: 'authority-values.recorded', subject: period, facts },
        writes,
        events,
      });
      if (!committed) return undefined;
      const answer = { body: authorityView(settled, table.value), version: (found?.version ?? 0) + 1 };
      return ok({ status: found ? 200 : 201, ...answer });
    });
