import type { LocalResponse } from '../exchange.ts';

/** A JSON answer; nothing of the issuer is kept by a cache. */
export function json(status: number, value: unknown, headers: LocalResponse['headers'] = {}): LocalResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(value),
  };
}

/** A page that loads nothing, runs nothing and stands in no frame. */
export function page(status: number, body: string): LocalResponse {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    },
    body,
  };
}

/** An error of OAuth (RFC 6749, 5.2). */
export function oauthError(error: string, description: string): LocalResponse {
  return json(error === 'invalid_client' ? 401 : 400, { error, error_description: description });
}
