import type * as z from 'zod/mini';
import type { Role } from '../domain/actor.ts';
import type { Message } from '../domain/message.ts';
import { type AccessOf, accessOf, isAction } from '../domain/policy/judge.ts';
import type { Action } from '../domain/policy/policy.ts';
import { looseObjectIn } from './strict-schema.ts';

/** A status of success that a route may answer. */
export type AnswerStatus = 200 | 201 | 202 | 204 | 302;

/**
 * One route of the API, as plain data: it checks requests, and the OpenAPI document is generated from it.
 * Everything that it does not name is refused.
 */
export interface Route {
  /** The `operationId`, e.g. `createSubmission`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With parameters in braces, as the gateway and OpenAPI write them: `/v1/submissions/{id}`. */
  readonly path: `/${string}`;
  readonly summary: Message;
  /** Who may call it: anyone without a token, or people with a token of one of these roles, as the policy has it. */
  readonly access: Access;
  /** The parameters of the path; all are texts. */
  readonly params?: z.ZodMiniObject;
  /** The parameters of the query; all are texts, each given once. */
  readonly query?: z.ZodMiniObject;
  /** The JSON body. */
  readonly body?: z.ZodMiniType;
  /**
   * Writes to an existing thing need the version that the client saw. `accepted` where the thing may not exist yet:
   * then the command asks for it once it does.
   */
  readonly ifMatch?: 'required' | 'accepted';
  /** Requests that create may carry a key under which they take effect once. */
  readonly idempotencyKey?: 'accepted';
  readonly answer: RouteAnswer;
  /** The codes of the problems that the command itself answers, e.g. `submission.not-newest`. */
  readonly problems: readonly string[];
  readonly example?: { readonly request?: unknown; readonly answer?: unknown };
}

/** Who may call a route. */
type Access = 'public' | readonly Role[];

/** A route as it is written down: who may call it stands in the policy, under its id. Only tests say it themselves. */
export type RouteDefinition = Omit<Route, 'access'> & { readonly access?: Access };

/** A route as it was written down, with who may call it. */
type Defined<R extends RouteDefinition> = R & {
  readonly access: R extends { readonly access: infer Said extends Access }
    ? Said
    : R['id'] extends Action
      ? AccessOf<R['id']>
      : readonly Role[];
};

/** What a route answers when all is well. */
export interface RouteAnswer {
  readonly status: AnswerStatus;
  /** Answered as 201 where the request made the thing, and as `status` where it changed it. */
  readonly created?: true;
  /**
   * Its ETag is the version that a write must name, and no more: what is answered may change without it, so that it is never 304. A listing
   * has one only so.
   */
  readonly versioned?: true;
  readonly description: Message;
  /** The JSON body. */
  readonly body?: z.ZodMiniType;
  /** Of a body that is not JSON. */
  readonly contentType?: string;
}

/**
 * Declares a route; its id is the action that the policy (`libs/domain/policy/policy.ts`) says who may do. Throws `TypeError` for one
 * without a row there, and where it contradicts itself: parameters of the path without a schema or the reverse, objects that
 * let unknown fields pass, a redirect on a token route.
 *
 * @example
 * export const readSubmission = defineRoute({
 *   id: 'readSubmission', method: 'GET', path: '/v1/submissions/{id}', summary: { zh: '查看报送', en: 'Read a submission' },
 *   params: z.strictObject({ id: z.string() }),
 *   answer: { status: 200, description: { zh: '报送', en: 'The submission' }, body: submission }, problems: ['submission.unknown'],
 * });
 */
export const defineRoute = <const R extends RouteDefinition>(definition: R): Defined<R> => {
  const access = definition.access ?? (isAction(definition.id) ? accessOf(definition.id) : undefined);
  if (!access) throw new TypeError(`route ${definition.id}: it has no row in libs/domain/policy/policy.ts`);
  const route: Route = { ...definition, access };
  const mistake = mistakeIn(route);
  if (mistake) throw new TypeError(`route ${route.id}: ${mistake}`);
  // The definition's own literal types, which the command's types come from, with the access found above.
  return route as Defined<R>;
};

const mistakeIn = ({
  method,
  path,
  params,
  query,
  body,
  access,
  answer,
  idempotencyKey,
}: Route): string | undefined => {
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name).toSorted();
  const declared = Object.keys(params?.shape ?? {}).toSorted();
  if (inPath.join() !== declared.join()) return `the path has {${inPath}}, params has {${declared}}`;
  if (method === 'POST' && answer.status === 201 && !idempotencyKey) return 'what creates takes an Idempotency-Key';
  if (access !== 'public' && answer.status === 302) return 'a token route never redirects';
  for (const [part, schema] of Object.entries({ params, query, body })) {
    const loose = schema && looseObjectIn(schema);
    if (loose) return `${[part, ...loose].join('.')} is not a strict object`;
  }
  return undefined;
};
