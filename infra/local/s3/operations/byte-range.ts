import { notImplemented, type Refusal, refuse } from '../refusal.ts';

/** A part of an object, in bytes; `end` is exclusive. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a `Range` header against an object's size.
 *
 * `undefined` means the whole object (no header, or one that RFC 9110 §14.2 lets a server ignore); 416 when the range
 * lies outside; several ranges are 501.
 * @example readByteRange('bytes=-4', 10) // { start: 6, end: 10 }
 */
export function readByteRange(header: string | undefined, size: number): ByteRange | Refusal | undefined {
  if (header?.includes(',')) return notImplemented('a range header with several ranges');
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return undefined;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (start < end) return { start, end };
  return refuse(416, 'InvalidRange', 'The requested range is not satisfiable', {
    RangeRequested: header ?? '',
    ActualObjectSize: String(size),
  });
}
