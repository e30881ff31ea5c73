import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { canonicalJson } from '../domain/digest.ts';
import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Answer } from './answer.ts';
import type { ApiRequest, BoundRoute } from './api-request.ts';
import { edgeProblems } from './edge-problems.ts';
import type { Route } from './route.ts';
import { type Environment, readSettings } from './settings.ts';

/**
 * Reads `CURSOR_KEY`, at least 32 characters that nobody else knows: with it this system signs the cursors that it gives out.
 *
 * @example
 * const key = readCursorKey();
 */
export const readCursorKey = (environment?: Environment): string => {
  const schema = z.object({ CURSOR_KEY: z.string().check(z.minLength(32)) });
  return (environment ? readSettings(schema, environment) : readSettings(schema)).CURSOR_KEY;
};

/** Whether a route answers page by page. */
export const isPaged = ({ query }: Route): boolean => query !== undefined && 'cursor' in query.shape;

/**
 * A route that answers page by page, whose cursors are signed (HMAC-SHA-256) over the route, its path, its filter and who asks: any
 * other cursor is 400 `request.cursor`. A page may be of another size than the one before. What the command gives out as `next` is the
 * place that it is handed back as `cursor`.
 *
 * @example
 * const routes = bound.map((one) => (isPaged(one.route) ? withSealedCursors(one, key) : one));
 */
export const withSealedCursors = ({ route, command }: BoundRoute, key: string): BoundRoute => ({
  route,
  command: async (given: never) => {
    const request: PagedRequest = given;
    const { cursor, ...query } = request.query;
    const listing = listingOf(route, request);
    const place = cursor === undefined ? ok(undefined) : openCursor(key, listing, cursor);
    if (!place.ok) return place;
    const asked = { ...request, query: place.value === undefined ? query : { ...query, cursor: place.value } };
    const done = await command(asked as never);
    return done.ok ? ok(sealNext(done.value, key, listing)) : done;
  },
});

type PagedRequest = ApiRequest<unknown, { readonly cursor?: string; readonly limit?: string }>;

const listingOf = ({ id }: Route, { actor, params, query: { cursor, limit, ...filter } }: PagedRequest): string =>
  canonicalJson([id, actor, params, filter]);

const sealNext = (answer: Answer, key: string, listing: string): Answer => {
  const { next } = (answer.body ?? {}) as { readonly next?: unknown };
  return typeof next === 'string'
    ? { ...answer, body: { ...(answer.body as object), next: sealCursor(key, listing, next) } }
    : answer;
};

/** 128 bits of the signature are enough for what lives as long as somebody turns pages. */
const SIGNATURE = 16;

const sign = (key: string, listing: string, place: Buffer): Buffer =>
  createHmac('sha256', key).update(JSON.stringify(listing)).update(place).digest().subarray(0, SIGNATURE);

const sealCursor = (key: string, listing: string, text: string): string => {
  const place = Buffer.from(text);
  return Buffer.concat([sign(key, listing, place), place]).toString('base64url');
};

const openCursor = (key: string, listing: string, cursor: string): Result<string, Problem> => {
  const bytes = Buffer.from(cursor, 'base64url');
  const place = bytes.subarray(SIGNATURE);
  const isOurs =
    bytes.toString('base64url') === cursor &&
    place.length > 0 &&
    timingSafeEqual(bytes.subarray(0, SIGNATURE), sign(key, listing, place));
  return isOurs ? ok(place.toString()) : fail(edgeProblems.cursor);
};
