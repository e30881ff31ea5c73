import type { Invariant } from './invariant.ts';

const KEY =
  /"((?:tables|findings|sources|office-entries|authority|authority-answers|indicators|runs\/inputs|runs\/result|runs\/explanation|reports|bundles|exports)\/[0-9a-f]{64}[^"]*)"/gu;

/** Nothing that was stored is lost: each object that a record names is there, written before it. */
export const pointersResolve: Invariant = {
  name: 'pointers resolve',
  atRest: ({ sim }) => {
    const keys = new Set(sim.world.objects.all().map(({ key }) => key));
    const named = sim.world.records.all().flatMap(({ body }) => [...JSON.stringify(body).matchAll(KEY)]);
    return named
      .map(([, key = '']) => key)
      .filter((key) => !keys.has(key))
      .map((key) => `${key} is gone`);
  },
};
