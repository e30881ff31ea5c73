import { authorizePath } from './sign-in.ts';

/** Where the token endpoint is. */
export const tokenPath = '/dev/oauth/token';

/** Where the keys are. */
export const keysPath = '/dev/jwks.json';

/**
 * Where the local issuer is found: what `iss` of the tokens says that it gave to clients.
 *
 * @example issuerUrlOf('http://127.0.0.1:3000') // 'http://127.0.0.1:3000/dev'
 */
export function issuerUrlOf(origin: string): string {
  return `${origin}/dev`;
}

/** The provider's description of itself (OpenID Connect Discovery 1.0, 3). */
export function discoveryDocument(origin: string): Readonly<Record<string, unknown>> {
  return {
    issuer: issuerUrlOf(origin),
    authorization_endpoint: `${origin}${authorizePath}`,
    token_endpoint: `${origin}${tokenPath}`,
    jwks_uri: `${origin}${keysPath}`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'client_credentials'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none', 'client_secret_basic', 'client_secret_post'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
    claims_supported: ['sub', 'role', 'zone'],
  };
}
