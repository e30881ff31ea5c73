import { expect, test } from 'vitest';
import { readAddress } from './address.ts';

test.each([
  ['/', { bucket: '', key: '' }],
  ['/uploads', { bucket: 'uploads', key: '' }],
  ['/uploads/', { bucket: 'uploads', key: '' }],
  ['/uploads/a%20b+c/%E8%A1%A8', { bucket: 'uploads', key: 'a b+c/表' }],
  ['/uploads//a//', { bucket: 'uploads', key: '/a//' }],
  ['/uploads/a%2Fb%2525', { bucket: 'uploads', key: 'a/b%25' }],
])('reads %s', (path, address) => {
  expect(readAddress(new URL(`http://127.0.0.1${path}`))).toEqual(address);
});

test('refuses escapes that are not UTF-8', () => {
  expect(readAddress(new URL('http://127.0.0.1/uploads/%FF'))).toMatchObject({ status: 400, code: 'InvalidURI' });
});
