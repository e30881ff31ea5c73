import type { Decimal } from '../../decimal.ts';

/** Where each item stands in the values of a unit: one for a whole table. */
export type ItemPlaces = ReadonlyMap<string, number>;

/**
 * The places of items, in their order.
 *
 * @example
 * itemPlaces(['rd', 'tax']).get('tax'); // 1
 */
export const itemPlaces = (items: readonly string[]): ItemPlaces => new Map(items.map((item, at) => [item, at]));

/**
 * The values of one unit by item. A map of its own for each unit would take more memory than the numbers in it; this takes a list, and
 * shares the names with all the others.
 *
 * @example
 * new UnitValues(itemPlaces(['rd', 'tax']), [new Decimal(3), null]).get('rd'); // 3
 */
export class UnitValues implements ReadonlyMap<string, Decimal | null> {
  readonly #places: ItemPlaces;
  readonly #values: readonly (Decimal | null)[];

  constructor(places: ItemPlaces, values: readonly (Decimal | null)[]) {
    this.#places = places;
    this.#values = values;
  }

  get size(): number {
    return this.#places.size;
  }

  get(item: string): Decimal | null | undefined {
    const place = this.#places.get(item);
    return place === undefined ? undefined : (this.#values[place] ?? null);
  }

  has(item: string): boolean {
    return this.#places.has(item);
  }

  keys(): MapIterator<string> {
    return this.#places.keys();
  }

  values(): MapIterator<Decimal | null> {
    return this.#copy().values();
  }

  entries(): MapIterator<[string, Decimal | null]> {
    return this.#copy().entries();
  }

  [Symbol.iterator](): MapIterator<[string, Decimal | null]> {
    return this.entries();
  }

  forEach(visit: (value: Decimal | null, item: string, map: ReadonlyMap<string, Decimal | null>) => void): void {
    for (const [item, value] of this.#copy()) visit(value, item, this);
  }

  #copy(): Map<string, Decimal | null> {
    return new Map([...this.#places].map(([item, place]) => [item, this.#values[place] ?? null]));
  }
}
