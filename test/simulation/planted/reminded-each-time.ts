import type { PutWrite } from '../../../libs/ports/records.ts';
import { puts, unconditionally, withCommit } from './commits.ts';
import type { Plant } from './plant.ts';

const isSent = ({ pk }: { readonly pk: string }): boolean => pk.startsWith('REMINDERS#');

/** See `wrong`. */
export const remindedEachTime: Plant = {
  name: 'reminded-each-time',
  wrong: 'nobody looks whether a reminder went out before, and its event has another id each time',
  ports: (ports) => {
    const changed = withCommit(ports, async (commit, writes) =>
      commit(
        (await unconditionally(ports.readRecord, writes, isSent)).map((write) =>
          puts(write, isEvent) ? renamed(write) : write,
        ),
      ),
    );
    return {
      ...changed,
      readRecord: async (key) => (isSent(key) ? undefined : ports.readRecord(key)),
      sendMessages: (queue, bodies) => ports.sendMessages(queue, bodies.map(withTime)),
    };
  },
};

const isEvent = ({ pk }: PutWrite['put']): boolean => pk.startsWith('OUTBOX#');

const renamed = (write: PutWrite): PutWrite => {
  const body = withTime(String(write.body['body']));
  const { id } = JSON.parse(body) as { readonly id: string };
  return { ...write, put: { ...write.put, pk: `OUTBOX#${id}` }, body: { ...write.body, id, body } };
};

/** A reminder's event with an id that ends with the time of its tick, where it does not yet. */
const withTime = (text: string): string => {
  const event = JSON.parse(text) as { readonly id: string; readonly type: string; readonly time: string };
  const time = String(Date.parse(event.time));
  return event.type === 'reminder.due'
    ? JSON.stringify({ ...event, id: event.id.slice(0, -time.length) + time })
    : text;
};
