import type { ReminderKind } from '../../../libs/domain/calendar/reminder.ts';
import type { Filing } from '../../../libs/domain/filing.ts';
import type { LoggedEvent } from '../../../libs/ports/event-log.ts';
import { filingName } from '../story/view.ts';
import type { SimWorld } from './sim-world.ts';

/** A reminder (催报) as the log of events has it: what it reminds of, and by which tick. */
export interface Reminder extends Filing {
  readonly id: string;
  readonly kind: ReminderKind;
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

/** A reminder in words: its kind and its filing. */
export const reminderName = ({ kind, ...filing }: Filing & Pick<Reminder, 'kind'>): string =>
  `${kind} of ${filingName(filing)}`;
