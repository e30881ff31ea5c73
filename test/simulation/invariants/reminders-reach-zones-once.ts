import { zoneInbox } from '../../../libs/domain/notices/addressee.ts';
import type { Submission } from '../../../libs/domain/submission.ts';
import type { Run } from '../engine/run.ts';
import { filingName } from '../story/view.ts';
import { loggedReminders, type Reminder, reminderName } from '../system/logged-reminders.ts';
import type { Invariant } from './invariant.ts';

/**
 * Each reminder comes to the inbox of its zone, once a filing, deadline and kind, and to no other; none is of what was signed off or accepted
 * when it was looked at.
 */
export const remindersReachZonesOnce: Invariant = {
  name: 'reminders reach zones once',
  atRest: (run) => {
    const reminders = loggedReminders(run.sim.world);
    const filed = Map.groupBy(
      [...run.view().submissions.values()].map(({ value }) => value),
      ({ filing }) => filingName(filing),
    );
    return [
      ...misdelivered(run, reminders),
      ...reminders
        .filter((one) => (filed.get(filingName(one)) ?? []).some((attempt) => wasDone(attempt, one.at, filed)))
        .map((one) => `${reminderName(one)} was sent at ${one.at} although it was done`),
    ];
  },
};

/** Each event of a reminder is of another filing, deadline or kind, and stands as one notice in just the inbox of its zone. */
const misdelivered = ({ view }: Run, reminders: readonly Reminder[]): readonly string[] => {
  const inboxes = Map.groupBy(
    [...view().notices.values()].map(({ value }) => value).filter(({ event }) => event === 'reminder.due'),
    ({ id }) => id,
  );
  const sent = Map.groupBy(reminders, reminderName);
  return [
    ...[...sent]
      .filter(([, times]) => times.length > 1)
      .map(([name, { length }]) => `${name} was sent ${length} times`),
    ...reminders
      .filter(
        ({ id, zone }) =>
          inboxes
            .get(id)
            ?.map(({ inbox }) => inbox)
            .join() !== zoneInbox(zone),
      )
      .map(
        (one) =>
          `${reminderName(one)} came to ${
            inboxes
              .get(one.id)
              ?.map(({ inbox }) => inbox)
              .join() ?? 'nobody'
          }`,
      ),
    ...(inboxes.size === reminders.length ? [] : ['somebody was told of a reminder that nobody sent']),
  ];
};

/** What a command that began before has written by then (its time is over), and until when a tick of a scheduled time may look. */
const COMMAND = 10_000;
const TICK = 120_000;

const later = (moment: string, by: number): string => new Date(Date.parse(moment) + by).toISOString();

/** Whether an attempt was signed off or accepted before a tick of that time could look, and stayed so until it had. */
const wasDone = (
  { filing, attempt, certified, reviewed, imported, ...left }: Submission,
  tick: string,
  filed: ReadonlyMap<string, readonly Submission[]>,
): boolean => {
  const done = certified?.at ?? (imported ? reviewed?.at : undefined);
  if (done === undefined || later(done, COMMAND) >= tick) return false;
  const acceptedAt = reviewed?.decision === 'accept' ? reviewed.at : undefined;
  const newer = (filed.get(filingName(filing)) ?? [])
    .filter((one) => one.attempt > attempt)
    .map((one) => one.created.at);
  const undone = [
    ...[left.withdrawnAt, left.reopened?.at, left.supersededAt],
    ...(reviewed?.decision === 'return' ? [reviewed.at] : []),
    // Until it is accepted, the newest attempt is what counts.
    ...newer.filter((at) => acceptedAt === undefined || at < acceptedAt),
  ];
  return undone.every((at) => at === undefined || at > later(tick, TICK));
};
