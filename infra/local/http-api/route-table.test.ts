import { expect, it } from 'vitest';
import { routeTable } from './route-table.ts';

const keys = [
  'ANY /{proxy+}',
  'GET /',
  'GET /zones/{zone}',
  'GET /zones/{zone}/filings/{filing}',
  'GET /zones/registry',
  'ANY /zones/registry',
  'GET /zones/{rest+}',
];
const match = routeTable(keys.map((key) => ({ key, functionArn: key, scopes: [] })));
const found = (method: string, path: string) => {
  const matched = match(method, path);
  return matched && [matched.route.key, matched.pathParameters];
};

it('prefers a literal segment, then a parameter, then the rest of the path', () => {
  expect(found('GET', '/zones/registry')).toEqual(['GET /zones/registry', {}]);
  expect(found('GET', '/zones/hangzhou')).toEqual(['GET /zones/{zone}', { zone: 'hangzhou' }]);
  expect(found('GET', '/zones/hangzhou/x')).toEqual(['GET /zones/{rest+}', { rest: 'hangzhou/x' }]);
  expect(found('GET', '/elsewhere/x')).toEqual(['ANY /{proxy+}', { proxy: 'elsewhere/x' }]);
});

it('prefers a named method to any method', () => {
  expect(found('POST', '/zones/registry')).toEqual(['ANY /zones/registry', {}]);
});

it('decodes path parameters, and leaves what is not properly encoded', () => {
  expect(found('GET', '/zones/%E6%9D%AD%20a')).toEqual(['GET /zones/{zone}', { zone: '杭 a' }]);
  expect(found('GET', '/zones/100%')).toEqual(['GET /zones/{zone}', { zone: '100%' }]);
});

it('matches the root, but no empty parameter', () => {
  expect(found('GET', '/')).toEqual(['GET /', {}]);
  expect(routeTable([{ key: 'GET /zones/{zone}', functionArn: '', scopes: [] }])('GET', '/zones/')).toBeUndefined();
});

it('falls back to the default route when there is one', () => {
  const withDefault = routeTable([{ key: '$default', functionArn: 'f', scopes: [] }]);
  expect(withDefault('PATCH', '/any/thing')?.route.key).toBe('$default');
  expect(routeTable([])('GET', '/')).toBeUndefined();
});

it('prefers a literal segment where a shorter path stands between the two', () => {
  const keys = ['PUT /values/{department}/{period}', 'GET /values', 'PUT /values/{period}/confirmations'];
  const matched = routeTable(keys.map((key) => ({ key, functionArn: key, scopes: [] })));
  expect(matched('PUT', '/values/2024/confirmations')?.route.key).toBe('PUT /values/{period}/confirmations');
  expect(matched('PUT', '/values/customs/2024')?.route.key).toBe('PUT /values/{department}/{period}');
});
