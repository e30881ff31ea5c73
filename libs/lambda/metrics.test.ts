import { afterEach, expect, it, vi } from 'vitest';
import { openLogs } from './log.ts';
import { measured } from './measured.ts';
import { metricLine } from './metrics.ts';
import { recordedLogs } from './recorded-logs.fixture.ts';

afterEach(() => vi.restoreAllMocks());

const at = '2026-01-12T01:00:00.000Z';

it('figures are a line of the Embedded Metric Format, with the dimensions service and operation', () => {
  const line = metricLine({
    service: 'validation',
    operation: 'submission.received',
    at,
    figures: { Done: 1, Duration: 40, Lag: 2 },
  });
  expect(JSON.parse(line)).toEqual({
    _aws: {
      Timestamp: Date.parse(at),
      CloudWatchMetrics: [
        {
          Namespace: 'Lianchuang',
          Dimensions: [['service', 'operation']],
          Metrics: [
            { Name: 'Done', Unit: 'Count' },
            { Name: 'Duration', Unit: 'Milliseconds' },
            { Name: 'Lag', Unit: 'Seconds' },
          ],
        },
      ],
    },
    ...{ service: 'validation', operation: 'submission.received', Done: 1, Duration: 40, Lag: 2 },
  });
});

it('facts stand beside the figures and cannot take their place', () => {
  const facts = { requestId: 'r-1', service: 'another', Done: 7 };
  const line = metricLine({ service: 'intake', operation: 'o', at, figures: { Done: 1 }, facts });
  expect(JSON.parse(line)).toMatchObject({ requestId: 'r-1', service: 'intake', Done: 1 });
});

it('the journal writes them as a line of their own, whatever its level is', () => {
  const texts: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => texts.push(String(chunk)) > 0);
  openLogs({ service: 'intake', level: 'error' }).about({ messageId: 'm' }).measure('upload.stored', { SetAside: 1 });
  expect(texts).toHaveLength(1);
  expect(texts[0]).toMatch(/\n$/);
  expect(JSON.parse(texts[0] ?? '')).toMatchObject({
    service: 'intake',
    operation: 'upload.stored',
    messageId: 'm',
    SetAside: 1,
  });
});

it('work that throws is measured as failed, and thrown on', async () => {
  const logs = recordedLogs();
  const fails = measured(
    logs,
    'o',
    async () => Promise.reject(new Error('no')),
    () => ({ Done: 1 }),
  );
  await expect(fails).rejects.toThrow('no');
  expect(logs.figures).toEqual([{ operation: 'o', Failed: 1, Duration: expect.any(Number) }]);
});

it('work that ends is measured by what came of it', async () => {
  const logs = recordedLogs();
  expect(
    await measured(
      logs,
      'o',
      async () => 3,
      (found) => ({ Done: 1, error: found }),
    ),
  ).toBe(3);
  expect(logs.figures).toEqual([{ operation: 'o', Done: 1, error: 3, Duration: expect.any(Number) }]);
});
