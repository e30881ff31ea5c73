import * as z from 'zod/mini';
import { InvalidCursor } from '../../libs/ports/failures.ts';

/** Where a page of the trail begins: at a seal, by its number, or after a chain whose end was read. */
export type TrailPlace = z.output<typeof shape>;

const shape = z.union([
  z.strictObject({ seal: z.int().check(z.minimum(1)) }),
  z.strictObject({ after: z.string().check(z.maxLength(200)) }),
]);

/** Writes a place as an opaque cursor. */
export const cursorOf = (place: TrailPlace): string => btoa(JSON.stringify(place)).replaceAll('=', '');

/** Reads a cursor; one that this listing never gave throws {@link InvalidCursor}. None: the beginning. */
export const placeOf = (cursor: string | undefined): TrailPlace => {
  if (cursor === undefined) return { seal: 1 };
  try {
    return z.parse(shape, JSON.parse(atob(cursor)));
  } catch (cause) {
    throw new InvalidCursor({ cause });
  }
};
