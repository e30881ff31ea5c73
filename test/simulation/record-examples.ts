import { writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { routeModules, routesOf } from '../../infra/openapi/route-modules.ts';
import { randomOf } from './engine/random.ts';
import { openRun } from './open-run.ts';
import { finishRun } from './run-seed.ts';
import { someRead } from './story/reads.ts';
import { callApi } from './system/invoke.ts';

// Records an answer of each read of the API, as the simulated system really gave it, for the examples of the OpenAPI document:
// the shortest that says something. `npm run examples`, then `npm run generate`.

/** Most answers are found in these; what disputes leave is looked for further on. */
const SEEDS = 40;
const MOST_SEEDS = 600;
const LOOKS = 400;
const target = new URL('../../infra/openapi/examples.json', import.meta.url);

const wanted = new Map(
  routeModules
    .flatMap(routesOf)
    .filter(({ answer, example, method }) => method === 'GET' && answer.body && example?.answer === undefined)
    .map((route) => [route.id, route] as const),
);

/** Two of a list show what it is a list of. */
const shortened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, 2).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one)]));
};

/** A shorter text is better, but an empty list says nothing. */
const costOf = (text: string): number => text.length + (text.match(/\[\]/gu)?.length ?? 0) * 2000;

const best = new Map<string, string>();
for (let seed = 1; seed <= MOST_SEEDS && (seed <= SEEDS || best.size < wanted.size); seed += 1) {
  const run = await openRun(seed);
  if (seed > SEEDS && !run.story.rulings) continue;
  await finishRun(run);
  const random = randomOf(seed, 'examples');
  for (let look = 0; look < LOOKS; look += 1) {
    let id = '';
    const call = someRead(run.view(), random, random.pick(run.story.zones));
    const reply = await callApi(run.sim.world.ports, call, (route) => {
      id = route;
    });
    const route = wanted.get(id);
    if (!route?.answer.body || reply.status !== 200) continue;
    const text = JSON.stringify(shortened(reply.body));
    const known = best.get(id);
    if (known !== undefined && costOf(known) <= costOf(text)) continue;
    if (z.safeParse(route.answer.body, JSON.parse(text)).success) best.set(id, text);
  }
}

const sorted = [...best].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, text]) => [id, JSON.parse(text)]);
writeFileSync(target, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
console.log(
  `${best.size} of ${wanted.size} recorded; missing: ${[...wanted.keys()].filter((id) => !best.has(id)).join(', ')}`,
);
