import { pastMoment } from '../../libs/domain/asked-moment.ts';
import {
  type InspectionQuarter,
  listInspections as itemsOf,
} from '../../libs/domain/forms/inspection/inspection-list.ts';
import { findingRows } from '../../libs/domain/forms/inspection/issued-findings.ts';
import { said } from '../../libs/domain/forms/records/said.ts';
import { previousPeriod } from '../../libs/domain/period.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { shanghaiDate } from '../../libs/domain/shanghai-time.ts';
import { workbookOf } from '../../libs/domain/submitted-files.ts';
import { province, zoneStem } from '../../libs/domain/zone.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { type AcceptedPorts, readAcceptedAsOf } from '../../libs/ports/accepted-as-of.ts';
import { type RegisteredZone, readZones, readZonesAsOf } from '../../libs/ports/registry.ts';
import type { listInspectionsRoute } from './routes.ts';

const FORM = 'inspection';

/** Quarters before the running one. What is not closed goes on from quarter to quarter under its number (结转). */
const QUARTERS_BEFORE = 8;

/** Lists the findings of inspections (督查) as they were accepted by a moment: to the office all, to a zone its own. */
export const listInspections =
  (ports: AcceptedPorts): Command<typeof listInspectionsRoute> =>
  async ({ query, actor, time }) => {
    const asked = query.zone ?? actor.zone;
    if (!mayDo(actor, 'listInspections', { zone: asked ?? '' })) return fail(unknownZone);
    const past = pastMoment(query.asOf, time);
    const registered = await (past === undefined
      ? readZones(ports.listRecords)
      : readZonesAsOf(ports.listRecords, past));
    const zones = asked === undefined ? registered : registered.filter(({ id }) => id === asked);
    if (asked !== undefined && zones.length === 0) return fail(unknownZone);
    const moment = past ?? time;
    const day = shanghaiDate(moment);
    const read = await Promise.all(quartersUntil(day).map((period) => readQuarter(ports, period, zones, moment)));
    const items = itemsOf(
      read.filter((quarter) => quarter !== undefined),
      moment,
    );
    const own = items.flatMap(({ zone: zoneName, ...item }) => {
      const zone = zoneNamed(zones, zoneName);
      if (asked !== undefined && !zone) return [];
      return [{ ...item, zoneName, ...(zone ? { zone: zone.id } : {}) }];
    });
    return ok({ body: { asOf: day, items: own } });
  };

/** The quarter of a day and those before it, oldest first. */
const quartersUntil = (day: string): readonly string[] => {
  const periods = [`${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`];
  for (let left = QUARTERS_BEFORE; left > 0; left -= 1) {
    periods.push(previousPeriod(periods.at(-1) ?? '', 'quarter'));
  }
  return periods.reverse();
};

const zoneNamed = (zones: readonly RegisteredZone[], name: string): RegisteredZone | undefined =>
  zones.find((zone) => zoneStem(zone.name) === zoneStem(name));

/** What the office issued for a quarter, and what the zones that it is about answered. */
const readQuarter = async (
  ports: AcceptedPorts,
  period: string,
  zones: readonly RegisteredZone[],
  moment: string,
): Promise<InspectionQuarter | undefined> => {
  const issued = await readTable(ports, province.id, period, moment);
  if (!issued) return undefined;
  const named = new Set(findingRows(issued).flatMap((row) => zoneNamed(zones, said(row, 'zone'))?.id ?? []));
  const answers = await Promise.all([...named].map((zone) => readTable(ports, zone, period, moment)));
  return { period, issued, answers: answers.filter((table) => table !== undefined) };
};

const readTable = async (ports: AcceptedPorts, zone: string, period: string, moment: string) => {
  const accepted = await readAcceptedAsOf(ports, { zone, form: FORM, period }, moment);
  if (!accepted) return undefined;
  const { submission, table } = accepted;
  return { zone, period, fileSha256: workbookOf(submission.files)?.sha256 ?? '', table, submission: submission.id };
};

const unknownZone = problem('not-found', 'zone.unknown', {
  zh: '没有这个联动创新区',
  en: 'There is no such zone',
});
