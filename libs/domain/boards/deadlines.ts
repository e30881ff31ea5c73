import { EVERY_ZONE } from '../calendar/extension.ts';
import { timesFor, type WindowBook } from '../calendar/window-book.ts';
import type { FilingDeadline } from './filing-progress.ts';

/** Finds the deadline of a form and period, of one zone where that is named; undefined where it is never due. */
export type DeadlineOf = (form: string, period: string, zone?: string) => FilingDeadline | undefined;

/**
 * The deadlines that the books of some periods settle. Each window is worked out once: a zone's own only where it was extended.
 *
 * @example
 * deadlinesOf([emptyBook('2025Q4')])('work-plan', '2025Q4')?.dueAt; // '2026-01-15T10:00:00.000Z'
 */
export const deadlinesOf = (books: readonly WindowBook[]): DeadlineOf => {
  const byPeriod = new Map(books.map((book) => [book.period, book]));
  const own = new Set(
    books.flatMap(({ extensions }) => extensions.map(({ form, period, zone }) => keyOf(form, period, zone))),
  );
  const known = new Map<string, FilingDeadline | undefined>();
  return (form, period, zone = EVERY_ZONE) => {
    const whose = own.has(keyOf(form, period, zone)) ? zone : EVERY_ZONE;
    const key = keyOf(form, period, whose);
    if (!known.has(key)) {
      const book = byPeriod.get(period);
      known.set(key, book && deadlineIn(book, form, whose));
    }
    return known.get(key);
  };
};

const deadlineIn = (book: WindowBook, form: string, zone: string): FilingDeadline | undefined => {
  const times = timesFor(book, form, zone);
  if (!times) return undefined;
  const usual = timesFor({ ...book, extensions: [] }, form, zone);
  return {
    dueAt: times.dueAt,
    graceUntil: times.graceUntil,
    ...(times.dueAt === usual?.dueAt ? {} : { extended: true as const }),
    ...(times.provisional ? { provisional: true as const } : {}),
  };
};

const keyOf = (form: string, period: string, zone: string): string => `${form}#${period}#${zone}`;
