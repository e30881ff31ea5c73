import { describe, expect, test } from 'vitest';
import { Unavailable } from '../ports/failures.ts';
import { s3Client } from './clients.ts';
import { s3Signing } from './s3-signing.ts';

const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing', sessionToken: 'session' };
const settings = { region: 'cn-north-1', endpoint: 'http://127.0.0.1:3000', credentials };
const buckets = { uploads: 'dev-up' };
const { signDownload, signUpload } = s3Signing({ client: s3Client(settings), buckets });
const policy = { key: 'uploads/s1/1', size: 5, contentType: 'text/csv', sha256: 'ab'.repeat(32), seconds: 900 };

describe('sign an upload', () => {
  test('the policy fixes key, exact size, type and checksum, and nothing else may be sent', async () => {
    const { url, fields } = await signUpload(policy);
    expect(url).toBe('http://127.0.0.1:3000/dev-up');
    const { conditions } = JSON.parse(Buffer.from(fields['Policy']!, 'base64').toString());
    const own = conditions.filter(
      (one: object) => !Object.keys(one).some((name) => SIGNERS.includes(name.toLowerCase())),
    );
    expect(own).toEqual([
      ['content-length-range', 5, 5],
      { 'Content-Type': 'text/csv' },
      { 'x-amz-checksum-algorithm': 'SHA256' },
      { 'x-amz-checksum-sha256': Buffer.from(policy.sha256, 'hex').toString('base64') },
      { bucket: 'dev-up' },
      { key: 'uploads/s1/1' },
    ]);
    expect(fields).toMatchObject({ key: 'uploads/s1/1', 'Content-Type': 'text/csv' });
  });

  test('the policy ends when its seconds are over', async () => {
    const { fields } = await signUpload(policy);
    const { expiration } = JSON.parse(Buffer.from(fields['Policy']!, 'base64').toString());
    const signedAt = fields['X-Amz-Date']!.replace(/(....)(..)(..T..)(..)/, '$1-$2-$3:$4:');
    expect(Date.parse(expiration) - Date.parse(signedAt)).toBe(900_000);
  });

  test.each([
    ['a digest of another length', { sha256: 'ab' }],
    ['a digest that is not hexadecimal', { sha256: 'zz'.repeat(32) }],
    ['a key in which S3 would put the name of the file', { key: `uploads/\${filename}` }],
  ])('%s is a mistake of the program', async (_, change) => {
    await expect(signUpload({ ...policy, ...change })).rejects.toThrow(TypeError);
  });

  test('without credentials signing is unavailable', async () => {
    const client = s3Client(settings);
    client.config.credentials = () => Promise.reject(new Error('the session has ended'));
    await expect(s3Signing({ client, buckets }).signUpload(policy)).rejects.toThrow(Unavailable);
  });
});

describe('sign a download', () => {
  const place = {
    bucket: 'uploads',
    key: 'uploads/s1/1',
    versionId: 'v',
    fileName: '杭州 (1)*.csv',
    seconds: 60,
  } as const;

  test('the link names the version, its end, and the file name in UTF-8', async () => {
    const url = new URL(await signDownload(place));
    expect(url.pathname).toBe('/dev-up/uploads/s1/1');
    expect(url.searchParams.get('versionId')).toBe('v');
    expect(url.searchParams.get('X-Amz-Expires')).toBe('60');
    const disposition = url.searchParams.get('response-content-disposition');
    expect(disposition).toBe("attachment; filename*=UTF-8''%E6%9D%AD%E5%B7%9E%20%281%29%2A.csv");
  });

  test('the link asks for no checksum, which not every service answers', async () => {
    expect(await signDownload(place)).not.toMatch(/checksum/i);
  });
});

const SIGNERS = ['x-amz-algorithm', 'x-amz-credential', 'x-amz-date', 'x-amz-security-token'];
