import { expect, test } from 'vitest';
import { memoryQueues } from './memory-queues.ts';

const START = Date.parse('2026-01-12T01:00:00.000Z');

const queuesWithClock = () => {
  let time = START;
  const queues = memoryQueues({ now: () => new Date(time).toISOString(), visibilitySeconds: 30, maxReceiveCount: 2 });
  const passTime = (seconds: number) => {
    time += seconds * 1000;
  };
  return { ...queues, passTime };
};

test('queues are separate, and messages come in the order of sending', async () => {
  const { receive, sendMessages } = queuesWithClock();
  await sendMessages('validation', ['a', 'b']);
  await sendMessages('ranking', ['c']);
  expect(receive('ranking', 10).map(({ body }) => body)).toEqual(['c']);
  expect(receive('validation', 1).map(({ body }) => body)).toEqual(['a']);
  expect(receive('validation', 10).map(({ body }) => body)).toEqual(['b']);
});

test('a message is visible again exactly when its time is over', async () => {
  const { messages, passTime, receive, sendMessages } = queuesWithClock();
  await sendMessages('validation', ['a']);
  receive('validation', 1);
  expect(messages('validation')).toEqual([{ id: 1, body: 'a', receiveCount: 1, visibleAt: START + 30_000 }]);
  passTime(29.999);
  expect(receive('validation', 1)).toEqual([]);
  passTime(0.001);
  expect(receive('validation', 1)).toEqual([{ body: 'a', receipt: '1/2', receiveCount: 2 }]);
});

test('the receipt of an earlier delivery removes nothing', async () => {
  const { messages, passTime, receive, remove, sendMessages } = queuesWithClock();
  await sendMessages('validation', ['a']);
  const [first] = receive('validation', 1);
  passTime(30);
  const [second] = receive('validation', 1);
  remove('validation', first!.receipt);
  expect(messages('validation')).toHaveLength(1);
  remove('validation', second!.receipt);
  expect(messages('validation')).toEqual([]);
});

test('a message leaves for the dead letters of its own queue after its last delivery', async () => {
  const { deadLetters, messages, passTime, receive, sendMessages } = queuesWithClock();
  await sendMessages('validation', ['poison']);
  receive('validation', 1);
  passTime(30);
  receive('validation', 1);
  passTime(30);
  expect(deadLetters('validation')).toEqual([]);
  expect(receive('validation', 1)).toEqual([]);
  expect(deadLetters('validation')).toEqual([{ body: 'poison' }]);
  expect([deadLetters('ranking'), messages('validation')]).toEqual([[], []]);
});

test('a test may arrange that messages come in another order, late, or twice', async () => {
  const { receive, remove, messages, sendMessages } = queuesWithClock();
  await sendMessages('validation', ['a', 'b', 'c']);
  const arranged = receive('validation', 10, ([a, _, c]) => [c!, a!, c!]);
  expect(arranged.map(({ body, receiveCount }) => [body, receiveCount])).toEqual([
    ['c', 1],
    ['a', 1],
    ['c', 2],
  ]);
  remove('validation', arranged[2]!.receipt);
  expect(messages('validation').map(({ body }) => body)).toEqual(['a', 'b']);
  expect(receive('validation', 10).map(({ body }) => body)).toEqual(['b']);
});
