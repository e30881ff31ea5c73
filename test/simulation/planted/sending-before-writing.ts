import type { OutgoingEvent } from '../../../libs/ports/unit-of-work.ts';
import { puts, withCommit } from './commits.ts';
import type { Plant } from './plant.ts';

/** See `wrong`. */
export const sendingBeforeWriting: Plant = {
  name: 'sending-before-writing',
  wrong: 'events are sent first, and then what they tell of is committed',
  ports: (ports) =>
    withCommit(ports, async (commit, writes) => {
      const outbox = writes.filter(
        (write) => puts(write, ({ pk }) => pk.startsWith('OUTBOX#')) && write.expect === 'absent',
      );
      for (const write of outbox) {
        const { queues, body } = ('put' in write ? write.body : {}) as unknown as OutgoingEvent;
        for (const queue of queues) await ports.sendMessages(queue, [body]);
      }
      const rest = writes.filter((write) => !puts(write, ({ pk }) => pk.startsWith('OUTBOX#')));
      return rest.length === 0 ? { committed: true } : commit(rest);
    }),
};
