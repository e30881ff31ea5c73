import { isOwnAddress, publicClient } from './clients.ts';

/** A request to sign somebody in, that was found good. */
export interface AuthorizeRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly state?: string | undefined;
  readonly nonce?: string | undefined;
}

/** A good one, or one that is sent back with what is wrong; `stop`: its client is not known or its address not to be trusted. */
export type ReadAuthorizeRequest =
  | { readonly kind: 'good'; readonly request: AuthorizeRequest }
  | { readonly kind: 'stop' }
  | { readonly kind: 'send-back'; readonly to: string };

/** Reads a request to sign in: authorization code with PKCE by S256, nothing else (RFC 6749, 4.1.1; RFC 7636; RFC 9700). */
export function readAuthorizeRequest(query: URLSearchParams): ReadAuthorizeRequest {
  const clientId = query.get('client_id') ?? '';
  const redirectUri = query.get('redirect_uri') ?? '';
  const state = query.get('state') ?? undefined;
  if (clientId !== publicClient || !isOwnAddress(redirectUri)) return { kind: 'stop' };
  const challenge = query.get('code_challenge') ?? '';
  const mistake = mistakeIn(query, challenge);
  if (mistake) {
    const [error, description] = mistake;
    return { kind: 'send-back', to: withQuery(redirectUri, { error, error_description: description, state }) };
  }
  return { kind: 'good', request: { clientId, redirectUri, challenge, state, nonce: query.get('nonce') ?? undefined } };
}

function mistakeIn(query: URLSearchParams, challenge: string): readonly [string, string] | undefined {
  if (query.get('response_type') !== 'code') return ['unsupported_response_type', 'response_type is code'];
  if (query.get('code_challenge_method') !== 'S256') return ['invalid_request', 'code_challenge_method is S256'];
  if (!/^[\w-]{43}$/.test(challenge)) return ['invalid_request', 'code_challenge is 43 characters of base64url'];
  return undefined;
}

/** An address with parameters added to its query; what is undefined is left out. */
export function withQuery(address: string, added: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(added)) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}
