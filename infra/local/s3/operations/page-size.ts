import { invalidArgument, type Refusal } from '../refusal.ts';

const largestPage = 1000;

/** Reads `max-keys`: at most 1000, which is also the default; `InvalidArgument` when it is not a whole number ≥ 0. */
export function readPageSize(query: URLSearchParams): number | Refusal {
  const text = query.get('max-keys') ?? String(largestPage);
  if (!/^\d{1,9}$/.test(text))
    return invalidArgument('Provided max-keys not an integer or within integer range', 'max-keys', text);
  return Math.min(Number(text), largestPage);
}
