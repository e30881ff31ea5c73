/** Messages that no step can do: each belongs in a dead-letter queue with a reason, and has no effect. */
export const badMessages: readonly string[] = [
  '',
  '{',
  'null',
  '[]',
  JSON.stringify({ Records: [{ s3: { object: { key: 'elsewhere/1' } } }] }),
  event({ type: 'submission.vanished' }),
  event({ dataversion: '99' }),
  event({ dataversion: '0' }),
  event({ data: {} }),
  event({ data: { submission: 'x'.repeat(9000) } }),
  event({ specversion: '9.9' }),
];

function event(changed: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({
    id: 'bad-event',
    source: 'lianchuang/elsewhere',
    type: 'submission.received',
    specversion: '1.0',
    time: '2026-01-12T01:00:00.000Z',
    subject: 'nobody',
    datacontenttype: 'application/json',
    dataversion: '1',
    data: { submission: 'nobody' },
    ...changed,
  });
}
