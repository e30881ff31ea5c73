import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Answer } from './answer.ts';
import type { Language } from './api-request.ts';
import { problemJson, type Refusal } from './problem-json.ts';
import { namesEtag } from './request-headers.ts';
import type { Route } from './route.ts';

/** What an answer must know of its request. */
export interface Exchange {
  /** `undefined` where no route was found: then nothing is told that a public route would tell. */
  readonly route: Route | undefined;
  readonly requestId: string;
  readonly language: Language;
  readonly ifNoneMatch: string | undefined;
}

/** The HTTP answer to a request that was refused. */
export const refuse = (refusal: Refusal, exchange: Exchange): APIGatewayProxyStructuredResultV2 => {
  const body = problemJson(refusal, exchange);
  return {
    statusCode: body.status,
    headers: {
      ...edgeHeaders(exchange),
      'content-language': languageTags[exchange.language],
      'cache-control': 'no-store',
      'content-type': 'application/problem+json',
      ...retryAfter(refusal),
    },
    body: JSON.stringify(body),
  };
};

const retryAfter = ({ kind, retryAfter: seconds }: Refusal): Record<string, string> => {
  const after = seconds ?? (kind === 'unavailable' ? 1 : undefined);
  return after === undefined ? {} : { 'retry-after': String(after) };
};

/** The HTTP answer to a request that was done; 304 where the client has it already. */
export const answerWith = (
  answer: Answer,
  exchange: Exchange & { readonly route: Route },
): APIGatewayProxyStructuredResultV2 => {
  const { route } = exchange;
  if (answer.redirect !== undefined && route.access !== 'public') {
    throw new TypeError(`route ${route.id}: a token route never redirects`);
  }
  const status = answer.redirect === undefined ? (answer.status ?? route.answer.status) : 302;
  const etag = etagOf(answer);
  const location = answer.redirect ?? answer.location;
  const headers = {
    ...lowerCased(answer.headers ?? {}),
    ...edgeHeaders(exchange),
    ...(etag === undefined ? {} : { etag }),
    ...(location === undefined ? {} : { location }),
  };
  const known = route.method === 'GET' && status === 200 && etag !== undefined && !route.answer.versioned;
  if (known && namesEtag(exchange.ifNoneMatch, etag)) return { statusCode: 304, headers };
  return { statusCode: status, ...content(answer, status, headers, exchange) };
};

const content = (
  { body, bytes, contentType = 'application/octet-stream' }: Answer,
  status: number,
  headers: Readonly<Record<string, string>>,
  exchange: Exchange,
): Omit<APIGatewayProxyStructuredResultV2, 'statusCode'> => {
  if (status === 204 || status === 302) return { headers };
  if (bytes) {
    return {
      headers: { ...headers, 'content-type': contentType },
      body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
      isBase64Encoded: true,
    };
  }
  if (body === undefined) return { headers };
  return {
    headers: { ...headers, 'content-language': languageTags[exchange.language], 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
};

const etagOf = ({ version, etag }: Answer): string | undefined => {
  const tag = version ?? etag;
  return tag === undefined ? undefined : `"${tag}"`;
};

/** What a token opened stays out of every cache. */
const edgeHeaders = ({ route, requestId }: Exchange): Record<string, string> => ({
  'x-request-id': requestId,
  vary: 'accept-language',
  ...(route?.access === 'public' ? {} : { 'cache-control': 'no-store' }),
});

const languageTags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
