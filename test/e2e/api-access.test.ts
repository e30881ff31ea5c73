import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPlace } from '../../infra/local/place.ts';
import { readTemplate } from '../../infra/local/template/read-template.ts';
import { roles } from '../../libs/domain/actor.ts';
import type { Person, Reply } from '../support/cloud/caller.ts';
import { type OpenCloud, openCloud } from '../support/cloud/open-cloud.ts';
import { describedRoutes } from '../support/cloud/routes.ts';
import { issuerOf } from './access/cloud-issuer.ts';
import { forgedTokens } from './access/forged-tokens.ts';
import { FOREIGN, NO_ID, NOWHERE, OWN, type Row, type Scene } from './access/row.ts';
import { setScene } from './access/set-scene.ts';
import { accessRows } from './access-rows.ts';

const routes = describedRoutes();
let dataDir: string;
let open: OpenCloud;
let scene: Scene;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'e2e-access-'));
  open = await openCloud({ dataDir });
  scene = await setScene(open);
});

afterAll(async () => {
  await open.cloud.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const rowOf = (id: string): Row => accessRows[id]!;
const tokenRoutes = routes.filter(({ id }) => accessRows[id]?.admits !== 'anyone');

const ask = (route: (typeof routes)[number], zone: string, who: { readonly as?: Person; readonly token?: string }) => {
  const { path, json, headers } = rowOf(route.id);
  const content = json === undefined ? {} : { json: json(zone) };
  return open.api.send({
    ...who,
    method: route.method,
    path: path(zone, scene),
    ...content,
    ...(headers && { headers }),
  });
};

/** `200`, `404 submission.unknown`, `401 {"message":"Unauthorized"}`; a listing without an entry is `200 nothing`. */
function briefly({ status, json, text }: Reply): string {
  if (status === 401) return `${status} ${text}`;
  if (status >= 400) return `${status} ${json?.code}`;
  const listed = json?.items ?? json?.zones;
  return listed !== undefined && Object.keys(listed).length === 0 ? `${status} nothing` : String(status);
}

it('is asked about every route, and about none that is not there', () => {
  expect(Object.keys(accessRows).toSorted()).toEqual(routes.map(({ id }) => id).toSorted());
});

it('deploys exactly the routes of its description, each behind the authorizer unless it is public, and none of /dev', () => {
  const { httpApi } = readTemplate(open.packageDir, { ...localPlace, origin: open.cloud.origin });
  const deployed = httpApi!.routes.map(({ key, authorizer }) => `${key}${authorizer ? '' : ' public'}`);
  const described = routes.map(
    ({ id, method, path }) => `${method} ${path}${rowOf(id).admits === 'anyone' ? ' public' : ''}`,
  );
  expect(deployed.toSorted()).toEqual(described.toSorted());
  expect(deployed.filter((key) => key.includes('/dev'))).toEqual([]);
});

describe('a route lets in exactly who may, and people of a zone to what is theirs', () => {
  const cases = roles.flatMap((role) =>
    [OWN, FOREIGN].map((zone) => ({ role, zone, ofZone: role.startsWith('zone-') })),
  );
  const nameOf = ({ role, zone }: (typeof cases)[number]) => `${role} → ${zone}`;

  const expectedOf = (
    { method }: (typeof routes)[number],
    { admits, answer, zone: early = answer, foreign = early, office = answer, portal = answer }: Row,
    { role, zone, ofZone }: (typeof cases)[number],
  ) => {
    if (admits !== 'anyone' && !admits.includes(role)) {
      return method === 'GET' ? '404 access.not-shown' : '403 access.role-not-allowed';
    }
    if (role.startsWith('office')) return office;
    if (role === 'portal') return portal;
    if (!ofZone) return answer;
    return zone === FOREIGN ? foreign : early;
  };

  it.each(routes)('$method $path', async (route) => {
    const row = rowOf(route.id);
    const seen: Record<string, string> = {};
    for (const asked of cases) {
      const as = { role: asked.role, ...(asked.ofZone ? { zone: OWN } : {}) };
      seen[nameOf(asked)] = briefly(await ask(route, asked.zone, { as }));
    }
    expect(seen).toEqual(Object.fromEntries(cases.map((asked) => [nameOf(asked), expectedOf(route, row, asked)])));
    const withoutToken = row.admits === 'anyone' ? row.answer : '401 {"message":"Unauthorized"}';
    expect(briefly(await ask(route, OWN, {}))).toBe(withoutToken);
  });
});

it('answers a role that may not see a thing as if there were none, as problem+json', async () => {
  const told = async (id: string | undefined) => {
    const reply = await open.api.send({ as: { role: 'portal' }, path: `/v1/submissions/${id}` });
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    const { requestId: _, ...rest } = reply.json;
    return rest;
  };
  const seen = await told(scene.submissions[OWN]);
  expect(seen).toMatchObject({ status: 404, type: 'urn:lianchuang:problem:access.not-shown' });
  expect(seen).toEqual(await told(NO_ID));
});

describe('to a zone, what is another’s is the same as what there is not', () => {
  const hidden = routes.filter(({ id }) => accessRows[id]?.foreign?.startsWith('404'));

  it.each(hidden)('$method $path', async (route) => {
    const as = { role: 'zone-lead', zone: OWN } as const;
    const told = async (zone: string) => {
      const { status, json } = await ask(route, zone, { as });
      const { requestId: _, ...rest } = json;
      return { status, ...rest };
    };
    const foreign = await told(FOREIGN);
    // A sentence may repeat what was asked for.
    expect(JSON.parse(JSON.stringify(foreign).replaceAll(FOREIGN, NOWHERE))).toEqual(await told(NOWHERE));
    expect(foreign.status).toBe(404);
  });
});

describe('a token that is not good opens no route', () => {
  it.each(Object.entries(forgedTokens))('%s', async (_, forge) => {
    const token = await forge({ open, dataDir });
    const answers = await Promise.all(tokenRoutes.map(async (route) => (await ask(route, OWN, { token })).status));
    expect(answers).toEqual(tokenRoutes.map(() => 401));
  });

  it.each([
    ['an unknown role', { sub: 'a', role: 'admin' }],
    ['a zone role without a zone', { sub: 'a', role: 'zone-lead' }],
    ['two roles in one', { sub: 'a', role: 'office office-lead' }],
  ])('a good signature under %s does not help', async (_, odd) => {
    const { token } = await (await issuerOf({ open, dataDir })).sign(odd);
    const answers = await Promise.all(
      ['/v1/zones', '/v1/submissions?period=2025', '/v1/evaluations?year=2025'].map(async (path) =>
        briefly(await open.api.send({ token, path })),
      ),
    );
    expect(answers).toEqual(['403 access.token-unusable', '403 access.token-unusable', '403 access.token-unusable']);
  });
});
