import type { LocalRequest, LocalResponse } from '../exchange.ts';
import { json } from '../oidc/answers.ts';
import { discoveryDocument, issuerUrlOf, keysPath, tokenPath } from '../oidc/discovery.ts';
import { choosePerson } from '../oidc/person.ts';
import { authorizePath, type SignIn, signIn, signInPath } from '../oidc/sign-in.ts';
import { type TokenEndpoint, tokenEndpoint } from '../oidc/token-endpoint.ts';

/** What the routes of the local issuer need. */
export type DevRoutes = SignIn & Omit<TokenEndpoint, 'issuerUrl'>;

type Answer = (request: LocalRequest, using: DevRoutes) => Promise<LocalResponse>;

const routes: Readonly<Record<string, Answer>> = {
  'GET /dev/.well-known/openid-configuration': async ({ url }) => json(200, discoveryDocument(url.origin)),
  [`GET ${keysPath}`]: async (_, { issuer }) => json(200, issuer.keys),
  [`GET ${signInPath}`]: signIn,
  [`POST ${signInPath}`]: signIn,
  [`GET ${authorizePath}`]: signIn,
  [`POST ${authorizePath}`]: signIn,
  [`POST ${tokenPath}`]: (request, using) =>
    tokenEndpoint(request, { ...using, issuerUrl: issuerUrlOf(request.url.origin) }),
  'POST /dev/token': issueToken,
};

/**
 * Answers `/dev/*`, which exists on a developer's machine only and in no template: a small OpenID provider with a page to sign in on, and
 * `POST /dev/token {role, zone?, sub?}` → `{token, expiresAt}`. Bad input is 400, another path 404.
 */
export async function devRoutes(request: LocalRequest, using: DevRoutes): Promise<LocalResponse> {
  const answer = routes[`${request.method} ${request.url.pathname}`];
  return answer ? answer(request, using) : json(404, { message: 'Not Found' });
}

async function issueToken({ body }: LocalRequest, { issuer }: DevRoutes): Promise<LocalResponse> {
  const person = choosePerson(parseJson(body));
  if (person.kind === 'refused') return problem(person.why);
  return json(200, await issuer.sign(person.claims));
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
