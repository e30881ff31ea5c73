import { randomUUID } from 'node:crypto';
import type { Clock, LocalRequest, LocalResponse } from '../exchange.ts';
import type { Invocation, Lambda } from '../lambda/lambda.ts';
import type { HttpApiDefinition } from '../template/definitions.ts';
import { crossOrigin } from './cross-origin.ts';
import { functionResponse } from './function-response.ts';
import { gatewayAnswer } from './gateway-answer.ts';
import { requestEvent } from './request-event.ts';
import { routeTable } from './route-table.ts';
import type { Authorization, VerifyToken } from './verify-token.ts';

/** Answers a request that is for the API. */
export type HttpApi = (request: LocalRequest) => Promise<LocalResponse>;

/** An HTTP API hands no larger body on: 10 MB. */
export const largestBody = 10 * 1024 * 1024;

/** Makes an HTTP API of the template's routes, with AWS's own answers where no function is asked. */
export function httpApi(options: {
  readonly definition: HttpApiDefinition;
  readonly verify: VerifyToken;
  readonly invoke: Lambda['invoke'];
  readonly clock: Clock;
}): HttpApi {
  const { definition, verify, invoke, clock } = options;
  const match = routeTable(definition.routes);
  const cors = crossOrigin(definition.cors);

  async function answer(request: LocalRequest, requestId: string): Promise<LocalResponse> {
    if (request.body.length > largestBody) return gatewayAnswer(413);
    const matched = match(request.method, request.url.pathname);
    if (!matched) return gatewayAnswer(404);
    const { authorizer, functionArn } = matched.route;
    const authorization = await verify(request.headers[authorizer?.header ?? ''], matched.route);
    if (authorization.kind !== 'allowed') return refused(authorization);
    const claims = authorizer && authorization.claims;
    const facts = { apiId: definition.id, requestId, now: clock(), match: matched, claims };
    return answerOf(await invoke(functionArn, requestEvent(request, facts), { whenBusy: 'throttle' }));
  }

  return async (request) => {
    const preflight = cors.preflight(request);
    if (preflight) return preflight;
    const requestId = randomUUID();
    const response = cors.decorate(request, await answer(request, requestId));
    return { ...response, headers: { ...response.headers, 'apigw-requestid': requestId } };
  };
}

function answerOf(invocation: Invocation): LocalResponse {
  if (invocation.kind === 'throttled') return gatewayAnswer(503);
  if (invocation.kind === 'failed') return gatewayAnswer(invocation.cause === 'timeout' ? 503 : 500);
  return functionResponse(invocation.payload) ?? gatewayAnswer(500);
}

function refused(authorization: Exclude<Authorization, { kind: 'allowed' }>): LocalResponse {
  if (authorization.kind === 'forbidden') return gatewayAnswer(403);
  const { description } = authorization;
  const reason = description === undefined ? '' : ` scope="" error="invalid_token" error_description="${description}"`;
  return gatewayAnswer(401, { 'www-authenticate': `Bearer${reason}` });
}
