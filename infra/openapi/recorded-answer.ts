import type { Route } from '../../libs/lambda/route.ts';
import examples from './examples.json' with { type: 'json' };
import { routeModules, routesOf } from './route-modules.ts';

/** Answers that the simulated system gave, by the id of the read (`npm run examples`). */
export const recordedAnswers: Readonly<Record<string, unknown>> = examples;

/** Which reads answer with which schema: who changes a thing answers as who reads it. */
const readers = new Map(
  routeModules
    .flatMap(routesOf)
    .filter(({ id }) => id in recordedAnswers)
    .map(({ id, answer }) => [answer.body, id] as const),
);

/**
 * The example of a route that names none itself: what it answered when it was recorded, or what a read of the same shape did.
 * Undefined where nothing was recorded.
 *
 * @example recordedAnswer('certifySubmission', submissionShape) // { id: 'id-1', state: 'accepted', … }
 */
export const recordedAnswer = (id: string, body: Route['answer']['body']): unknown =>
  recordedAnswers[id] ?? recordedAnswers[readers.get(body) ?? ''];
