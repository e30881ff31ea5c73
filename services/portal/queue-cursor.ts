import * as z from 'zod/mini';
import type { QueuePlace } from '../../libs/domain/review/queue-place.ts';
import { decimal } from '../../libs/lambda/shapes.ts';
import { InvalidCursor } from '../../libs/ports/failures.ts';

const placeShape = z.strictObject({
  dueAt: z.string(),
  places: z.int(),
  points: decimal,
  weight: decimal,
  certifiedAt: z.string(),
  id: z.string(),
});

/** Where the next page of the queue goes on: after this place, whatever has come or gone since. */
export const cursorAfter = (place: QueuePlace): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place that a cursor names. Throws {@link InvalidCursor} where it is none of ours. */
export const placeOf = (cursor: string): QueuePlace => {
  const parsed = z.safeParse(placeShape, jsonOf(cursor));
  if (!parsed.success) throw new InvalidCursor();
  return parsed.data;
};

const jsonOf = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch (cause) {
    throw new InvalidCursor({ cause });
  }
};
