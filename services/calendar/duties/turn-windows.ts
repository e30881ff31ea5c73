import { outgoing } from '../../../events/outgoing.ts';
import { windowClosed } from '../../../events/window-closed.v1.ts';
import { windowOpened } from '../../../events/window-opened.v1.ts';
import { EVERY_ZONE } from '../../../libs/domain/calendar/extension.ts';
import { currentPeriods, timesFor, type WindowBook, windowedForms } from '../../../libs/domain/calendar/window-book.ts';
import { shanghaiDate } from '../../../libs/domain/shanghai-time.ts';
import { province } from '../../../libs/domain/zone.ts';
import { sweeps } from '../../../libs/ports/calendar-duties.ts';
import { commitWork, untilCommitted } from '../../../libs/ports/unit-of-work.ts';
import { readWindowBooks } from '../../../libs/ports/windows.ts';
import type { Duty, TickPorts } from './duty.ts';

const DUTY = 'windows';

/** As many as a transaction holds, with room for what else is in it. */
const BATCH = 8;

/** A window that opens or closes for all. Moments are RFC 3339, UTC. */
interface Turn {
  /** Sorts by time, then form and period. */
  readonly place: string;
  readonly kind: 'opened' | 'closed';
  readonly at: string;
  readonly form: string;
  readonly period: string;
  readonly due: string;
}

/**
 * Says when windows open and close (窗口开放、关闭): each once, in their order, however late it is. Windows turn on the hour, so this is
 * looked at once an hour. What turned before the system's first tick is not told.
 */
export const turnWindows: Duty = {
  name: 'turned',
  run: async (ports, scheduledTime) => {
    const hour = `${new Date(scheduledTime).toISOString().slice(0, 13)}:00:00.000Z`;
    const before = await sweeps.read(ports.readRecord, DUTY);
    if (before && before.value.done >= endOf(hour)) return 0;
    const books = before ? await readBooks(ports, hour) : [];
    return untilCommitted(() => turnUntil(ports, books, hour));
  },
};

/** Tells of what turned since the last time, batch by batch; `undefined` where another tick was quicker. */
const turnUntil = async (ports: TickPorts, books: readonly WindowBook[], hour: string): Promise<number | undefined> => {
  const last = await sweeps.read(ports.readRecord, DUTY);
  const turns = last ? turnsBetween(books, last.value.done, hour) : [];
  let version = last?.version ?? 0;
  for (const batch of batches(turns)) {
    if (!(await tell(ports, batch, version))) return undefined;
    version += 1;
  }
  const ended = await ports.commit([sweeps.write(DUTY, version || 'absent', { done: endOf(hour) })]);
  return ended.committed || (await isDone(ports, hour)) ? turns.length : undefined;
};

/** A place behind all that turn at an hour. */
const endOf = (hour: string): string => `${hour}~`;

const isDone = async ({ readRecord }: TickPorts, hour: string): Promise<boolean> =>
  ((await sweeps.read(readRecord, DUTY))?.value.done ?? '') >= endOf(hour);

const readBooks = (ports: TickPorts, moment: string): Promise<readonly WindowBook[]> =>
  readWindowBooks(ports.listRecords, currentPeriods(shanghaiDate(moment)));

const turnsBetween = (books: readonly WindowBook[], done: string, until: string): readonly Turn[] =>
  turnsOf(books).filter(({ place, at }) => place > done && at <= until);

const turnsOf = (books: readonly WindowBook[]): readonly Turn[] =>
  books
    .flatMap((book) => windowedForms(book).flatMap(({ id }) => turnsOfForm(book, id)))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1));

const turnsOfForm = (book: WindowBook, form: string): readonly Turn[] => {
  const times = timesFor(book, form, EVERY_ZONE);
  if (!times) return [];
  const turn = (kind: Turn['kind'], at: string): Turn => ({
    ...{ place: `${at}#${form}#${book.period}#${kind}`, kind, at },
    ...{ form, period: book.period, due: times.dueAt },
  });
  return [turn('opened', times.opensAt), turn('closed', times.closesAt)];
};

const batches = (turns: readonly Turn[]): readonly (readonly Turn[])[] =>
  Array.from({ length: Math.ceil(turns.length / BATCH) }, (_, at) => turns.slice(at * BATCH, (at + 1) * BATCH));

const tell = (ports: TickPorts, batch: readonly Turn[], version: number): Promise<boolean> =>
  commitWork(ports, {
    table: 'calendar',
    chain: province.id,
    audit: {
      actor: 'system:calendar',
      action: 'windows.turned',
      subject: batch.at(-1)?.place ?? '',
      facts: { turns: batch.map(({ place }) => place) },
    },
    writes: [sweeps.write(DUTY, version, { done: batch.at(-1)?.place ?? '' })],
    events: batch.map(({ kind, at, form, period, due }) =>
      outgoing(kind === 'opened' ? windowOpened : windowClosed, {
        source: 'lianchuang/calendar',
        cause: `window:${at}`,
        subject: `${form}.${period}`,
        time: at,
        data: { form, period, due },
      }),
    ),
  });
