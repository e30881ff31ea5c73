import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { DeadLetters } from '../../libs/ports/dead-letters.ts';
import type { MessagesUnderTest } from './describe-messages.ts';

/** The port of dead letters under test, beside the queue `validation` whose they are. */
export type DeadLettersUnderTest = Pick<MessagesUnderTest, 'setAside' | 'receive'> & DeadLetters;

/** Every promise of the port of dead letters, kept by whatever queues `make` gives. */
export const describeDeadLetters = (name: string, make: () => Promise<DeadLettersUnderTest>): void => {
  describe(`the dead letters of ${name}`, () => {
    test('are shown with their reason and since when they lie there, and stay however often they are looked at', async () => {
      const queue = await make();
      const bodies = Array.from({ length: 13 }, () => JSON.stringify({ id: randomUUID(), zone: '杭州' }));
      for (const body of bodies) await queue.setAside(body, '原因 / reason');
      for (let look = 0; look < 3; look += 1) {
        const letters = await queue.listDeadLetters('validation');
        expect(letters.map(({ body }) => body).toSorted()).toEqual(bodies.toSorted());
        expect(new Set(letters.map(({ id }) => id)).size).toBe(bodies.length);
        for (const { reason, since } of letters) {
          expect(reason).toBe('原因 / reason');
          expect(new Date(since).toISOString()).toBe(since);
        }
      }
    });

    test('go back to their queue with the same body, those that are named and no others', async () => {
      const queue = await make();
      const [wanted, other] = [randomUUID(), randomUUID()];
      for (const body of [wanted, other]) await queue.setAside(body, 'r');
      const letters = await queue.listDeadLetters('validation');
      const id = letters.find(({ body }) => body === wanted)?.id ?? '';
      expect(await queue.redriveDeadLetters('validation', [id, 'nobody'])).toEqual([id]);
      expect((await queue.receive()).map(({ body }) => body)).toEqual([wanted]);
      expect((await queue.listDeadLetters('validation')).map(({ body }) => body)).toEqual([other]);
      expect(await queue.redriveDeadLetters('validation', [id])).toEqual([]);
    });
  });
};
