import type { LocalRequest, LocalResponse } from '../exchange.ts';
import type { BucketDefinition, CorsRule } from './bucket-definition.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * The CORS headers of an actual request's answer, good or bad; none for an origin or method that no rule allows.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html
 */
export function corsHeaders(bucket: BucketDefinition | undefined, request: LocalRequest): Record<string, string> {
  const origin = request.headers['origin'];
  const rule = bucket && findRule(bucket, origin, request.method, []);
  return rule === undefined || origin === undefined ? {} : ruleHeaders(rule, origin);
}

/** Answers an `OPTIONS` preflight: 200 with what the first fitting rule allows, else 403 `AccessForbidden`. */
export function preflight(bucket: BucketDefinition | undefined, request: LocalRequest): LocalResponse | Refusal {
  const origin = request.headers['origin'];
  const method = request.headers['access-control-request-method'];
  if (origin === undefined || method === undefined) {
    const missing = origin === undefined ? 'Origin' : 'Access-Control-Request-Method';
    return refuse(400, 'BadRequest', `Insufficient information. ${missing} request header needed.`);
  }
  const asked = request.headers['access-control-request-headers'] ?? '';
  const rule = bucket && findRule(bucket, origin, method, splitList(asked));
  if (rule === undefined) {
    const message =
      bucket === undefined || bucket.cors.length === 0
        ? 'CORSResponse: CORS is not enabled for this bucket.'
        : "CORSResponse: This CORS request is not allowed. This is usually because the evaluation of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.";
    return refuse(403, 'AccessForbidden', message, { Method: method, ResourceType: 'OBJECT' });
  }
  const allowed = asked === '' ? {} : { 'access-control-allow-headers': asked.toLowerCase() };
  return { status: 200, headers: { ...ruleHeaders(rule, origin), ...allowed } };
}

function findRule(
  bucket: BucketDefinition,
  origin: string | undefined,
  method: string,
  headers: readonly string[],
): CorsRule | undefined {
  if (origin === undefined) return undefined;
  return bucket.cors.find(
    (rule) =>
      rule.allowedOrigins.some((pattern) => fits(pattern, origin)) &&
      rule.allowedMethods.includes(method) &&
      headers.every((header) => rule.allowedHeaders.some((pattern) => fits(pattern.toLowerCase(), header))),
  );
}

function ruleHeaders(rule: CorsRule, origin: string): Record<string, string> {
  const anyone = rule.allowedOrigins.includes('*');
  return {
    'access-control-allow-origin': anyone ? '*' : origin,
    'access-control-allow-methods': rule.allowedMethods.join(', '),
    ...(anyone ? {} : { 'access-control-allow-credentials': 'true' }),
    ...(rule.exposedHeaders.length === 0 ? {} : { 'access-control-expose-headers': rule.exposedHeaders.join(', ') }),
    ...(rule.maxAge === undefined ? {} : { 'access-control-max-age': String(rule.maxAge) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}

/** A pattern is exact, or has one `*` for any run of characters. */
function fits(pattern: string, text: string): boolean {
  const [head = '', tail] = pattern.split('*');
  if (tail === undefined) return pattern === text;
  return text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
}

const splitList = (list: string): string[] =>
  list
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
