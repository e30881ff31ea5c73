import { expect, test } from 'vitest';
import { creationNotifications, encodeEventKey } from './notification.ts';

const created = {
  sequence: 10,
  key: 'uploads/报表 1+2.xlsx',
  versionId: 'v1',
  isDeleteMarker: false,
  lastModified: Date.parse('2026-01-31T08:00:00.123Z'),
  size: 5,
  etag: '5d41402abc4b2a76b9719d911017c592',
  properties: { headers: {}, metadata: {} },
};
const circumstances = { eventName: 'ObjectCreated:Post', region: 'cn-north-1', requestId: 'R1' } as const;
const rule = { event: 's3:ObjectCreated:*', queueArn: 'arn:aws-cn:sqs:cn-north-1:1:uploads' } as const;

const owed = (rules: readonly object[], versioned = true) =>
  creationNotifications(
    { name: 'zone-files', versioned, cors: [], notifications: rules.map((filter) => ({ ...rule, ...filter })) },
    created,
    circumstances,
  );

test('writes an event of structure 2.1', () => {
  const [notification] = owed([{}]);
  expect(notification?.queueArn).toBe(rule.queueArn);
  expect(JSON.parse(notification?.body ?? '')).toMatchObject({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: 'cn-north-1',
        eventTime: '2026-01-31T08:00:00.123Z',
        eventName: 'ObjectCreated:Post',
        s3: {
          s3SchemaVersion: '1.0',
          bucket: { name: 'zone-files', arn: 'arn:aws-cn:s3:::zone-files' },
          object: {
            key: 'uploads/%E6%8A%A5%E8%A1%A8+1%2B2.xlsx',
            size: 5,
            eTag: '5d41402abc4b2a76b9719d911017c592',
            versionId: 'v1',
            sequencer: '00000000000000000A',
          },
        },
      },
    ],
  });
});

test('leaves the version id out where the bucket keeps no versions', () => {
  expect(owed([{}], false)[0]?.body).not.toContain('versionId');
});

test('tells each queue whose prefix and suffix fit, and no other', () => {
  expect(owed([{ prefix: 'uploads/' }, { suffix: '.xlsx' }, { prefix: 'uploads/', suffix: '.xlsx' }])).toHaveLength(3);
  expect(owed([{ prefix: 'reports/' }, { suffix: '.csv' }, { prefix: 'uploads/', suffix: '.csv' }])).toEqual([]);
});

test('encodes a key so that form decoding gives it back', () => {
  const key = "a b/c+d/é~!*'()%2F";
  expect(decodeURIComponent(encodeEventKey(key).replaceAll('+', ' '))).toBe(key);
});
