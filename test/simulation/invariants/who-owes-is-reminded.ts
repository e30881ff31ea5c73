import { EVERY_ZONE } from '../../../libs/domain/calendar/extension.ts';
import { type ReminderKind, reminderOn } from '../../../libs/domain/calendar/reminder.ts';
import { currentPeriods, emptyBook, owedForms, timesFor } from '../../../libs/domain/calendar/window-book.ts';
import { owesPeriod } from '../../../libs/domain/owes-period.ts';
import { shanghaiDate, shanghaiMoment } from '../../../libs/domain/shanghai-time.ts';
import { isWorkingDay } from '../../../libs/domain/working-day.ts';
import type { RegisteredZone } from '../../../libs/ports/registry.ts';
import type { Run } from '../engine/run.ts';
import { filingName } from '../story/view.ts';
import { loggedReminders, reminderName } from '../system/logged-reminders.ts';
import { zonesAt } from '../system/zones-at.ts';
import type { Invariant } from './invariant.ts';

/**
 * On the newest day of reminders (催报), whoever owed by nine o'clock what nobody ever did was reminded of it; and a tick that came after
 * nine on a working day was such a day. What the office changed (a zone, a deadline, the holidays) is left out: it may have come before
 * or after.
 */
export const whoOwesIsReminded: Invariant = {
  name: 'who owes is reminded',
  atRest: (run) => {
    const { sim, view } = run;
    if (view().years.size > 0) return [];
    const today = newestWorkingTick(run);
    const swept = sim.world.records.all().find(({ key }) => key.pk === 'SWEEPS' && key.sk === 'reminders');
    const day = swept && String(swept.body['done']);
    if (today !== undefined && day !== today) return [`on ${today} nobody was reminded`];
    if (day === undefined) return [];
    const sent = new Set(loggedReminders(sim.world).map(reminderName));
    const moved = movedForms(run);
    const dues = duesOn(day).filter(({ form }) => !moved.has(form));
    return unchangedZones(run, shanghaiMoment(day, 9))
      .flatMap((zone) =>
        dues.filter(({ period }) => owesPeriod(zone, period)).map((due) => ({ zone: zone.id, ...due })),
      )
      .filter((due) => isOpen(run, filingName(due)) && !sent.has(reminderName(due)))
      .map((due) => `${reminderName(due)} was not sent`);
  },
};

/** The forms of which the office moved a deadline, or set the rule by which they are due. */
const movedForms = ({ sim, view }: Run): ReadonlySet<string> => {
  const set = sim.world.records.all().filter(({ key }) => key.pk.startsWith('WINDOW-SETTINGS#'));
  return new Set([
    ...[...view().windows.values()].map(({ value }) => value.form),
    ...set.map(({ body }) => String(body['form'])),
  ]);
};

/** The day of the newest tick that was done, where people are reminded then. */
const newestWorkingTick = ({ schedules }: Run): string | undefined => {
  const last = schedules.lastTick();
  const day = last && shanghaiDate(last);
  return day && isWorkingDay(day) && last >= shanghaiMoment(day, 9) ? day : undefined;
};

/** The zones that were registered before a moment, and not again since. */
const unchangedZones = ({ sim, view }: Run, moment: string): readonly RegisteredZone[] =>
  zonesAt(sim.world, moment).filter(({ id }) => view().zones.get(id)?.version === 1);

interface Due {
  readonly form: string;
  readonly period: string;
  readonly kind: ReminderKind;
  readonly due: string;
}

/** What zones are to be reminded of on a day by the catalogue's deadlines: worked out once a day, runs are many. */
const duesOn = (day: string): readonly Due[] => {
  const known = dues.get(day) ?? currentPeriods(day).flatMap((period) => duesIn(period, day));
  dues.set(day, known);
  return known;
};

const dues = new Map<string, readonly Due[]>();

const duesIn = (period: string, day: string): readonly Due[] =>
  owedForms(emptyBook(period)).flatMap(({ id: form }) => {
    const due = timesFor(emptyBook(period), form, EVERY_ZONE)?.dueAt;
    const kind = due === undefined ? undefined : reminderOn(day, due);
    return due !== undefined && kind ? [{ form, period, kind, due }] : [];
  });

/** No attempt at it was ever signed off or accepted. */
const isOpen = ({ view }: Run, filing: string): boolean =>
  [...view().submissions.values()].every(
    ({ value }) => filingName(value.filing) !== filing || !(value.certified || value.reviewed),
  );
