import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { dueAt } from '../../libs/domain/filing-window.ts';
import { catalogue } from '../../libs/domain/forms/catalogue.ts';
import type { FormHeading } from '../../libs/domain/forms/form.ts';
import { isPeriodOf } from '../../libs/domain/period.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { readExplained } from '../../libs/ports/explanations.ts';
import type { Records } from '../../libs/ports/records.ts';
import { type RegisteredZone, readZoneAsOf, readZones, readZonesAsOf, zones } from '../../libs/ports/registry.ts';
import { currentTotals, readTotalsAsOf } from '../../libs/ports/totals.ts';
import { readOpenSubmission } from '../../libs/ports/visible-submission.ts';
import type {
  listFormsRoute,
  listZonesRoute,
  readExplanationsRoute,
  readTotalsRoute,
  readZoneRoute,
} from './routes.ts';

/** What the portal's reading needs. */
export type ReadPortalPorts = Pick<Records, 'readRecord' | 'listRecords'>;

/** Lists every zone of the registry. */
export const listZones =
  ({ listRecords }: ReadPortalPorts): Command<typeof listZonesRoute> =>
  async ({ query, time }) => {
    const past = pastMoment(query.asOf, time);
    const standing = past === undefined ? await readZones(listRecords) : await readZonesAsOf(listRecords, past);
    return ok({ body: { items: standing.map(zoneView) } });
  };

/** Reads one zone. */
export const readZone =
  ({ readRecord, listRecords }: ReadPortalPorts): Command<typeof readZoneRoute> =>
  async ({ params, query, time }) => {
    const past = pastMoment(query.asOf, time);
    if (past !== undefined) {
      const stood = await readZoneAsOf(listRecords, params.zone, past);
      return stood ? ok({ body: zoneView(stood) }) : fail(unknownZone);
    }
    const found = await zones.read(readRecord, params.zone);
    return found ? ok({ body: zoneView(found.value), version: found.version }) : fail(unknownZone);
  };

/** Reads a period's current province totals. */
export const readTotals =
  ({ readRecord, listRecords }: ReadPortalPorts): Command<typeof readTotalsRoute> =>
  async ({ params, query, time }) => {
    const past = pastMoment(query.asOf, time);
    if (past !== undefined) {
      const stood = await readTotalsAsOf(listRecords, params.period, past);
      return stood ? ok({ body: stood.totals }) : fail(unknownTotals);
    }
    const found = await currentTotals.read(readRecord, params.period);
    return found ? ok({ body: found.value.totals, version: found.version }) : fail(unknownTotals);
  };

/** Lists the forms; asked for a period, those that are filed for it, with the moment until which they are on time. */
export const listForms: Command<typeof listFormsRoute> = async ({ query: { period } }) => {
  const filed = catalogue.filter(({ frequency }) => period === undefined || isPeriodOf(period, frequency));
  return ok({ body: { items: filed.map((heading) => headingView(heading, period)) } });
};

/** What people file it by; how it is kept is the system's own. */
const headingView = ({ id, title, frequency, document, filedBy, window }: FormHeading, period: string | undefined) => {
  const due = period === undefined ? undefined : dueAt(window, period);
  return {
    ...{ id, title, frequency },
    ...(document ? { document } : {}),
    ...(filedBy ? { filedBy } : {}),
    ...(due === undefined ? {} : { due: shanghaiTime(due) }),
  };
};

/** Reads a submission's explanations. */
export const readExplanations =
  (ports: ReadPortalPorts): Command<typeof readExplanationsRoute> =>
  async ({ params, query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const found = await readOpenSubmission(ports.readRecord, params.id, actor, past);
    if (!found.ok) return found;
    const explained = await readExplained(ports, params.id, past);
    if (!explained) return ok({ body: { answers: {} } });
    const { value, ...version } = explained;
    return ok({ body: { answers: { ...value.answers } }, ...version });
  };

const zoneView = ({ subAreas, cohorts, groups, ...zone }: RegisteredZone) => ({
  ...zone,
  subAreas: subAreas.map(({ platforms, ...subArea }) => ({
    ...subArea,
    ...(platforms ? { platforms: [...platforms] } : {}),
  })),
  cohorts: [...cohorts],
  ...(groups ? { groups: { ...groups } } : {}),
});

const unknownZone = problem('not-found', 'zone.unknown', { zh: '没有这个联动创新区', en: 'There is no such zone' });

const unknownTotals = problem('not-found', 'totals.unknown', {
  zh: '尚未录入该期的全省总量',
  en: 'The province totals of this period are not entered yet',
});
