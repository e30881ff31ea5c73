import { afterEach, describe, expect, it, vi } from 'vitest';
import { openLogs } from './log.ts';

/** What is written on stdout and stderr, line by line, while `write` runs. */
const linesOf = (write: () => void): Record<string, unknown>[] => {
  const texts: string[] = [];
  const keep = (chunk: unknown) => texts.push(String(chunk)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
  write();
  return texts.map((text) => JSON.parse(text));
};

afterEach(() => vi.restoreAllMocks());

describe('the journal', () => {
  it('writes one line of JSON a fact, with the service and what it is about', () => {
    const lines = linesOf(() =>
      openLogs({ service: 'intake', level: 'info' })
        .about({ requestId: 'r-1' })
        .note('submission.received', { attempt: 2 }),
    );
    expect(lines).toMatchObject([
      { level: 'INFO', service: 'intake', message: 'submission.received', requestId: 'r-1', attempt: 2 },
    ]);
    expect(lines[0]).toHaveProperty('timestamp');
  });

  it('keeps what one line is about from the lines of others', () => {
    const lines = linesOf(() => {
      const logs = openLogs({ service: 'intake', level: 'info' });
      const [first, second] = [logs.about({ record: 1 }), logs.about({ record: 2 })];
      second.note('b');
      first.note('a');
      logs.note('c');
    });
    expect(lines.map((line) => line['record'])).toEqual([2, 1, undefined]);
  });

  it('writes failures with their causes at level error', () => {
    const lines = linesOf(() =>
      openLogs({ service: 'intake', level: 'error' }).failure(
        'request.failed',
        new Error('no', { cause: new Error('why') }),
      ),
    );
    expect(lines).toMatchObject([
      { level: 'ERROR', message: 'request.failed', error: { name: 'Error', message: 'no', cause: { message: 'why' } } },
    ]);
  });

  it('leaves out what is below its level', () => {
    expect(linesOf(() => openLogs({ service: 'intake', level: 'warn' }).note('submission.received'))).toEqual([]);
  });
});
