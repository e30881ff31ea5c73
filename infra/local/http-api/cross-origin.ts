import type { LocalRequest, LocalResponse } from '../exchange.ts';
import type { CorsDefinition } from '../template/definitions.ts';

type Headers = Readonly<Record<string, string>>;

/** The API's own handling of requests from pages of other origins. */
export interface CrossOrigin {
  /** The answer to a preflight, which never reaches a function; undefined for any other request. */
  readonly preflight: (request: LocalRequest) => LocalResponse | undefined;
  /** The response with the API's CORS headers in the place of the function's own. */
  readonly decorate: (request: LocalRequest, response: LocalResponse) => LocalResponse;
}

/**
 * Answers preflights and marks responses by the template's CORS configuration. A page of another origin gets no CORS header
 * at all. Source: API Gateway, "Configuring CORS for HTTP APIs".
 */
export function crossOrigin(cors: CorsDefinition | undefined): CrossOrigin {
  if (!cors) return { preflight: () => undefined, decorate: (_request, response) => response };
  const { allowOrigins, allowCredentials } = cors;

  function originHeaders(request: LocalRequest): Headers | undefined {
    const origin = request.headers['origin'];
    const any = allowOrigins.includes('*');
    if (origin === undefined || !(any || allowOrigins.includes(origin))) return undefined;
    const credentials: Headers = allowCredentials ? { 'access-control-allow-credentials': 'true' } : {};
    return { 'access-control-allow-origin': any ? '*' : origin, vary: 'Origin', ...credentials };
  }

  return {
    preflight: (request) => {
      const isPreflight =
        request.method === 'OPTIONS' && request.headers['origin'] && request.headers['access-control-request-method'];
      if (!isPreflight) return undefined;
      const origin = originHeaders(request);
      if (!origin) return { status: 204 };
      const age: Headers = cors.maxAge === undefined ? {} : { 'access-control-max-age': String(cors.maxAge) };
      return {
        status: 204,
        headers: {
          ...origin,
          'access-control-allow-methods': cors.allowMethods.join(','),
          'access-control-allow-headers': cors.allowHeaders.join(','),
          ...age,
        },
      };
    },
    decorate: (request, response) => {
      const own = Object.entries(response.headers ?? {}).filter(([name]) => !name.startsWith('access-control-'));
      const origin = originHeaders(request);
      const exposed: Headers =
        origin && cors.exposeHeaders.length > 0
          ? { 'access-control-expose-headers': cors.exposeHeaders.join(',') }
          : {};
      return { ...response, headers: { ...Object.fromEntries(own), ...origin, ...exposed } };
    },
  };
}
