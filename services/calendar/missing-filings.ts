import { daysLate } from '../../libs/domain/calendar/reminder.ts';
import { owedForms, periodsWithin, timesFor, type WindowBook } from '../../libs/domain/calendar/window-book.ts';
import type { FormHeading } from '../../libs/domain/forms/form.ts';
import type { MissingFiling } from '../../libs/domain/reminders/missing-filing.ts';
import { readFilingStanding } from '../../libs/ports/filing-standing.ts';
import type { Records } from '../../libs/ports/records.ts';
import { readWindowBooks } from '../../libs/ports/windows.ts';

/** What a zone owes of a period and has not done, and whether what it filed is made up. */
export interface Missing {
  readonly filings: readonly MissingFiling[];
  readonly synthetic: boolean;
}

/** Whose filings are looked for, and when. `moment` is RFC 3339 in UTC. */
export interface Wanted {
  readonly zone: string;
  readonly period: string;
  readonly moment: string;
}

/** Reads what a zone owes of a period, a year with its quarters, and has not done; windows that are not open yet are not asked for. */
export const readMissing = async (
  ports: Pick<Records, 'readRecord' | 'listRecords'>,
  { zone, period, moment }: Wanted,
): Promise<Missing> => {
  const books = await readWindowBooks(ports.listRecords, periodsWithin(period));
  const opened = books.flatMap((book) => owedForms(book).flatMap((heading) => openedOf(book, heading, zone, moment)));
  const standings = await Promise.all(
    opened.map(({ form, period: of }) => readFilingStanding(ports.readRecord, { zone, form, period: of })),
  );
  return {
    filings: opened.flatMap((filing, index) => {
      const standing = standings[index];
      if (!standing || standing.done) return [];
      return [{ ...filing, ...(standing.state ? { state: standing.state } : {}) }];
    }),
    synthetic: standings.some((standing) => standing.synthetic === true),
  };
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
