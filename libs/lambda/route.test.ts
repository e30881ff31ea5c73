import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import type { Actor } from '../domain/actor.ts';
import { ok } from '../domain/result.ts';
import type { Answer } from './answer.ts';
import { type AnswerBodyOf, bind, type Command, type RequestOf } from './api-request.ts';
import { defineRoute } from './route.ts';

const text = { zh: '字', en: 'text' };
const update = defineRoute({
  id: 'updateThing',
  method: 'PUT',
  path: '/v1/things/{id}',
  summary: text,
  access: ['office', 'zone-lead'],
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({ limit: z.exactOptional(z.string()) }),
  body: z.strictObject({ size: z.int() }),
  ifMatch: 'required',
  idempotencyKey: 'accepted',
  answer: { status: 200, description: text, body: z.strictObject({ names: z.array(z.string()) }) },
  problems: ['thing.unknown'],
});
const open = defineRoute({
  id: 'readOpen',
  method: 'GET',
  path: '/v1/public/open',
  summary: text,
  access: 'public',
  answer: { status: 302, description: text },
  problems: [],
});

describe('a route', () => {
  it('is given back as the plain data that it is', () => {
    expect(JSON.parse(JSON.stringify({ ...open, summary: open.summary.zh }))).toEqual({
      id: 'readOpen',
      method: 'GET',
      path: '/v1/public/open',
      summary: '字',
      access: 'public',
      answer: { status: 302, description: text },
      problems: [],
    });
  });

  it('gives its command the types of its schemas', () => {
    type Request = RequestOf<typeof update>;
    expectTypeOf<Request['params']>().toEqualTypeOf<{ id: string }>();
    expectTypeOf<Request['query']>().toEqualTypeOf<{ limit?: string }>();
    expectTypeOf<Request['body']>().toEqualTypeOf<{ size: number }>();
    expectTypeOf<Request['actor']>().toEqualTypeOf<Actor>();
    expectTypeOf<Request['ifMatch']>().toEqualTypeOf<number>();
    expectTypeOf<RequestOf<typeof open>['actor']>().toEqualTypeOf<undefined>();
    expectTypeOf<RequestOf<typeof open>['body']>().toEqualTypeOf<undefined>();
    expectTypeOf<RequestOf<typeof open>['ifMatch']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<AnswerBodyOf<typeof update>>().toEqualTypeOf<{ readonly names: readonly string[] }>();
    const command: Command<typeof update> = async ({ params }) => ok({ body: { names: [params.id] } });
    expect(bind(update, command)).toEqual({ route: update, command });
    // @ts-expect-error an answer of another shape
    bind(update, async () => ok({ body: { name: 'x' } } satisfies Answer));
  });

  it.each([
    [
      'a path parameter without a schema',
      { path: '/v1/things/{id}/{part}' as const },
      'the path has {id,part}, params has {id}',
    ],
    ['a schema without a path parameter', { path: '/v1/things' as const }, 'the path has {}, params has {id}'],
    ['a body that lets unknown fields pass', { body: z.object({}) }, 'body is not a strict object'],
    ['one deep inside', { body: z.strictObject({ a: z.array(z.object({})) }) }, 'body.a.[] is not a strict object'],
    ['a query that lets unknown parameters pass', { query: z.object({}) }, 'query is not a strict object'],
    [
      'a redirect behind a token',
      { answer: { status: 302 as const, description: text } },
      'a token route never redirects',
    ],
  ])('is refused with %s', (_, part, message) => {
    expect(() => defineRoute({ ...update, ...part })).toThrow(new TypeError(`route updateThing: ${message}`));
  });
});
