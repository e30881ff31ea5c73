import { describe, expect, it } from 'vitest';
import { namesEtag, readHeaders } from './request-headers.ts';
import type { Route } from './route.ts';

const text = { zh: '', en: '' };
const route: Route = {
  id: 'r',
  method: 'PUT',
  path: '/r',
  summary: text,
  access: 'public',
  answer: { status: 200, description: text },
  problems: [],
  ifMatch: 'required',
  idempotencyKey: 'accepted',
};
const bare: Route = {
  id: 'b',
  method: 'PUT',
  path: '/b',
  summary: text,
  access: 'public',
  answer: route.answer,
  problems: [],
};

describe('If-Match', () => {
  it('is the version in one strong tag', () => {
    expect(readHeaders(route, { 'if-match': '"3"' })).toEqual({ ifMatch: 3, places: [] });
    expect(readHeaders(route, { 'if-match': ' "120" ' })).toEqual({ ifMatch: 120, places: [] });
  });

  it.each([
    '3',
    'W/"3"',
    '*',
    '"3", "4"',
    '"3" "4"',
    '""',
    '"0"',
    '"-1"',
    '"03"',
    '"3.0"',
    '"1e3"',
    '"abc"',
    '"٣"',
    '"9999999999999999"',
    '',
  ])('as %j is a wrong place', (header) => {
    const read = readHeaders(route, { 'if-match': header });
    expect(read.ifMatch).toBeUndefined();
    expect(read.places.map(({ parameter }) => parameter)).toEqual(['If-Match']);
  });

  it('is not looked at where the route does not heed it', () => {
    expect(readHeaders(bare, { 'if-match': 'W/"x"', 'idempotency-key': '' })).toEqual({ places: [] });
  });
});

describe('Idempotency-Key', () => {
  it('is 1 to 128 printable ASCII characters', () => {
    for (const key of ['k', '"8e03978e-40d5"', 'a b', 'x'.repeat(128)]) {
      expect(readHeaders(route, { 'idempotency-key': key })).toEqual({ idempotencyKey: key, places: [] });
    }
    for (const key of ['', 'x'.repeat(129), '钥匙', 'a\tb', 'a\u007f']) {
      expect(readHeaders(route, { 'idempotency-key': key }).places.map(({ parameter }) => parameter)).toEqual([
        'Idempotency-Key',
      ]);
    }
  });

  it('is named beside a wrong If-Match', () => {
    expect(readHeaders(route, { 'if-match': '*', 'idempotency-key': '' }).places).toHaveLength(2);
  });
});

describe('If-None-Match', () => {
  it.each([
    ['"3"', true],
    ['W/"3"', true],
    ['"1", W/"2","3"', true],
    ['*', true],
    ['"33"', false],
    ['3', false],
    ['"a 3"', false],
    ['', false],
    [undefined, false],
  ])('as %j names "3": %s', (header, named) => {
    expect(namesEtag(header, '"3"')).toBe(named);
  });
});
