import type { Database } from './database.ts';

/** A notification that is owed to a queue. */
export interface PendingNotification {
  readonly queueArn: string;
  readonly body: string;
}

/** Notifications that were committed with their object and are not yet known to be delivered. */
export interface Outbox {
  /** Records one; to be called in the transaction that writes the object. Returns its id. */
  add(notification: PendingNotification): number;
  /**
   * Hands over all pending notifications from an id on, oldest first, and forgets each once `notify` returned.
   *
   * Killed between the two, it hands the same one over again next time: delivery is at least once. What `notify` throws
   * comes through, and the notification stays pending.
   */
  deliver(notify: (notification: PendingNotification) => void, fromId?: number): void;
}

/** The outbox on a database. */
export function outbox({ sqlite }: Database): Outbox {
  const insert = sqlite.prepare('INSERT INTO pending_notification (queue_arn, body) VALUES (?, ?)');
  const pending = sqlite.prepare('SELECT id, queue_arn, body FROM pending_notification WHERE id >= ? ORDER BY id');
  const remove = sqlite.prepare('DELETE FROM pending_notification WHERE id = ?');
  return {
    add: ({ queueArn, body }) => Number(insert.run(queueArn, body).lastInsertRowid),
    deliver(notify, fromId = 0) {
      for (const row of pending.all(fromId)) {
        notify({ queueArn: String(row['queue_arn']), body: String(row['body']) });
        remove.run(Number(row['id']));
      }
    },
  };
}
