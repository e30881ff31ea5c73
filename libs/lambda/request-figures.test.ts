import { expect, it } from 'vitest';
import { ok } from '../domain/result.ts';
import { get, post, served } from './served-routes.fixture.ts';

it('figures of a request name it, its route and the thing that it is about, be it asked for or made', async () => {
  const { ask, logs } = served(async () => ok({ body: { id: 'sub-9' } as never }));
  await ask(get);
  await ask(post);
  await ask({ ...get, params: { id: 'too-long' } });
  const named = { requestId: expect.any(String), trace: expect.any(String), Duration: expect.any(Number) };
  expect(logs.figures).toEqual([
    { ...named, operation: 'readThing', route: 'GET /v1/things/{id}', subject: 'a', Done: 1 },
    { ...named, operation: 'writeThing', route: 'POST /v1/things', subject: 'sub-9', Done: 1 },
    { ...named, operation: 'readThing', route: 'GET /v1/things/{id}', Refused: 1 },
  ]);
});
