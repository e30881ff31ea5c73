import { expect, test } from 'vitest';
import { checkPostPolicy } from './check-post-policy.ts';
import { readPostPolicy } from './post-policy.ts';

const encode = (policy: unknown): string => Buffer.from(JSON.stringify(policy)).toString('base64');
const expiration = '2026-01-01T00:15:00Z';
const expires = Date.parse(expiration);

const policy = {
  expiration: expires,
  conditions: [
    { operator: 'eq', field: 'bucket', value: 'uploads' },
    { operator: 'eq', field: 'key', value: 'uploads/s1/1' },
    { operator: 'starts-with', field: 'content-type', value: 'text/' },
  ],
  sizes: [{ least: 5, most: 10 }],
} as const;
const fields = { key: 'uploads/s1/1', 'content-type': 'text/csv', policy: 'p', 'x-amz-signature': 's' };

const check = (changes: Record<string, string> = {}, { size = 5, now = expires, bucket = 'uploads' } = {}) =>
  checkPostPolicy(policy, { bucket, fields: new Map(Object.entries({ ...fields, ...changes })), size }, now);

test('reads conditions in each of their forms', () => {
  const conditions = [
    { bucket: 'uploads', Key: 'uploads/s1/1' },
    ['starts-with', '$Content-Type', 'text/'],
    ['content-length-range', 5, '10'],
  ];
  expect(readPostPolicy(encode({ expiration, conditions }))).toEqual(policy);
});

test.each([
  ['no JSON', Buffer.from('{').toString('base64')],
  ['not an object', encode('policy')],
  ['no expiration', encode({ conditions: [] })],
  ['no conditions', encode({ expiration })],
  ['an operator that does not exist', encode({ expiration, conditions: [['ends-with', '$key', 'x']] })],
  ['a field without $', encode({ expiration, conditions: [['eq', 'key', 'x']] })],
  ['a range that is empty', encode({ expiration, conditions: [['content-length-range', 10, 5]] })],
  ['a value that is no text', encode({ expiration, conditions: [{ key: 5 }] })],
])('refuses a policy with %s', (_, encoded) => {
  expect(readPostPolicy(encoded)).toMatchObject({ status: 400, code: 'InvalidPolicyDocument' });
});

test('lets a form pass that meets every condition, to the last millisecond', () => {
  expect(check()).toBeUndefined();
  expect(check({ 'x-ignore-trace': '1' }, { size: 10 })).toBeUndefined();
});

test('refuses a form after the policy expired', () => {
  const message = 'Invalid according to Policy: Policy expired.';
  expect(check({}, { now: expires + 1 })).toMatchObject({ status: 403, code: 'AccessDenied', message });
});

test.each([
  ['another key', { key: 'uploads/s2/1' }],
  ['a key that only begins so', { key: 'uploads/s1/12' }],
  ['another content type', { 'content-type': 'application/x-text/' }],
])('refuses %s', (_, changes) => {
  const message = expect.stringContaining('Policy Condition failed');
  expect(check(changes)).toMatchObject({ status: 403, code: 'AccessDenied', message });
});

test('takes the bucket from the address, not from the form', () => {
  expect(check({ bucket: 'uploads' }, { bucket: 'reports' })).toMatchObject({ code: 'AccessDenied' });
});

test('refuses a form that lacks a field with a condition, even an empty prefix', () => {
  const anyType = {
    expiration: expires,
    conditions: [{ operator: 'starts-with', field: 'content-type', value: '' }],
    sizes: [],
  } as const;
  expect(checkPostPolicy(anyType, { bucket: 'b', fields: new Map(), size: 1 }, expires)).toMatchObject({ status: 403 });
});

test('names the fields that no condition covers', () => {
  const message = 'Invalid according to Policy: Extra input fields: x-amz-meta-a, x-amz-meta-b';
  expect(check({ 'x-amz-meta-a': '1', 'x-amz-meta-b': '2' })).toMatchObject({ status: 403, message });
});

test('holds the file to the size range', () => {
  expect(check({}, { size: 11 })).toMatchObject({ status: 400, code: 'EntityTooLarge' });
  expect(check({}, { size: 4 })).toMatchObject({ status: 400, code: 'EntityTooSmall' });
});
