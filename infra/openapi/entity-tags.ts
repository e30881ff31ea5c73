import type { Route } from '../../libs/lambda/route.ts';

/**
 * Whether the answer may carry an ETag: that of a single thing, or of a thing that the request changed or created. A listing
 * and a redirect have none.
 *
 * @example answersWithEtag(readSubmissionRoute) // true
 */
export function answersWithEtag(route: Route): boolean {
  if (!route.answer.body || isListing(route)) return false;
  return (
    route.ifMatch !== undefined || route.answer.status === 201 || (route.method === 'GET' && route.params !== undefined)
  );
}

/** A listing's answer has its `items`. */
function isListing({ answer: { body } }: Route): boolean {
  return body !== undefined && 'shape' in body && Object.hasOwn(body.shape as object, 'items');
}
