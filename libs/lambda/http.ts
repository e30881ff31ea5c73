import middy from '@middy/core';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Actor } from '../domain/actor.ts';
import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { workFor } from '../ports/cause.ts';
import { InvalidCursor, Unavailable } from '../ports/failures.ts';
import type { Records } from '../ports/records.ts';
import { leaseRequests } from '../ports/request-leases.ts';
import type { Now } from '../ports/world.ts';
import { preferredLanguage } from './accept-language.ts';
import type { Answer } from './answer.ts';
import type { ApiRequest, BoundRoute } from './api-request.ts';
import { actorOf, type ClaimNames, defaultClaimNames } from './claims.ts';
import { countRequests } from './count-requests.ts';
import { edgeProblems, tooManyRequests } from './edge-problems.ts';
import { type LambdaHandler, timeKeptBack } from './entry.ts';
import type { HttpEvent } from './http-event.ts';
import { answerWith, type Exchange, refuse } from './http-response.ts';
import type { Logs } from './log.ts';
import { measured } from './measured.ts';
import { internalRefusal, type Refusal } from './problem-json.ts';
import { type RateLimit, rateLimitHeaders, readRateLimit } from './rate-limit.ts';
import { readInput } from './request-input.ts';
import type { Route } from './route.ts';
import { isPaged, readCursorKey, withSealedCursors } from './sealed-cursors.ts';
import { continueTrace, type RandomHex, traceIdOf } from './trace-context.ts';
import { now, randomHex } from './world.ts';

/** How routes are served. */
export interface HttpOptions {
  readonly logs: Logs;
  /** Where all functions count the requests of a client: the table `limits`. */
  readonly limits: Pick<Records, 'readRecord' | 'commit'>;
  readonly claimNames?: ClaimNames;
  /** Default: 1 MiB. */
  readonly maxBodyBytes?: number;
  readonly now?: Now;
  /** Default: the setting `RATE_LIMIT`. */
  readonly rateLimit?: RateLimit;
  /** What cursors are signed with. Default: the setting `CURSOR_KEY`, which a function that lists must have. */
  readonly cursorKey?: string;
  readonly randomHex?: RandomHex;
}

/**
 * The entry of a function behind an HTTP API, for one route or several. A command is called only with a request that its
 * route allows; refusals and failures are answered as problem+json, and what failed on our side is told to the journal only.
 *
 * @example
 * export const handler = http([bind(createSubmission, create(ports))], { logs, limits: ports });
 */
export const http = (
  routes: readonly BoundRoute[],
  options: HttpOptions,
): LambdaHandler<HttpEvent, APIGatewayProxyStructuredResultV2> => {
  const table = new Map(paged(routes, options).map((bound) => [routeKey(bound.route), bound]));
  if (table.size !== routes.length) throw new TypeError('http: two routes have the same method and path');
  const exchangeOf = (event: HttpEvent) => openExchange(event, table.get(event.routeKey)?.route);
  const traceOf = traces(options.randomHex ?? randomHex);
  const logsOf = (event: HttpEvent) =>
    options.logs.about({ requestId: requestIdOf(event), trace: traceIdOf(traceOf(event)), route: event.routeKey });

  const serve = async (event: HttpEvent): Promise<APIGatewayProxyStructuredResultV2> => {
    const bound = table.get(event.routeKey);
    if (!bound) throw new TypeError(`http: this function does not serve ${event.routeKey}`);
    const exchange = { ...exchangeOf(event), route: bound.route };
    const logs = logsOf(event);
    const done = await measured(
      logs,
      bound.route.id,
      () => perform(bound, event, { ...options, logs, traceparent: traceOf(event) }),
      (result) => (result.ok ? { Done: 1 } : { Refused: 1 }),
      (result) => (result.ok ? subjectOf(event, result.value) : {}),
    );
    const response = done.ok ? answerWith(done.value, exchange) : refuse(done.error, exchange);
    logs.note('request.answered', {
      status: response.statusCode ?? 200,
      ...(done.ok ? subjectOf(event, done.value) : {}),
      ...(done.ok ? {} : { code: done.error.code }),
    });
    return response;
  };

  const outOfTime = () => {
    throw new Unavailable('the request');
  };
  const handler = middy<HttpEvent, APIGatewayProxyStructuredResultV2>(serve, {
    timeoutEarlyInMillis: timeKeptBack,
    timeoutEarlyResponse: outOfTime,
  }).onError(function answerFailure(request) {
    logsOf(request.event).failure('request.failed', request.error);
    request.response = refuse(refusalOf(request.error), exchangeOf(request.event));
  });

  const limit = options.rateLimit ?? readRateLimit();
  const count = countRequests(limit, leaseRequests(options.limits), (error) =>
    options.logs.failure('rate.alone', error),
  );
  return async (event, context) => {
    const allowance = await count(clientOf(event, options), Date.parse((options.now ?? now)()));
    const response = allowance.allowed
      ? await handler(event, context)
      : refuse(tooManyRequests(allowance.resetSeconds), exchangeOf(event));
    const headers = { ...rateLimitHeaders(limit, allowance), traceparent: traceOf(event) };
    return { ...response, headers: { ...response.headers, ...headers } };
  };
};

const paged = (routes: readonly BoundRoute[], { cursorKey }: HttpOptions): readonly BoundRoute[] => {
  if (!routes.some(({ route }) => isPaged(route))) return routes;
  const key = cursorKey ?? readCursorKey();
  return routes.map((bound) => (isPaged(bound.route) ? withSealedCursors(bound, key) : bound));
};

/** The trace that each request is worked on under, drawn once where it came with none. */
const traces = (random: RandomHex) => {
  const known = new WeakMap<HttpEvent, string>();
  return (event: HttpEvent): string => {
    const trace = known.get(event) ?? continueTrace(event.headers['traceparent'], random);
    known.set(event, trace);
    return trace;
  };
};

/** Whose requests are counted together: the subject of a token, or the address that a request without one came from. */
const clientOf = ({ requestContext }: HttpEvent, { claimNames = defaultClaimNames }: HttpOptions): string => {
  const sub = requestContext.authorizer?.jwt?.claims?.[claimNames.sub];
  return sub === undefined ? `address ${requestContext.http.sourceIp}` : `subject ${String(sub)}`;
};

/** Checks a request and has its command do it. */
const perform = async (
  { route, command }: BoundRoute,
  event: HttpEvent,
  {
    logs,
    claimNames = defaultClaimNames,
    maxBodyBytes = 1_048_576,
    now: clock = now,
    traceparent,
  }: HttpOptions & { readonly traceparent: string },
): Promise<Result<Answer, Problem>> => {
  const actor = admit(route, event, claimNames);
  if (!actor.ok) return actor;
  const input = readInput(route, event, maxBodyBytes);
  if (!input.ok) return input;
  const request: ApiRequest<unknown, unknown, unknown, Actor | undefined> = {
    ...input.value,
    actor: actor.value,
    requestId: requestIdOf(event),
    language: languageOf(event),
    time: clock(),
    logs,
  };
  try {
    // The route's own schemas made this request, a tie that a list of routes of many types cannot express.
    const { requestId, actor: who } = request;
    const workingFor = { cause: { request: requestId }, role: who?.role ?? 'public', traceparent };
    return await workFor(workingFor, () => command(request as never));
  } catch (error) {
    if (error instanceof InvalidCursor) return fail(edgeProblems.cursor);
    throw error;
  }
};

/**
 * Who asks, if they may; nobody in particular on a public route, whatever token they hold. To a role that may not see it a thing
 * does not exist, whether there is one or not; of what it may not do it is told.
 */
const admit = ({ method, access }: Route, event: HttpEvent, names: ClaimNames): Result<Actor | undefined, Problem> => {
  if (access === 'public') return ok(undefined);
  const actor = actorOf(event.requestContext.authorizer?.jwt?.claims, names);
  if (!actor.ok || access.includes(actor.value.role)) return actor;
  return fail(method === 'GET' ? edgeProblems.notShown : edgeProblems.roleNotAllowed);
};

/** What is told of something thrown: that trying again may help, or nothing. */
const refusalOf = (error: unknown): Refusal =>
  error instanceof Unavailable ? edgeProblems.unavailable : internalRefusal;

const routeKey = ({ method, path }: Route): string => `${method} ${path}`;

/** What a request that was done is about: the thing in its path, or the one that it made. */
const subjectOf = (event: HttpEvent, { body }: Answer): { readonly subject?: string } => {
  const made = (body as { readonly id?: unknown } | undefined)?.id;
  const subject = event.pathParameters?.['id'] ?? made;
  return typeof subject === 'string' ? { subject } : {};
};

const requestIdOf = (event: HttpEvent): string => event.requestContext.requestId;

const languageOf = (event: HttpEvent) => preferredLanguage(event.headers['accept-language']);

const openExchange = (event: HttpEvent, route: Route | undefined): Exchange => ({
  route,
  requestId: requestIdOf(event),
  language: languageOf(event),
  ifNoneMatch: event.headers['if-none-match'],
});
