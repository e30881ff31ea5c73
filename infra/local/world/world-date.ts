/**
 * A `Date` that tells another time: `Date.now()`, `new Date()` and `Date()` follow `now`; everything else is the platform's.
 * It shares the prototype, so `instanceof Date` holds for dates made by either.
 *
 * @example
 * globalThis.Date = worldDate(() => 0);
 * new Date().toISOString(); // '1970-01-01T00:00:00.000Z'
 */
export function worldDate(now: () => number): DateConstructor {
  const world: DateConstructor = new Proxy(Date, {
    apply: (platform) => new platform(now()).toString(),
    construct: (platform, args, target) =>
      Reflect.construct(platform, args.length === 0 ? [now()] : args, target === world ? platform : target),
    get: (platform, key) => (key === 'now' ? now : Reflect.get(platform, key)),
  });
  return world;
}
