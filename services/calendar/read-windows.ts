import type { Actor } from '../../libs/domain/actor.ts';
import { isOfficePerson } from '../../libs/domain/actor.ts';
import { EVERY_ZONE, windowNamed } from '../../libs/domain/calendar/extension.ts';
import { windowedForms } from '../../libs/domain/calendar/window-book.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { Records } from '../../libs/ports/records.ts';
import { readZones, zones } from '../../libs/ports/registry.ts';
import {
  currentBook,
  readWindowBook,
  readWindowBookAsOf,
  readWindowHeads,
  readWindowSettings,
  type WindowSetting,
  windowHeads,
} from '../../libs/ports/windows.ts';
import type { Now } from '../../libs/ports/world.ts';
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
    const moment = asOf === undefined ? ports.now() : new Date(asOf).toISOString();
    const heads =
      asOf === undefined ? (await readWindowHeads(ports.listRecords, period)).map(({ value }) => value) : [];
    const book =
      asOf === undefined
        ? currentBook(period, await readWindowSettings(ports.listRecords, period.slice(0, 4)), heads)
        : await readWindowBookAsOf(ports.listRecords, period, moment);
    const shown = (await zonesShown(ports, actor)).filter((one) => zone === undefined || one === zone);
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
const zonesShown = async ({ listRecords }: ReadWindowsPorts, actor: Actor): Promise<readonly string[]> => {
  if (actor.role === 'portal') return [EVERY_ZONE];
  if (!mayDo(actor, 'readWindow', { zone: EVERY_ZONE })) return actor.zone === undefined ? [] : [actor.zone];
  return [EVERY_ZONE, ...(await readZones(listRecords)).map(({ id }) => id)];
};

/** Reads one window; its version is that of what was settled of it, 0 while nothing was. */
export const readWindow =
  (ports: ReadWindowsPorts): Command<typeof readWindowRoute> =>
  async ({ params: { id }, actor }) => {
    const name = windowNamed(id);
    if (!name || !mayDo(actor, 'readWindow', { zone: name.zone })) return fail(unknownWindow);
    if (name.zone !== EVERY_ZONE && !(await zones.read(ports.readRecord, name.zone))) return fail(unknownWindow);
    const head = await windowHeads.read(ports.readRecord, name);
    const view = windowView(name, {
      book: await readWindowBook(ports.listRecords, name.period),
      moment: ports.now(),
      reasons: true,
      ...(head && isOfficePerson(actor) ? { head: head.value } : {}),
    });
    return view ? ok({ body: view, ...(head ? { version: head.version } : {}) }) : fail(unknownWindow);
  };

/** Lists the rules that the office set for a year. */
export const listWindowSettings =
  ({ listRecords }: Pick<Records, 'listRecords'>): Command<typeof listWindowSettingsRoute> =>
  async ({ query: { year } }) =>
    ok({ body: { items: (await readWindowSettings(listRecords, year)).map(settingView) } });

/** A setting as it is answered. */
export const settingView = ({ form, year, window, reason, set }: WindowSetting) => ({
  ...{ form, year, window, reason },
  ...{ by: set.by, at: shanghaiTime(set.at) },
});
