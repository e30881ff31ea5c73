import { describe, expect, it } from 'vitest';
import { type Delivery, deliveries, eventDelivery } from '../../libs/ports/deliveries.ts';
import { loggedEvents } from '../../libs/ports/event-log.ts';
import { Unavailable } from '../../libs/ports/failures.ts';
import type { SendMessages } from '../../libs/ports/messages.ts';
import { webhooks } from '../../libs/ports/webhooks.ts';
import { type Line, openLine, START } from '../../test/support/line/open-line.ts';
import { askForDeliveries } from '../calendar/duties/ask-for-deliveries.ts';
import { attemptDelivery } from './attempt-delivery.ts';

const later = (seconds: number): string => new Date(Date.parse(START) + seconds * 1000).toISOString();
const due = eventDelivery('id-1', 1, START);

/** An endpoint with one event on its way. */
const open = async (): Promise<Line> => {
  const line = openLine();
  const created = { by: 'portal', at: START };
  const event = { id: 'e', type: 'report.published', time: START, data: {} };
  await line.place(
    webhooks.write('id-1', 'absent', {
      ...{ id: 'id-1', url: 'https://portal.example.cn/', audience: 'portal', state: 'enabled', after: 0, created },
      secrets: [{ secret: 'whsec_AAAA' }],
    }),
    loggedEvents.write(1, 'absent', { sequence: 1, event: event as never, portal: true }),
    deliveries.write(due, 'absent', due),
  );
  return line;
};

/** A try that fails, and after how many seconds the queue is to bring the next. */
const failsAt = async (line: Line, seconds: number, send?: SendMessages): Promise<readonly (number | undefined)[]> => {
  line.setClock(later(seconds));
  const delays: (number | undefined)[] = [];
  const sendMessages: SendMessages = async (queue, bodies, delay) => {
    delays.push(delay);
    await (send ?? line.ports.sendMessages)(queue, bodies, delay);
  };
  const postWeb = async () => ({ kind: 'answered', status: 503, body: '' }) as const;
  await attemptDelivery({ ...line.ports, sendMessages, postWeb, sendNotice: async () => 'sent' })(due);
  return delays;
};
const tried = async (line: Line): Promise<Delivery['tried'] | undefined> =>
  (await deliveries.read(line.ports.readRecord, due))?.value.tried;

describe('a try that failed', () => {
  it('is made again by the queue after five seconds and five minutes; later ones are the tick’s', async () => {
    const line = await open();
    expect(await failsAt(line, 0)).toEqual([5]);
    expect(await failsAt(line, 4)).toEqual([]);
    expect(await tried(line)).toBe(1);
    expect(await failsAt(line, 5)).toEqual([300]);
    expect(await failsAt(line, 305)).toEqual([]);
    expect(await tried(line)).toBe(3);
  });

  it('is made by the tick where the message got lost', async () => {
    const line = await open();
    const lost: SendMessages = async () => {
      throw new Unavailable('messages.send');
    };
    await expect(failsAt(line, 0, lost)).rejects.toThrow(Unavailable);
    expect(await askForDeliveries.run(line.ports, later(60))).toBe(1);
    await failsAt(line, 60);
    expect(await tried(line)).toBe(2);
  });

  it('is one, where the queue and the tick both ask for it', async () => {
    const line = await open();
    await failsAt(line, 0);
    await askForDeliveries.run(line.ports, later(60));
    await failsAt(line, 60);
    await failsAt(line, 61);
    expect(await tried(line)).toBe(2);
  });
});
