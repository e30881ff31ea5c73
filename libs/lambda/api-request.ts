import type * as z from 'zod/mini';
import type { Actor } from '../domain/actor.ts';
import type { Problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';
import type { Answer } from './answer.ts';
import type { Logs } from './log.ts';
import type { Route } from './route.ts';

/** The language of an answer's sentences. */
export type Language = 'zh' | 'en';

/** A request that was checked: what a command works on. */
export interface ApiRequest<
  Params = Readonly<Record<string, never>>,
  Query = Readonly<Record<string, never>>,
  Body = undefined,
  Who extends Actor | undefined = Actor,
> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Who asks; `undefined` on a public route. */
  readonly actor: Who;
  /** The version that the client saw, from 1 (`If-Match`). */
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
  /** The gateway's id of the request, in the journal and in the answer. */
  readonly requestId: string;
  readonly language: Language;
  /** When the request is worked on, RFC 3339 in UTC. */
  readonly time: string;
  /** A journal whose lines name the request. */
  readonly logs: Logs;
}

/** The request of a route, with the types that its schemas give. */
export type RequestOf<R extends Route> = ApiRequest<
  R extends { readonly params: infer S extends z.ZodMiniType } ? z.output<S> : Readonly<Record<string, never>>,
  R extends { readonly query: infer S extends z.ZodMiniType } ? z.output<S> : Readonly<Record<string, never>>,
  R extends { readonly body: infer S extends z.ZodMiniType } ? z.output<S> : undefined,
  R['access'] extends 'public' ? undefined : Actor
> &
  (R extends { readonly ifMatch: 'required' } ? { readonly ifMatch: number } : unknown);

/** The body that a route answers. What a command found is answered as it is, so read-only data will do. */
export type AnswerBodyOf<R extends Route> = R['answer'] extends { readonly body: infer S extends z.ZodMiniType }
  ? Immutable<z.input<S>>
  : undefined;

type Immutable<T> = T extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T;

/** Does what a route is for. Refusals are values; a cloud that does not answer is thrown (`Unavailable`). */
export type Command<R extends Route> = (request: RequestOf<R>) => Promise<Result<Answer<AnswerBodyOf<R>>, Problem>>;

/** A route and what it does. */
export interface BoundRoute {
  readonly route: Route;
  /** `never`: only a request that was checked by this very route may be passed. */
  readonly command: (request: never) => Promise<Result<Answer, Problem>>;
}

/**
 * Ties a command to its route.
 *
 * @example
 * export const handler = http([bind(readSubmission, readSubmissionFrom(records))], { logs });
 */
export const bind = <R extends Route>(route: R, command: Command<R>): BoundRoute => ({ route, command });
