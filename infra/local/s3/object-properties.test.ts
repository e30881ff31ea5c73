import { expect, test } from 'vitest';
import { metadataHeaders, objectPropertiesOf } from './object-properties.ts';

test('keeps what a download needs and nothing else', () => {
  const fields = { 'content-type': 'text/csv', 'x-amz-meta-zone': 'ningbo', host: '127.0.0.1', key: 'k' };
  expect(objectPropertiesOf(fields, undefined)).toEqual({
    headers: { 'content-type': 'text/csv' },
    metadata: { zone: 'ningbo' },
  });
});

test('calls an object without a type binary', () => {
  expect(objectPropertiesOf({}, undefined)).toMatchObject({ headers: { 'content-type': 'binary/octet-stream' } });
});

test.each([
  ['a type that no header can carry', { 'content-type': '文本' }, 'InvalidArgument'],
  ['a header that would begin another', { 'cache-control': 'no-store\r\nset-cookie: a=b' }, 'InvalidArgument'],
  ['a metadata name that is no header name', { 'x-amz-meta-文件 名': 'a' }, 'InvalidArgument'],
  ['metadata over 2 KB', { 'x-amz-meta-a': 'x'.repeat(2048) }, 'MetadataTooLarge'],
])('refuses %s', (_, fields, code) => {
  expect(objectPropertiesOf(fields, undefined)).toMatchObject({ status: 400, code });
});

test('encodes a metadata value that is not plain ASCII', () => {
  expect(metadataHeaders({ a: 'plain', b: '报' })).toEqual({
    'x-amz-meta-a': 'plain',
    'x-amz-meta-b': '=?UTF-8?B?5oql?=',
  });
});
