import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { readSettled, readSettledAsOf } from '../../libs/ports/authority-values.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { ListRecords } from '../../libs/ports/records.ts';
import type { readAuthorityValuesRoute } from './authority-routes.ts';
import { authorityView } from './authority-view.ts';

/** What reading departments' values needs. */
export interface ReadAuthorityValuesPorts {
  readonly listRecords: ListRecords;
  readonly getObject: GetObject;
}

/** Reads what the departments settled of a period (部门核定数): all of it, or a zone's own figures for its people. */
export const readAuthorityValues =
  (ports: ReadAuthorityValuesPorts): Command<typeof readAuthorityValuesRoute> =>
  async ({ params: { period }, query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const read = past === undefined ? await readSettled(ports, period) : await readSettledAsOf(ports, period, past);
    const departments = read.map(({ settled, table }) =>
      authorityView(settled, {
        ...table,
        values: table.values.filter(({ zone }) => mayDo(actor, 'readAuthorityValues', { zone })),
      }),
    );
    return ok({ body: { period, departments } });
  };
