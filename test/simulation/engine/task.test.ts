import { expect, it } from 'vitest';
import { Unavailable } from '../../../libs/ports/failures.ts';
import { type CallFault, Crash } from './fault.ts';
import { gatePorts, nobodyWaits, settle, type Task } from './task.ts';

/** Calls a port once under a fault; tells what came of it and how often the port was reached. */
const callOnce = async (fault: CallFault | undefined) => {
  const waiting = nobodyWaits();
  const task: Task = { id: 1, step: 's', message: '', deadline: 0, pace: 1, dead: false };
  let reached = 0;
  const ports = gatePorts({ save: async () => ++reached }, task, waiting, []);
  const result = ports.save().catch((error: unknown) => error);
  await settle(waiting);
  const before = reached;
  waiting.calls.shift()?.release(fault);
  return { before, result: await result, reached, task, ports };
};

it('holds a call back until it is released', async () => {
  expect(await callOnce(undefined)).toMatchObject({ before: 0, result: 1, reached: 1 });
});

it('settles only once a task that takes its time waits, or is done', async () => {
  const waiting = nobodyWaits();
  const task: Task = { id: 1, step: 's', message: '', deadline: 0, pace: 1, dead: false };
  const ports = gatePorts({ save: async () => {} }, task, waiting, []);
  waiting.running.add(task);
  const work = async () => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await ports.save();
  };
  const done = work().finally(() => waiting.running.delete(task));
  await settle(waiting);
  expect(waiting.calls.map(({ port }) => port)).toEqual(['save']);
  waiting.calls.shift()?.release(undefined);
  await settle(waiting);
  expect(waiting.running.size).toBe(0);
  await done;
});

it('loses an answer before or after the effect', async () => {
  for (const [fault, reached] of [
    ['throttled', 0],
    ['lost-before', 0],
    ['lost-after', 1],
  ] as const) {
    const called = await callOnce(fault);
    expect(called.result, fault).toBeInstanceOf(Unavailable);
    expect(called.reached, fault).toBe(reached);
  }
});

it('lets a process that died do nothing any more', async () => {
  for (const [fault, reached] of [
    ['crash-before', 0],
    ['crash-after', 1],
    ['timed-out', 0],
  ] as const) {
    const called = await callOnce(fault);
    expect(called.result, fault).toBeInstanceOf(Crash);
    expect(called.task.dead, fault).toBe(true);
    await expect(called.ports.save()).rejects.toBeInstanceOf(Crash);
    expect(called.reached, fault).toBe(reached);
  }
});
