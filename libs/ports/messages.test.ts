import { expect, it } from 'vitest';
import { sendsNothing } from './messages.ts';

it('a sender of nothing fails loudly, naming the queue, when it is asked to send', async () => {
  await expect(sendsNothing('ranking', ['{}'])).rejects.toThrow(/ranking/u);
});
