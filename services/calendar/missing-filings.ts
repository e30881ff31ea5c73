import { daysLate } from '../../libs/domain/calendar/reminder.ts';
import {
  currentPeriods,
  owedForms,
  periodsWithin,
  timesFor,
  type WindowBook,
} from '../../libs/domain/calendar/window-book.ts';
import type { FormHeading } from '../../libs/domain/forms/form.ts';
import type { MissingFiling } from '../../libs/domain/reminders/missing-filing.ts';
import { submissionAsOf } from '../../libs/domain/submission-as-of.ts';
import { type FilingStanding, readFilingStanding, standingAsOf } from '../../libs/ports/filing-standing.ts';
import { readPeriodSubmissions } from '../../libs/ports/period-submissions.ts';
import type { Records } from '../../libs/ports/records.ts';
import { readWindowBooks, readWindowBooksAsOf } from '../../libs/ports/windows.ts';

/** What a zone owes of a period and has not done, and whether what it filed is made up. */
export interface Missing {
  readonly filings: readonly MissingFiling[];
  readonly synthetic: boolean;
}

/** Whose filings are looked for, and when. `moment` is RFC 3339 in UTC; `past` where it is not now. */
export interface Wanted {
  readonly zone: string;
  readonly period: string;
  readonly moment: string;
  readonly past?: boolean;
}

/** What looking for them needs. */
export type MissingPorts = Pick<Records, 'readRecord' | 'listRecords' | 'listIndex'>;

/** Reads what a zone owes of a period, a year with its quarters, and has not done; windows that are not open yet are not asked for. */
export const readMissing = async (
  ports: MissingPorts,
  { zone, period, moment, past = false }: Wanted,
): Promise<Missing> => {
  const periods = periodsWithin(period);
  const books = past
    ? await readWindowBooksAsOf(ports.listRecords, periods, moment)
    : await readWindowBooks(ports.listRecords, periods);
  const opened = books.flatMap((book) => owedForms(book).flatMap((heading) => openedOf(book, heading, zone, moment)));
  const standings = past
    ? await standingsThen(ports, opened, { zone, moment })
    : await Promise.all(
        opened.map(({ form, period: of }) => readFilingStanding(ports.readRecord, { zone, form, period: of })),
      );
  return {
    filings: opened.flatMap((filing, index) => {
      const standing = standings[index];
      if (!standing || standing.done) return [];
      return [{ ...filing, ...(standing.state ? { state: standing.state } : {}) }];
    }),
    synthetic: standings.some(({ state }) => state !== undefined)
      ? standings.some(({ synthetic }) => synthetic === true)
      : await isLastFiledMadeUp(ports, { zone, period, moment }),
  };
};

/** Whether what the zone filed last, this year or the year before, is made up: where nothing was filed of a period, nothing of it can say so. */
const isLastFiledMadeUp = async ({ listIndex }: MissingPorts, { zone, period, moment }: Wanted): Promise<boolean> => {
  const asked = new Set(periodsWithin(period));
  const others = currentPeriods(period).filter((other) => !asked.has(other));
  for (const other of others.toReversed()) {
    const attempts = await readPeriodSubmissions(listIndex, other, `${zone}#`);
    const judged = attempts.flatMap((attempt) => submissionAsOf(attempt, moment)?.validation ?? []);
    if (judged.length > 0) return judged.some(({ synthetic }) => synthetic === true);
  }
  return false;
};

const openedOf = (
  book: WindowBook,
  { id, title, frequency }: FormHeading,
  zone: string,
  moment: string,
): readonly MissingFiling[] => {
  const times = timesFor(book, id, zone);
  if (!times || moment < times.opensAt) return [];
  const regular = timesFor({ ...book, extensions: [] }, id, zone);
  return [
    {
      ...{ form: id, title: title.zh, period: book.period, frequency, dueAt: times.dueAt },
      ...{ daysLate: daysLate(times.dueAt, moment), extended: times.dueAt !== regular?.dueAt },
    },
  ];
};

/** How far filings had come: every attempt of the zone in their periods is read, since a filing's head knows only the present. */
const standingsThen = async (
  { listIndex }: MissingPorts,
  opened: readonly MissingFiling[],
  { zone, moment }: Pick<Wanted, 'zone' | 'moment'>,
): Promise<readonly FilingStanding[]> => {
  const periods = [...new Set(opened.map(({ period }) => period))];
  const read = await Promise.all(periods.map((period) => readPeriodSubmissions(listIndex, period, `${zone}#`)));
  const attempts = read.flat();
  return opened.map(({ form, period }) =>
    standingAsOf(
      attempts.filter(({ filing }) => filing.form === form && filing.period === period),
      moment,
    ),
  );
};
