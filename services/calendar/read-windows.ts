import type { Actor } from '../../libs/domain/actor.ts';
import { isOfficePerson } from '../../libs/domain/actor.ts';
import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { EVERY_ZONE, type WindowName, windowNamed } from '../../libs/domain/calendar/extension.ts';
import { windowedForms } from '../../libs/domain/calendar/window-book.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { Records } from '../../libs/ports/records.ts';
import { readZones, readZonesAsOf } from '../../libs/ports/registry.ts';
import {
  readWindowBook,
  readWindowBookAsOf,
  readWindowHeads,
  readWindowSettings,
  readWindowSettingsAsOf,
  type WindowSetting,
  windowHeads,
} from '../../libs/ports/windows.ts';
import type { Now } from '../../libs/ports/world.ts';
import { isZone } from './is-zone.ts';
import { unknownWindow } from './window-problems.ts';
import type { listWindowSettingsRoute, listWindowsRoute, readWindowRoute } from './window-routes.ts';
import { windowView } from './window-view.ts';

/** What reading windows needs. */
export interface ReadWindowsPorts extends Pick<Records, 'readRecord' | 'listRecords'> {
  readonly now: Now;
}

/** Lists the windows of a period by form and zone, now or as they stood at a moment; proposals are for the office, now. */
export const listWindows =
  (ports: ReadWindowsPorts): Command<typeof listWindowsRoute> =>
  async ({ query: { period, zone, form, asOf }, actor }) => {
    const now = ports.now();
    const past = pastMoment(asOf, now);
    const moment = past ?? now;
    const heads =
      past === undefined ? (await readWindowHeads(ports.listRecords, period)).map(({ value }) => value) : [];
    const book =
      past === undefined
        ? await readWindowBook(ports.listRecords, period, heads)
        : await readWindowBookAsOf(ports.listRecords, period, moment);
    const shown = (await zonesShown(ports, actor, past)).filter((one) => zone === undefined || one === zone);
    const names = windowedForms(book)
      .filter(({ id }) => form === undefined || id === form)
      .flatMap(({ id }) => shown.map((one) => ({ form: id, period, zone: one })));
    const items = names.flatMap((name) => {
      const head = isOfficePerson(actor)
        ? heads.find((one) => one.form === name.form && one.zone === name.zone)
        : undefined;
      const reasons = actor.role !== 'portal';
      return windowView(name, { book, moment, reasons, ...(head ? { head } : {}) }) ?? [];
    });
    return ok({ body: { items } });
  };

/** People of a zone see their own; the portal what holds for all; the others every zone. */
const zonesShown = async (
  { listRecords }: ReadWindowsPorts,
  actor: Actor,
  past: string | undefined,
): Promise<readonly string[]> => {
  if (actor.role === 'portal') return [EVERY_ZONE];
  if (!mayDo(actor, 'readWindow', { zone: EVERY_ZONE })) return actor.zone === undefined ? [] : [actor.zone];
  const registered = past === undefined ? await readZones(listRecords) : await readZonesAsOf(listRecords, past);
  return [EVERY_ZONE, ...registered.map(({ id }) => id)];
};

/** Reads one window; its version is that of what was settled of it, 0 while nothing was. */
export const readWindow =
  (ports: ReadWindowsPorts): Command<typeof readWindowRoute> =>
  async ({ params: { id }, query, actor, time }) => {
    const name = windowNamed(id);
    if (!name || !mayDo(actor, 'readWindow', { zone: name.zone }) || !(await isZone(ports, name.zone))) {
      return fail(unknownWindow);
    }
    const past = pastMoment(query.asOf, time);
    const { head, book } = await readSettled(ports, name, past);
    const proposed = head && isOfficePerson(actor) ? { head: head.value } : {};
    const view = windowView(name, { book, moment: past ?? ports.now(), reasons: true, ...proposed });
    return view ? ok({ body: view, ...(head ? { version: head.version } : {}) }) : fail(unknownWindow);
  };

/** What was settled of a window; of the past there is neither a version to write on nor a proposal to decide. */
const readSettled = async (ports: ReadWindowsPorts, name: WindowName, past: string | undefined) =>
  past === undefined
    ? {
        head: await windowHeads.read(ports.readRecord, name),
        book: await readWindowBook(ports.listRecords, name.period),
      }
    : { head: undefined, book: await readWindowBookAsOf(ports.listRecords, name.period, past) };

/** Lists the rules that the office set for a year. */
export const listWindowSettings =
  ({ listRecords }: Pick<Records, 'listRecords'>): Command<typeof listWindowSettingsRoute> =>
  async ({ query: { year, asOf }, time }) => {
    const past = pastMoment(asOf, time);
    const settings =
      past === undefined
        ? await readWindowSettings(listRecords, year)
        : await readWindowSettingsAsOf(listRecords, year, past);
    return ok({ body: { items: settings.map(settingView) } });
  };

/** A setting as it is answered. */
export const settingView = ({ form, year, window, reason, set }: WindowSetting) => ({
  ...{ form, year, window, reason },
  ...{ by: set.by, at: shanghaiTime(set.at) },
});
