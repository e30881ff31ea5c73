import { describe, expect, it } from 'vitest';
import { lambdaContext } from './http-event.fixture.ts';
import { recordedLogs } from './recorded-logs.fixture.ts';
import { schedule } from './schedule.ts';

const scheduled = () => {
  const times: unknown[][] = [];
  const logs = recordedLogs();
  const handler = schedule(async (...args) => void times.push(args), { logs });
  return { times, logs, run: (event: unknown) => handler(event, lambdaContext()) };
};

describe('a schedule', () => {
  it('tells the step the time it was scheduled for, and nothing else', async () => {
    const { times, run } = scheduled();
    await run({ scheduledTime: '2026-03-02T01:00:00Z' });
    expect(times).toEqual([['2026-03-02T01:00:00Z']]);
  });

  it.each([
    [{}, /\/scheduledTime is missing/],
    [{ scheduledTime: 'tomorrow' }, /\/scheduledTime does not have the required format/],
    [{ scheduledTime: '<aws.scheduler.scheduled-time>' }, /required format/],
    [{ scheduledTime: '2026-03-02T01:00:00Z', more: 1 }, /\/more is not a known field/],
    ['2026-03-02T01:00:00Z', /must be an object/],
    [null, /must be an object/],
  ])('throws on %j, does nothing and says so in the journal', async (event, message) => {
    const { times, logs, run } = scheduled();
    await expect(run(event)).rejects.toThrow(message);
    expect(times).toEqual([]);
    expect(logs.lines).toMatchObject([{ event: 'invocation.failed', error: expect.stringMatching(message) }]);
  });

  it('throws on what the step throws', async () => {
    const logs = recordedLogs();
    const handler = schedule(() => Promise.reject(new Error('no')), { logs });
    await expect(handler({ scheduledTime: '2026-03-02T01:00:00Z' }, lambdaContext())).rejects.toThrow('no');
    expect(logs.lines).toHaveLength(1);
  });

  it('says that it ran out of time before the platform ends it', async () => {
    const logs = recordedLogs();
    const handler = schedule(() => new Promise(() => {}), { logs });
    await expect(handler({ scheduledTime: '2026-03-02T01:00:00Z' }, lambdaContext(210))).rejects.toThrow();
    expect(logs.lines).toMatchObject([{ event: 'invocation.failed', error: expect.stringContaining('TimeoutError') }]);
  });
});
