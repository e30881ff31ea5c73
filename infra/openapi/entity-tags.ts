import type { Route } from '../../libs/lambda/route.ts';

/**
 * Whether the answer may carry an ETag: that of a single thing, or of a thing that the request changed or created. A redirect has none, and
 * a listing only where it says so.
 *
 * @example answersWithEtag(readSubmissionRoute) // true
 */
export function answersWithEtag(route: Route): boolean {
  const { method, params, ifMatch, answer } = route;
  if (!answer.body) return false;
  if (ifMatch !== undefined || answer.versioned) return true;
  return !isListing(route) && (answer.status === 201 || (method === 'GET' && params !== undefined));
}

/**
 * Whether a reader who has the ETag is told that nothing changed (304).
 *
 * @example isKnownByEtag(readSubmissionRoute) // true
 */
export const isKnownByEtag = (route: Route): boolean =>
  route.method === 'GET' && answersWithEtag(route) && !route.answer.versioned;

/** A listing's answer has its `items`. */
function isListing({ answer: { body } }: Route): boolean {
  return body !== undefined && 'shape' in body && Object.hasOwn(body.shape as object, 'items');
}
