import { roles } from '../../libs/domain/actor.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { edgeProblems, invalidRequest, tooManyRequests } from '../../libs/lambda/edge-problems.ts';
import { internalRefusal, type Refusal, refusalKinds } from '../../libs/lambda/problem-json.ts';
import type { Route } from '../../libs/lambda/route.ts';
import { inFlight } from '../../libs/ports/in-flight.ts';
import { bilingual } from './bilingual.ts';
import { problemKinds } from './problem-kinds.ts';

type Named = Pick<Refusal, 'kind' | 'code'>;

const gatewayContent = { 'application/json': { schema: { $ref: '#/components/schemas/GatewayAnswer' } } };
const retryAfter = { 'retry-after': { description: '秒 / seconds', schema: { type: 'integer' } } };

/** The refusals that read the same on many routes: `components.responses`. */
export const sharedResponses = {
  Forbidden: refusal([edgeProblems.tokenUnusable, edgeProblems.roleNotAllowed]),
  InternalError: refusal([internalRefusal], gatewayContent),
  InvalidRequest: refusal([invalidRequest([])]),
  NotShown: refusal([edgeProblems.notShown]),
  PreconditionRequired: refusal([edgeProblems.ifMatchRequired]),
  Stale: refusal([{ kind: 'stale', code: 'request.stale' }]),
  TooLarge: refusal([edgeProblems.bodyTooLarge], gatewayContent),
  TooManyRequests: { ...refusal([tooManyRequests(1)], gatewayContent), headers: retryAfter },
  Unauthorized: {
    description: bilingual({ zh: '缺少令牌或令牌无效（网关）', en: 'No token, or not a valid one (the gateway)' }),
    headers: { 'www-authenticate': { description: '原因 / why', schema: { type: 'string' } } },
    content: gatewayContent,
  },
  Unadmitted: refusal([edgeProblems.tokenUnusable]),
  Unavailable: { ...refusal([edgeProblems.unavailable], gatewayContent), headers: retryAfter },
} as const;

/** The refusals of a route by status, with the codes that it may answer. Throws `TypeError` for a code without a kind. */
export function problemResponses(route: Route): Readonly<Record<string, unknown>> {
  const byStatus = Map.groupBy(problemsOf(route), ({ kind }) => refusalKinds[kind].status);
  const tooLarge = refusalKinds['too-large'].status;
  const own = [...byStatus].map(([status, problems]) => [
    String(status),
    sharedOr(refusal(problems, status === tooLarge ? gatewayContent : {})),
  ]);
  return {
    ...Object.fromEntries(own),
    ...(route.access === 'public' ? {} : { 401: shared('Unauthorized') }),
    429: shared('TooManyRequests'),
    500: shared('InternalError'),
    503: shared('Unavailable'),
  };
}

function problemsOf(route: Route): readonly Named[] {
  const { contentType, bodyMissing, malformedJson, bodyTooLarge } = edgeProblems;
  const edge: readonly Problem[] = [
    invalidRequest([]),
    ...admissionProblems(route),
    ...(route.body ? [contentType, bodyMissing, malformedJson, bodyTooLarge] : []),
    ...(route.query && 'cursor' in route.query.shape ? [edgeProblems.cursor] : []),
    ...(route.ifMatch === 'required' ? [edgeProblems.ifMatchRequired] : []),
    ...(route.idempotencyKey ? [inFlight] : []),
  ];
  return [...edge, ...route.problems.map((code) => ({ code, kind: kindOf(route, code) }))];
}

/** What those are told who are not let in: by their token, or by their role where some roles are not. */
function admissionProblems({ access, method }: Route): readonly Problem[] {
  const { tokenUnusable, roleNotAllowed, notShown } = edgeProblems;
  if (access === 'public') return [];
  if (access.length === roles.length) return [tokenUnusable];
  return [tokenUnusable, method === 'GET' ? notShown : roleNotAllowed];
}

function kindOf(route: Route, code: string) {
  const kind = problemKinds[code];
  if (!kind) throw new TypeError(`route ${route.id}: the problem ${code} stands in no line of problem-kinds.ts`);
  return kind;
}

/** One status has one kind, so the first problem's title is that of all. */
function refusal(problems: readonly Named[], otherContent: Readonly<Record<string, unknown>> = {}) {
  const codes = [...new Set(problems.map(({ code }) => code))].toSorted();
  const titles = problems.map(({ kind }) => bilingual(refusalKinds[kind].title));
  const schema = { $ref: '#/components/schemas/Problem', properties: { code: { enum: codes } } };
  return { description: titles[0], content: { 'application/problem+json': { schema }, ...otherContent } };
}

/** A response that another route has, too, is written once. */
function sharedOr(response: unknown) {
  const text = JSON.stringify(response);
  const names = [
    'Forbidden',
    'InvalidRequest',
    'NotShown',
    'PreconditionRequired',
    'Stale',
    'TooLarge',
    'Unadmitted',
  ] as const;
  const same = names.find((name) => JSON.stringify(sharedResponses[name]) === text);
  return same ? shared(same) : response;
}

function shared(name: keyof typeof sharedResponses) {
  return { $ref: `#/components/responses/${name}` };
}
