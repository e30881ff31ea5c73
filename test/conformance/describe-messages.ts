import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SendMessages, SetAside } from '../../libs/ports/messages.ts';

/** The ports of messages under test, and a consumer's side of one queue, `validation`. */
export interface MessagesUnderTest {
  readonly sendMessages: SendMessages;
  readonly setAside: SetAside;
  /** Up to ten messages that are visible now. */
  readonly receive: () => Promise<readonly Delivery[]>;
  readonly remove: (receipt: string) => Promise<void>;
  readonly deadLetters: () => Promise<readonly { readonly body: string; readonly reason?: string }[]>;
  /** Lets time pass: at once where the clock is ours. */
  readonly passTime: (seconds: number) => Promise<void>;
  readonly visibilitySeconds: number;
  readonly maxReceiveCount: number;
}

/** One delivery of a message. */
export interface Delivery {
  readonly body: string;
  readonly receipt: string;
  readonly receiveCount: number;
}

/** Every promise of the ports of messages, and what consumers rely on, kept by whatever queues `make` gives. */
export const describeMessages = (name: string, make: () => Promise<MessagesUnderTest>): void => {
  describe(`the messages of ${name}`, () => {
    test('every message that was sent is received, more than a batch of them too', async () => {
      const queue = await make();
      const bodies = Array.from({ length: 23 }, (_, n) => JSON.stringify({ n, id: randomUUID(), zone: '杭州 😀' }));
      await queue.sendMessages('validation', bodies);
      const received = new Set(await receiveAll(queue, bodies));
      expect([...received].toSorted()).toEqual(bodies.toSorted());
    });

    test('sending no messages is no mistake', async () => {
      const { sendMessages } = await make();
      await expect(sendMessages('validation', [])).resolves.toBeUndefined();
    });

    test('a message that was received is hidden until its time is over, and then comes again', async () => {
      const queue = await make();
      const body = randomUUID();
      await queue.sendMessages('validation', [body]);
      expect((await receiveOne(queue, body)).receiveCount).toBe(1);
      expect(bodiesOf(await queue.receive())).not.toContain(body);
      await queue.passTime(queue.visibilitySeconds);
      expect((await receiveOne(queue, body)).receiveCount).toBe(2);
    });

    test('a message that is held back comes once its time is over', async () => {
      const queue = await make();
      const [now, later] = [randomUUID(), randomUUID()];
      await queue.sendMessages('validation', [later], 2);
      await queue.sendMessages('validation', [now], 0);
      expect(await receiveAll(queue, [now])).not.toContain(later);
      await queue.passTime(2);
      expect((await receiveOne(queue, later)).receiveCount).toBe(1);
    });

    test('a message that was removed does not come again', async () => {
      const queue = await make();
      const [kept, removed] = [randomUUID(), randomUUID()];
      await queue.sendMessages('validation', [removed]);
      await queue.remove((await receiveOne(queue, removed)).receipt);
      await queue.passTime(queue.visibilitySeconds);
      await queue.sendMessages('validation', [kept]);
      expect(await receiveAll(queue, [kept])).not.toContain(removed);
    });

    test('removing a message twice is no mistake', async () => {
      const queue = await make();
      const body = randomUUID();
      await queue.sendMessages('validation', [body]);
      const { receipt } = await receiveOne(queue, body);
      await queue.remove(receipt);
      await expect(queue.remove(receipt)).resolves.toBeUndefined();
    });

    test('a message that was received too often becomes a dead letter with the same body', async () => {
      const queue = await make();
      const body = JSON.stringify({ id: randomUUID(), text: '毒消息' });
      await queue.sendMessages('validation', [body]);
      for (let count = 1; count <= queue.maxReceiveCount; count += 1) {
        expect((await receiveOne(queue, body)).receiveCount).toBe(count);
        await queue.passTime(queue.visibilitySeconds);
      }
      expect(bodiesOf(await queue.receive())).not.toContain(body);
      expect(await deadLetter(queue, body)).toEqual({ body });
    });

    test('a message that is set aside is a dead letter with its body and the reason', async () => {
      const queue = await make();
      const body = JSON.stringify({ id: randomUUID(), broken: '半个' });
      await queue.setAside(body, 'data.zone: 不是联动创新区');
      expect(await deadLetter(queue, body)).toEqual({ body, reason: 'data.zone: 不是联动创新区' });
    });

    test.each([
      ['a very long reason', '原因 😀 '.repeat(40_000)],
      ['a reason with characters that no text may hold', 'before \u0000\u001b\ud800\uffff after'],
      ['no reason', ''],
    ])('%s does not keep a message from being set aside', async (_, reason) => {
      const queue = await make();
      const body = randomUUID();
      await queue.setAside(body, reason);
      const letter = await deadLetter(queue, body);
      expect(letter.reason?.startsWith(reason.slice(0, 6))).toBe(true);
    });
  });
};

const bodiesOf = (deliveries: readonly Delivery[]): readonly string[] => deliveries.map(({ body }) => body);

/** Receives until each of `bodies` came at least once; gives all that came. */
const receiveAll = async (queue: MessagesUnderTest, bodies: readonly string[]): Promise<readonly string[]> => {
  const received: string[] = [];
  const missing = async () => {
    received.push(...bodiesOf(await queue.receive()));
    return bodies.filter((body) => !received.includes(body)).length;
  };
  await expect.poll(missing, { timeout: 10_000, interval: 20 }).toBe(0);
  return received;
};

const receiveOne = (queue: MessagesUnderTest, body: string): Promise<Delivery> =>
  eventually(async () => (await queue.receive()).find((delivery) => delivery.body === body));

const deadLetter = (queue: MessagesUnderTest, body: string) =>
  eventually(async () => (await queue.deadLetters()).find((letter) => letter.body === body));

const eventually = async <T>(look: () => Promise<T | undefined>): Promise<T> => {
  let found: T | undefined;
  const isFound = async () => {
    found ??= await look();
    return found !== undefined;
  };
  await expect.poll(isFound, { timeout: 10_000, interval: 20 }).toBe(true);
  return found as T;
};
