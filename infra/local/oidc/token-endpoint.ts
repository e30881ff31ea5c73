import type { LocalRequest, LocalResponse } from '../exchange.ts';
import type { Issuer } from '../http-api/issuer.ts';
import { json, oauthError } from './answers.ts';
import type { AuthorizationCodes } from './authorization-codes.ts';
import type { PortalClient } from './clients.ts';

/** What the token endpoint needs. */
export interface TokenEndpoint {
  readonly issuer: Issuer;
  readonly codes: AuthorizationCodes;
  readonly portal: PortalClient;
  /** What `iss` says: where the issuer is found. */
  readonly issuerUrl: string;
}

/** Answers `POST /dev/oauth/token`: a code with its verifier, or a client's own credentials, for a token (RFC 6749, 4.1.3, 4.4). */
export async function tokenEndpoint(request: LocalRequest, using: TokenEndpoint): Promise<LocalResponse> {
  const form = new URLSearchParams(request.body.toString('utf8'));
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return redeemCode(form, using);
    case 'client_credentials':
      return forClient(request, form, using);
    default:
      return oauthError('unsupported_grant_type', 'grant_type is authorization_code or client_credentials');
  }
}

async function redeemCode(form: URLSearchParams, { issuer, codes, issuerUrl }: TokenEndpoint): Promise<LocalResponse> {
  const grant = codes.redeem({
    code: form.get('code') ?? '',
    clientId: form.get('client_id') ?? '',
    redirectUri: form.get('redirect_uri') ?? '',
    verifier: form.get('code_verifier') ?? '',
  });
  if (!grant) return oauthError('invalid_grant', 'the code is not good, or no longer, or not for this client');
  const { claims, nonce, clientId } = grant;
  const { token } = await issuer.sign(claims, { issuer: issuerUrl });
  const identity = await issuer.sign({ ...claims, nonce }, { issuer: issuerUrl, audience: clientId });
  return tokens(token, { id_token: identity.token });
}

async function forClient(
  request: LocalRequest,
  form: URLSearchParams,
  { issuer, portal, issuerUrl }: TokenEndpoint,
): Promise<LocalResponse> {
  const [id, secret] = credentialsOf(request, form);
  if (!portal.holds(id, secret)) return oauthError('invalid_client', 'the client id or its secret is not good');
  const { token } = await issuer.sign({ sub: portal.id, role: 'portal' }, { issuer: issuerUrl });
  return tokens(token);
}

/** From the header, as clients prefer, or from the form (RFC 6749, 2.3.1). */
function credentialsOf({ headers }: LocalRequest, form: URLSearchParams): readonly [string, string] {
  const basic = /^Basic\s+(.+)$/i.exec(headers['authorization'] ?? '')?.[1];
  if (basic === undefined) return [form.get('client_id') ?? '', form.get('client_secret') ?? ''];
  const [id = '', ...secret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return [id, secret.join(':')];
}

function tokens(token: string, more: Readonly<Record<string, string>> = {}): LocalResponse {
  return json(200, { access_token: token, token_type: 'Bearer', expires_in: 3600, ...more });
}
