import { outgoing } from '../../../events/outgoing.ts';
import { reminderDue } from '../../../events/reminder-due.v1.ts';
import { lastDayBefore, reminderOn } from '../../../libs/domain/calendar/reminder.ts';
import { currentPeriods, owedForms, timesFor, type WindowBook } from '../../../libs/domain/calendar/window-book.ts';
import { owesPeriod } from '../../../libs/domain/owes-period.ts';
import { shanghaiDate, shanghaiMoment } from '../../../libs/domain/shanghai-time.ts';
import { type RemindedFiling, sentReminders } from '../../../libs/ports/calendar-duties.ts';
import { readFilingStanding } from '../../../libs/ports/filing-standing.ts';
import { type RegisteredZone, readZones } from '../../../libs/ports/registry.ts';
import { commitWork, untilCommitted } from '../../../libs/ports/unit-of-work.ts';
import { readWindowBooks } from '../../../libs/ports/windows.ts';
import type { Duty, TickPorts } from './duty.ts';
import { onceUntil } from './once-until.ts';

/** The hour in Shanghai from which people are reminded. */
const HOUR = 9;

/** As many as a transaction holds: each is a record and an event. */
const BATCH = 8;

/**
 * Reminds zones of what they owe and have not signed off (催报): seven, three and one working days before the deadline, and one
 * after it; each once, and anew where the deadline is moved to another day. Once a working day, from nine o'clock; a day that was
 * missed is caught up with on the next.
 */
export const remind: Duty = {
  name: 'reminded',
  run: async (ports, scheduledTime) => {
    const date = shanghaiDate(scheduledTime);
    if (new Date(scheduledTime).toISOString() < shanghaiMoment(date, HOUR)) return 0;
    return onceUntil(ports, 'reminders', date, async () => {
      const books = await readWindowBooks(ports.listRecords, currentPeriods(date));
      if (!books.every(({ calendar }) => calendar.isWorkingDay(date))) return undefined;
      let count = 0;
      for (const zone of await readZones(ports.listRecords)) {
        const dues = books.filter(({ period }) => owesPeriod(zone, period)).flatMap((book) => duesOf(book, zone, date));
        count += await remindZone(ports, zone.id, dues, scheduledTime);
      }
      return count;
    });
  },
};

const duesOf = (book: WindowBook, { id: zone }: RegisteredZone, date: string): readonly RemindedFiling[] =>
  owedForms(book).flatMap(({ id: form }) => {
    const due = timesFor(book, form, zone)?.dueAt;
    const kind = due === undefined ? undefined : reminderOn(date, due, book.calendar);
    return due === undefined || kind === undefined ? [] : [{ zone, form, period: book.period, kind, due }];
  });

const remindZone = async (
  ports: TickPorts,
  zone: string,
  dues: readonly RemindedFiling[],
  scheduledTime: string,
): Promise<number> => {
  let count = 0;
  for (let at = 0; at < dues.length; at += BATCH) {
    const batch = dues.slice(at, at + BATCH);
    count += await untilCommitted(async () => {
      const owed = await stillOwed(ports, batch);
      if (owed.length === 0) return 0;
      return (await send(ports, zone, owed, scheduledTime)) ? owed.length : undefined;
    });
  }
  return count;
};

const stillOwed = async (
  { readRecord }: TickPorts,
  dues: readonly RemindedFiling[],
): Promise<readonly RemindedFiling[]> => {
  const owed: RemindedFiling[] = [];
  for (const due of dues) {
    const sent = await sentReminders.read(readRecord, due);
    if (!sent && !(await readFilingStanding(readRecord, due)).done) owed.push(due);
  }
  return owed;
};

const send = (
  ports: TickPorts,
  zone: string,
  owed: readonly RemindedFiling[],
  scheduledTime: string,
): Promise<boolean> => {
  const at = new Date(scheduledTime).toISOString();
  return commitWork(ports, {
    table: 'calendar',
    chain: zone,
    audit: {
      actor: 'system:calendar',
      action: 'zone.reminded',
      subject: zone,
      facts: { filings: owed.map(({ form, period, kind }) => `${form}.${period} ${kind}`) },
    },
    writes: owed.map((due) => sentReminders.write(due, 'absent', { ...due, at })),
    events: owed.map(({ form, period, kind, due }) =>
      outgoing(reminderDue, {
        source: 'lianchuang/calendar',
        cause: `reminder:${kind}:${lastDayBefore(due)}`,
        subject: `${form}.${period}.${zone}`,
        time: at,
        data: { zone, form, period, due, kind },
      }),
    ),
  });
};
