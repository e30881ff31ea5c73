import { en } from 'zod/locales';
import * as z from 'zod/mini';
import type { LocalRequest, LocalResponse } from '../exchange.ts';
import type { Issuer } from './issuer.ts';

/** The roles that a token may carry. */
const roles = ['zone-officer', 'zone-lead', 'office', 'office-lead', 'portal', 'auditor'] as const;

const tokenRequest = z
  .strictObject({
    role: z.enum(roles),
    zone: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,64}$/))),
    sub: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
  })
  .check(
    z.refine((request) => request.zone !== undefined || !request.role.startsWith('zone-'), {
      error: 'a zone role needs its zone',
      path: ['zone'],
    }),
  );

/**
 * Answers `/dev/*`, which exists on a developer's machine only and in no template: `GET /dev/jwks.json` and
 * `POST /dev/token {role, zone?, sub?}` → `{token, expiresAt}`. Bad input is 400 problem+json, another path 404.
 */
export async function devRoutes(request: LocalRequest, issuer: Issuer): Promise<LocalResponse> {
  const { pathname } = request.url;
  if (request.method === 'GET' && pathname === '/dev/jwks.json') return json(200, issuer.keys);
  if (request.method === 'POST' && pathname === '/dev/token') return issueToken(request.body, issuer);
  return json(404, { message: 'Not Found' });
}

async function issueToken(body: Buffer, issuer: Issuer): Promise<LocalResponse> {
  const parsed = tokenRequest.safeParse(parseJson(body), { error: en().localeError });
  if (!parsed.success) return problem(z.prettifyError(parsed.error));
  const { role, zone, sub = ['dev', role, zone].filter(Boolean).join('-') } = parsed.data;
  return json(200, await issuer.sign({ sub, role, zone }));
}

/** The value of a JSON text; a text that is not JSON is undefined, which no schema takes. */
function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function problem(detail: string): LocalResponse {
  const body = { type: 'about:blank', title: 'Bad Request', status: 400, detail };
  return { ...json(400, body), headers: { 'content-type': 'application/problem+json' } };
}

function json(status: number, value: unknown): LocalResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
