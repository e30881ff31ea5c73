import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIssuer } from '../../infra/local/http-api/issuer.ts';
import { localPlace } from '../../infra/local/place.ts';
import { readTemplate } from '../../infra/local/template/read-template.ts';
import { roles } from '../../libs/domain/actor.ts';
import type { Person, Reply } from '../support/cloud/caller.ts';
import { eventually } from '../support/cloud/eventually.ts';
import { done, file, registerZone } from '../support/cloud/filing.ts';
import { type OpenCloud, openCloud } from '../support/cloud/open-cloud.ts';
import { passAMinute } from '../support/cloud/pass-a-minute.ts';
import { describedRoutes } from '../support/cloud/routes.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';
import { FOREIGN, NO_ID, NOWHERE, OWN, type Row, type Scene } from './access/row.ts';
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

const total = { unit: '亿元', status: 'final', source: '省统计局' };

async function setScene({ api, world }: OpenCloud): Promise<Scene> {
  const json = {
    trade: { ...total, value: '55500' },
    foreignInvestment: { ...total, value: '1156000', unit: '万美元' },
  };
  await done(api, { as: { role: 'office' }, method: 'PUT', path: '/v1/province-totals/2025', json });
  const submissions: Record<string, string> = {};
  for (const [zone, unit] of [
    [OWN, '杭州联动创新区'],
    [FOREIGN, '宁波联动创新区'],
  ] as const) {
    await registerZone(api, zone);
    const filed = await file({ api, world }, { zone, name: `${zone}.xlsx`, bytes: filledForm({ unit }) });
    expect(filed.reply.json.state).toBe('valid');
    submissions[zone] = filed.id;
  }
  const adjustments: Record<string, string> = {};
  for (const zone of [OWN, FOREIGN]) adjustments[zone] = await deduct(open, zone);
  const evaluation = await feedBack(open);
  const objections: Record<string, string> = {};
  const exemptions: Record<string, string> = {};
  for (const zone of [OWN, FOREIGN]) {
    objections[zone] = await object(open, zone, evaluation, adjustments[zone]!);
    exemptions[zone] = await askForTolerance(open, zone, adjustments[zone]!);
  }
  return {
    evaluation,
    submissions: missing(submissions),
    adjustments: missing(adjustments),
    objections: missing(objections),
    exemptions: missing(exemptions),
  };
}

/** Asks for error tolerance as a zone's lead, and names the officer who handles the case. */
async function askForTolerance({ api }: OpenCloud, zone: string, adjustment: string): Promise<string> {
  const json = { adjustments: [adjustment], incident: 'E1', statement: '测试案件' };
  const as = { role: 'zone-lead', zone } as const;
  const { id } = (await done(api, { as, method: 'POST', path: '/v1/exemptions', json })).json;
  const named = { json: { people: ['dev-office'] }, headers: { 'if-match': '"1"' } };
  await done(api, { as: { role: 'office-lead' }, method: 'PUT', path: `/v1/exemptions/${id}/handlers`, ...named });
  return id;
}

/** Objects to a deduction as a zone's lead. */
async function object({ api }: OpenCloud, zone: string, evaluation: string, adjustment: string): Promise<string> {
  const json = { evaluation, on: { kind: 'deduction', adjustment }, reason: '测试异议' };
  const as = { role: 'zone-lead', zone } as const;
  return (await done(api, { as, method: 'POST', path: '/v1/objections', json })).json.id;
}

/** Enters a deduction of a zone. */
async function deduct({ api }: OpenCloud, zone: string): Promise<string> {
  const json = {
    zone,
    year: 2025,
    kind: 'deduction',
    points: '0.5',
    event: 'E1',
    evidenceSha256: 'e'.repeat(64),
    reason: '测试事项',
  };
  const { json: entered } = await done(api, { as: { role: 'office' }, method: 'POST', path: '/v1/adjustments', json });
  return entered.id;
}

/** Asks for an evaluation and takes it to the state in which zones see their results. */
async function feedBack({ api, cloud }: OpenCloud): Promise<string> {
  const lead = { role: 'office-lead' } as const;
  const body = { year: 2025, scheme: { id: 'sample-2025' } };
  const asked = await done(api, { as: lead, method: 'POST', path: '/v1/evaluations', json: body });
  await passAMinute(cloud);
  const path = `/v1/evaluations/${asked.json.id}`;
  const { etag } = await eventually('the run', async () => {
    const reply = await done(api, { as: lead, path });
    return reply.json.state === 'provisional' ? reply : undefined;
  });
  const json = { to: 'feedback', document: '测试反馈1号' };
  await done(api, { as: lead, method: 'POST', path: `${path}/transitions`, json, headers: { 'if-match': etag } });
  await cloud.settled(60_000);
  return asked.json.id;
}

const rowOf = (id: string): Row => accessRows[id]!;
const tokenRoutes = routes.filter(({ id }) => accessRows[id]?.admits !== 'anyone');

/** What was filed by a zone that there is not. */
const missing = (filed: Readonly<Record<string, string>>) => ({ ...filed, [NOWHERE]: NO_ID });

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
    { admits, answer, foreign = answer, office = answer, portal = answer }: Row,
    { role, zone, ofZone }: (typeof cases)[number],
  ) => {
    if (admits !== 'anyone' && !admits.includes(role)) {
      return method === 'GET' ? '404 access.not-shown' : '403 access.role-not-allowed';
    }
    if (role.startsWith('office')) return office;
    if (role === 'portal') return portal;
    return ofZone && zone === FOREIGN ? foreign : answer;
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
  const claims = { sub: 'forger', role: 'office-lead' };

  /** The cloud's own issuer, with its key: what it signs differs from a good token only in what a test changes. */
  const issuer = (change: { readonly issuer?: string; readonly audience?: string; readonly agoMs?: number }) =>
    openIssuer({
      file: join(dataDir, 'issuer.json'),
      authorizer: { issuer: change.issuer ?? authorizer().issuer, audience: [change.audience ?? 'lianchuang'] },
      now: () => open.cloud.now() - (change.agoMs ?? 0),
    });

  const authorizer = () => {
    const { httpApi } = readTemplate(open.packageDir, { ...localPlace, origin: open.cloud.origin });
    return httpApi!.routes.find((route) => route.authorizer)!.authorizer!;
  };

  const signed = async (change: Parameters<typeof issuer>[0]) => (await (await issuer(change)).sign(claims)).token;

  /** The claims of a good token. */
  const goodClaims = () => {
    const at = Math.floor(open.cloud.now() / 1000);
    return { ...claims, iss: authorizer().issuer, aud: 'lianchuang', iat: at, exp: at + 600 };
  };

  const kid = async () => (await issuer({})).keys.keys[0]!.kid!;

  const forgeries: Readonly<Record<string, () => Promise<string>>> = {
    expired: () => signed({ agoMs: 2 * 3600_000 }),
    'from the future': () => signed({ agoMs: -600_000 }),
    'for another audience': () => signed({ audience: 'another-api' }),
    'of another issuer': () => signed({ issuer: 'https://elsewhere.example' }),
    'signed with another key under the known kid': async () => {
      const { privateKey } = await generateKeyPair('RS256');
      return new SignJWT(goodClaims()).setProtectedHeader({ alg: 'RS256', kid: await kid() }).sign(privateKey);
    },
    'signed with a key of its own kid': async () => {
      const { privateKey } = await generateKeyPair('RS256');
      return new SignJWT(goodClaims()).setProtectedHeader({ alg: 'RS256', kid: 'mine' }).sign(privateKey);
    },
    'that names no key': async () => {
      const { privateKey } = JSON.parse(readFileSync(join(dataDir, 'issuer.json'), 'utf8'));
      return new SignJWT(goodClaims()).setProtectedHeader({ alg: 'RS256' }).sign(await importJWK(privateKey, 'RS256'));
    },
    'without a signature (alg none)': async () => new UnsecuredJWT(goodClaims()).encode(),
    'signed with the public key as a shared secret': async () => {
      const jwk = (await issuer({})).keys.keys[0]!;
      const pem = await exportSPKI(
        (await importJWK(jwk, 'RS256', { extractable: true })) as Parameters<typeof exportSPKI>[0],
      );
      const header = { alg: 'HS256', kid: await kid() };
      return new SignJWT(goodClaims()).setProtectedHeader(header).sign(new TextEncoder().encode(pem));
    },
    'with claims changed after signing': async () => {
      const [header, payload, signature] = (await signed({})).split('.');
      const changed = { ...JSON.parse(Buffer.from(payload!, 'base64url').toString()), role: 'auditor' };
      return [header, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
    },
    'that is no token': async () => 'Aladdin:open sesame',
  };

  it.each(Object.entries(forgeries))('%s', async (_, forge) => {
    const token = await forge();
    const answers = await Promise.all(tokenRoutes.map(async (route) => (await ask(route, OWN, { token })).status));
    expect(answers).toEqual(tokenRoutes.map(() => 401));
  });

  it.each([
    ['an unknown role', { sub: 'a', role: 'admin' }],
    ['a zone role without a zone', { sub: 'a', role: 'zone-lead' }],
    ['two roles in one', { sub: 'a', role: 'office office-lead' }],
  ])('a good signature under %s does not help', async (_, odd) => {
    const { token } = await (await issuer({})).sign(odd);
    const answers = await Promise.all(
      ['/v1/zones', '/v1/submissions?period=2025', '/v1/evaluations?year=2025'].map(async (path) =>
        briefly(await open.api.send({ token, path })),
      ),
    );
    expect(answers).toEqual(['403 access.token-unusable', '403 access.token-unusable', '403 access.token-unusable']);
  });
});
