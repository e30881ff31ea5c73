import type { Context } from 'aws-lambda';
import type { HttpEvent } from './http-event.ts';

/** What a test says of a request; the rest is as the gateway writes it. */
export interface RequestParts {
  /** As in the template: `GET /v1/things/{id}`. */
  readonly route: string;
  readonly params?: Record<string, string>;
  readonly query?: string;
  readonly headers?: Record<string, string>;
  /** JSON, or a text that is sent as it stands. */
  readonly body?: unknown;
  readonly claims?: Record<string, string | number | boolean | string[]>;
  readonly base64?: boolean;
}

/** A request as an HTTP API hands it over. */
export const httpEvent = ({
  route,
  params,
  query = '',
  headers,
  body,
  claims,
  base64 = false,
}: RequestParts): HttpEvent => {
  const [method = '', path = ''] = route.split(' ');
  const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  return {
    version: '2.0',
    routeKey: route,
    rawPath: path,
    rawQueryString: query,
    headers: { ...(text === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'request-1',
      routeKey: route,
      stage: '$default',
      time: '12/Jan/2026:01:00:00 +0000',
      timeEpoch: 1_768_179_600_000,
      ...(claims ? { authorizer: { jwt: { claims, scopes: null } } } : {}),
    },
    isBase64Encoded: base64,
    ...(params ? { pathParameters: params } : {}),
    ...(text === undefined ? {} : { body: base64 ? Buffer.from(text).toString('base64') : text }),
  };
};

/** What the platform passes beside an event, with that much time left, in ms. */
export const lambdaContext = (remaining = 10_000): Context =>
  ({ awsRequestId: 'invocation-1', getRemainingTimeInMillis: () => remaining }) as Context;
