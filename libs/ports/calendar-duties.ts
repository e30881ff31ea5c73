import { lastDayBefore, type ReminderKind } from '../domain/calendar/reminder.ts';
import { type Entity, entity } from './entity.ts';

/** Up to where a duty that is not done each minute was done: a day, an hour, or the last thing that it did. */
export const sweeps: Entity<string, { readonly done: string }> = entity({
  key: (duty: string) => ({ table: 'calendar', pk: 'SWEEPS', sk: duty }),
});

/** A filing of which a zone was reminded, by which reminder, and of which deadline. */
export interface RemindedFiling {
  readonly zone: string;
  readonly form: string;
  readonly period: string;
  readonly kind: ReminderKind;
  /** Until when it was due then, RFC 3339 in UTC. */
  readonly due: string;
}

/** A reminder that went out (催报记录): written once, so that nobody is reminded twice of the same. */
export interface SentReminder extends RemindedFiling {
  /** When it went out, RFC 3339 in UTC. */
  readonly at: string;
}

/** Partition that holds the reminders of a period, by zone, form and kind. */
export const remindersPartition = (period: string): string => `REMINDERS#${period}`;

/** The reminders that went out, by zone, form, period, kind and the day on which it was due: one that was moved is reminded of anew. */
export const sentReminders: Entity<RemindedFiling, SentReminder> = entity({
  key: ({ zone, form, period, kind, due }: RemindedFiling) => ({
    table: 'calendar',
    pk: remindersPartition(period),
    sk: `${zone}#${form}#${kind}#${lastDayBefore(due)}`,
  }),
});

/** How often something that was stuck was sent again: each time it is waited for twice as long. */
export interface Resent {
  readonly times: number;
  readonly at: string;
}

/** What was sent again, by what is stuck, e.g. `submission.received#<id>`. */
export const resends: Entity<string, Resent> = entity({
  key: (what: string) => ({ table: 'calendar', pk: `RESENT#${what}`, sk: 'NEWEST' }),
});

/** When the tick last ran (心跳), RFC 3339 in UTC. */
export const heartbeats: Entity<'tick', { readonly at: string }> = entity({
  key: () => ({ table: 'calendar', pk: 'HEARTBEAT', sk: 'NEWEST' }),
});
