import { lastDayBefore, type ReminderKind } from '../../../libs/domain/calendar/reminder.ts';
import type { Filing } from '../../../libs/domain/filing.ts';
import type { LoggedEvent } from '../../../libs/ports/event-log.ts';
import { filingName } from '../story/view.ts';
import type { SimWorld } from './sim-world.ts';

/** A reminder (催报) as the log of events has it: what it reminds of, and by which tick. */
export interface Reminder extends Filing {
  readonly id: string;
  readonly kind: ReminderKind;
  /** Until when it was due then, RFC 3339 in UTC. */
  readonly due: string;
  /** The scheduled time of the tick. */
  readonly at: string;
}

/** Every reminder that the log of events has, in no order. */
export const loggedReminders = ({ records }: SimWorld): readonly Reminder[] =>
  records.all().flatMap(({ key, body }) => {
    if (!key.pk.startsWith('EVENTS#')) return [];
    const { event } = body as unknown as LoggedEvent;
    const { id, time: at, data } = event;
    return event.type === 'reminder.due' ? [{ ...(data as unknown as Omit<Reminder, 'id' | 'at'>), id, at }] : [];
  });

/** A reminder in words: its kind, its filing, and the day on which that was due. */
export const reminderName = ({ kind, due, ...filing }: Filing & Pick<Reminder, 'kind' | 'due'>): string =>
  `${kind} of ${filingName(filing)} due ${lastDayBefore(due)}`;
