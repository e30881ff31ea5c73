import { describe, expect, it } from 'vitest';
import { storedSubmissions } from './upload-message.ts';

const notification = (...keys: readonly string[]) => ({
  Records: keys.map((key) => ({
    eventName: 'ObjectCreated:Post',
    s3: { bucket: { name: 'u' }, object: { key, size: 1 } },
  })),
});

describe('a notification of the store', () => {
  it.each([
    ['uploads/42/1', '42'],
    ['uploads%2F42%2F1', '42'],
    ['uploads/42/scan-3', '42'],
    ['uploads/a+b/1', 'a b'],
    ['uploads/a%2Bb/1', 'a+b'],
    ['uploads/%E6%9D%AD%E5%B7%9E/12', '杭州'],
  ])('about %s tells of the submission %s', (key, id) => {
    expect(storedSubmissions(notification(key))).toEqual({ ok: true, value: [id] });
  });

  it('about several files of a submission tells of it once', () => {
    const told = storedSubmissions(notification('uploads/1/1', 'uploads/2/1', 'uploads/1/2'));
    expect(told).toEqual({ ok: true, value: ['1', '2'] });
  });

  it.each([
    'results/42/1',
    'uploads/42',
    'uploads/42/x',
    'uploads/42/1/2',
    'uploads/42/scan-',
    'x/uploads/42/1',
    'uploads/%zz/1x',
    '',
  ])('about “%s” is put aside with a reason that names the key', (key) => {
    expect(storedSubmissions(notification(key))).toMatchObject({ ok: false, error: expect.stringContaining(key) });
  });

  it('that only tests the connection tells of nothing', () => {
    const test = { Service: 'Amazon S3', Event: 's3:TestEvent', Time: '2026-01-12T01:00:00.000Z', Bucket: 'u' };
    expect(storedSubmissions(test)).toEqual({ ok: true, value: [] });
  });

  it.each([[undefined], [null], ['text'], [{}], [{ Records: [{ s3: {} }] }], [{ Event: 's3:ObjectCreated' }]])(
    'is not what %j is',
    (body) => {
      expect(storedSubmissions(body)).toBeUndefined();
    },
  );
});
