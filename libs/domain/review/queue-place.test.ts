import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareQueuePlaces, type QueuePlace } from './queue-place.ts';

const plain: QueuePlace = { dueAt: 'b', places: 1, points: '5', weight: '40', certifiedAt: 'b', id: 'b' };

it('goes by deadline, places, points, weight, waiting, one after the other, and what is never due comes last', () => {
  const sooner: readonly Partial<QueuePlace>[] = [
    { dueAt: 'a', places: 0 },
    { places: 2, points: '0' },
    { points: '10', weight: '0' },
    { weight: '60', certifiedAt: 'c' },
    { certifiedAt: 'a', id: 'c' },
    { id: 'a' },
  ];
  for (const change of sooner) expect(compareQueuePlaces({ ...plain, ...change }, plain)).toBeLessThan(0);
  expect(compareQueuePlaces({ ...plain, dueAt: '', places: 9 }, plain)).toBeGreaterThan(0);
});

it('is one order, so that a place says where to go on', () => {
  const text = fc.constantFrom('', 'a', 'b');
  const decimal = fc.constantFrom('0', '0.5', '10', '9');
  const place = fc.record({
    ...{ dueAt: text, places: fc.nat(2), points: decimal, weight: decimal, certifiedAt: text, id: text },
  });
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      expect(Math.sign(compareQueuePlaces(a, b))).toBe(0 - Math.sign(compareQueuePlaces(b, a)));
      if (compareQueuePlaces(a, b) <= 0 && compareQueuePlaces(b, c) <= 0) {
        expect(compareQueuePlaces(a, c)).toBeLessThanOrEqual(0);
      }
      expect(compareQueuePlaces(a, b) === 0).toBe(Object.keys(a).every((key) => a[key as 'id'] === b[key as 'id']));
    }),
  );
});
