import { describe, expect, it } from 'vitest';
import { routeModules, routesOf } from '../../infra/openapi/route-modules.ts';
import { roles } from '../../libs/domain/actor.ts';
import { accessOf, isAction } from '../../libs/domain/policy/judge.ts';
import { ok } from '../../libs/domain/result.ts';
import type { BoundRoute } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { httpEvent, lambdaContext, type RequestParts } from '../../libs/lambda/http-event.fixture.ts';
import { recordedLogs } from '../../libs/lambda/recorded-logs.fixture.ts';
import type { Route } from '../../libs/lambda/route.ts';
import { memoryRecords } from '../../libs/memory/memory-records.ts';

const routes = routeModules.flatMap(routesOf);

/** What the edge says of a request that has nothing but claims: refused by them, or let on to its parts. */
const admission = async (route: Route, claims: RequestParts['claims']): Promise<string> => {
  const bound: BoundRoute = { route, command: async () => ok({}) };
  const event = httpEvent({ route: `${route.method} ${route.path}`, ...(claims ? { claims } : {}) });
  const { statusCode, body } = await http([bound], {
    logs: recordedLogs(),
    limits: memoryRecords(),
    cursorKey: 'k'.repeat(32),
  })(event, lambdaContext());
  const code = statusCode && statusCode >= 400 ? String(JSON.parse(body ?? '{}').code) : '';
  return code.startsWith('access.') ? `${statusCode} ${code}` : 'let in';
};

const unusable: readonly (readonly [string, RequestParts['claims']])[] = [
  ['no role', { sub: 'a' }],
  ['an unknown role', { sub: 'a', role: 'admin' }],
  ['a role in capitals', { sub: 'a', role: 'OFFICE' }],
  ['two roles', { sub: 'a', role: '[office office-lead]' }],
  ['no subject', { role: 'office' }],
  ['a subject that is a key of records', { sub: 'SUB#1', role: 'office' }],
  ['a zone role without a zone', { sub: 'a', role: 'zone-lead' }],
  ['two zones', { sub: 'a', role: 'zone-lead', zone: '[hangzhou ningbo]' }],
];

describe.each(routes)('$method $path', (route) => {
  it('lets in the roles that the policy names, and shows nothing to every other and lets it do nothing', async () => {
    if (!isAction(route.id)) throw new Error(`${route.id} has no row`);
    const access = accessOf(route.id);
    const refused = route.method === 'GET' ? '404 access.not-shown' : '403 access.role-not-allowed';
    for (const role of roles) {
      const admitted = access === 'public' || access.includes(role);
      const said = await admission(route, { sub: 'a', role, zone: 'hangzhou' });
      expect(said, role).toBe(admitted ? 'let in' : refused);
    }
  });

  it('answers 403 to claims that say nothing or too much, unless it is public', async () => {
    const isPublic = route.access === 'public';
    expect(await admission(route, undefined)).toBe(isPublic ? 'let in' : '403 access.token-missing');
    for (const [name, claims] of unusable) {
      expect(await admission(route, claims), name).toBe(isPublic ? 'let in' : '403 access.token-unusable');
    }
  });
});
