import type { SentReminders } from '../../libs/domain/boards/progress-board.ts';
import { remindersPartition, sentReminders } from '../../libs/ports/calendar-duties.ts';
import { listAll } from '../../libs/ports/list-all.ts';
import type { ListRecords } from '../../libs/ports/records.ts';

/** Finds the reminders that went out for a filing. */
export type RemindersOf = (zone: string, form: string, period: string) => SentReminders | undefined;

/** Reads the reminders (催报) of some periods, or of one zone in them, that had gone out by a moment. */
export const readReminders = async (
  listRecords: ListRecords,
  periods: readonly string[],
  { moment, prefix }: { readonly moment: string; readonly prefix?: string | undefined },
): Promise<RemindersOf> => {
  const read = await Promise.all(
    periods.map((period) =>
      listAll(listRecords, {
        ...{ table: 'calendar', pk: remindersPartition(period) },
        ...(prefix === undefined ? {} : { prefix }),
      }),
    ),
  );
  const sent = read.flat().map((record) => sentReminders.of(record).value);
  const byFiling = Map.groupBy(
    sent.filter(({ at }) => at <= moment),
    ({ zone, form, period }) => `${zone}#${form}#${period}`,
  );
  return (zone, form, period) => {
    const times = (byFiling.get(`${zone}#${form}#${period}`) ?? []).map(({ at }) => at).toSorted();
    const lastAt = times.at(-1);
    return lastAt === undefined ? undefined : { times: times.length, lastAt };
  };
};
