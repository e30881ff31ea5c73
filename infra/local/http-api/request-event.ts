import { isUtf8 } from 'node:buffer';
import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { LocalRequest } from '../exchange.ts';
import { localPlace } from '../place.ts';
import type { RouteMatch } from './route-table.ts';
import { decode } from './route-table.ts';

/** A token's claims as API Gateway hands them to a function: every value a string. */
export type Claims = Readonly<Record<string, string>>;

/** What an event needs besides the request itself. */
export interface EventFacts {
  readonly apiId: string;
  readonly requestId: string;
  /** The world's time in milliseconds. */
  readonly now: number;
  readonly match: RouteMatch;
  /** The claims of the verified token; absent on a route without an authorizer. */
  readonly claims?: Claims | undefined;
}

type ProxyEvent = APIGatewayProxyEventV2 | APIGatewayProxyEventV2WithJWTAuthorizer;

/**
 * Writes a request as a Lambda event of payload format 2.0, as an HTTP API does: names of headers in lower case, cookies apart
 * from them, repeated query parameters joined by a comma, `rawPath` decoded (an HTTP API really does this), a body that is not
 * text in base64. Source: API Gateway, "AWS Lambda proxy integrations for HTTP APIs".
 */
export function requestEvent(request: LocalRequest, facts: EventFacts): ProxyEvent {
  const { url, method } = request;
  const { cookie, ...headers } = request.headers;
  const path = decode(url.pathname);
  const query = queryOf(url);
  const domainName = headers['host'] ?? url.host;
  return {
    version: '2.0',
    routeKey: facts.match.route.key,
    rawPath: path,
    rawQueryString: url.search.slice(1),
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers: presentOnly({ ...headers, 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' }),
    ...(Object.keys(query).length === 0 ? {} : { queryStringParameters: query }),
    requestContext: {
      accountId: localPlace.accountId,
      apiId: facts.apiId,
      ...authorizerOf(facts),
      domainName,
      domainPrefix: domainName.split('.')[0] ?? domainName,
      http: {
        method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: facts.requestId,
      routeKey: facts.match.route.key,
      stage: '$default',
      time: commonLogTime(facts.now),
      timeEpoch: facts.now,
    },
    ...(Object.keys(facts.match.pathParameters).length === 0 ? {} : { pathParameters: facts.match.pathParameters }),
    ...bodyOf(request),
  };
}

function authorizerOf({ claims, match }: EventFacts) {
  if (!claims) return {};
  const scopes = match.route.scopes.length === 0 ? null : match.route.scopes;
  return { authorizer: { principalId: '', integrationLatency: 0, jwt: { claims, scopes: scopes as string[] } } };
}

function queryOf(url: URL): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams)
    query[name] = Object.hasOwn(query, name) ? `${query[name]},${value}` : value;
  return query;
}

function bodyOf({ body, headers }: LocalRequest): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  const text = isText(headers['content-type']) && isUtf8(body);
  return { body: body.toString(text ? 'utf8' : 'base64'), isBase64Encoded: !text };
}

/** An HTTP API takes these types for text and everything else, forms too, for bytes. */
function isText(contentType = 'text/plain'): boolean {
  return /^(text\/|application\/(json|javascript|xml|[\w.-]+\+(json|xml)))/i.test(contentType);
}

function presentOnly(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const present = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(present);
}

/** `02/Mar/2026:01:00:00 +0000`, the format of web server logs. */
function commonLogTime(time: number): string {
  const [, day, month, year, clock] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(time).toUTCString()) ?? [];
  return `${day}/${month}/${year}:${clock} +0000`;
}
