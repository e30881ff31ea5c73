import * as z from 'zod/mini';
import type { Problem, ProblemPlace } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { jsonPointer, placesOf, type SchemaPlace } from '../domain/schema-places.ts';
import { edgeProblems, invalidRequest } from './edge-problems.ts';
import type { HttpEvent } from './http-event.ts';
import { readJsonBody } from './json-body.ts';
import { readHeaders } from './request-headers.ts';
import type { Route } from './route.ts';

/** What a request says, checked by its route. */
export interface RequestInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
}

/**
 * Reads and checks all that a request says. Every wrong place of path, query, body and headers is named at once; only
 * a body that cannot be read, its texts included, and a missing `If-Match` are problems of their own.
 *
 * @example
 * readInput(route, event, 1_048_576);
 */
export const readInput = (route: Route, event: HttpEvent, maxBodyBytes: number): Result<RequestInput, Problem> => {
  const json = route.body ? readJsonBody(event, maxBodyBytes) : ok(undefined);
  if (!json.ok) return json;
  const params = check(route.params ?? nothing, event.pathParameters ?? {}, asParameter);
  const query = readQuery(route.query ?? nothing, event.rawQueryString);
  const body = route.body ? check(route.body, json.value, asPointer) : { value: undefined, places: [] };
  const { places: wrongHeaders, ...headers } = readHeaders(route, event.headers);

  const places = [...params.places, ...query.places, ...body.places, ...wrongHeaders];
  if (places.length > 0) return fail(invalidRequest(places));
  if (route.ifMatch === 'required' && headers.ifMatch === undefined) return fail(edgeProblems.ifMatchRequired);
  return ok({ params: params.value, query: query.value, body: body.value, ...headers });
};

interface Checked {
  readonly value?: unknown;
  readonly places: readonly ProblemPlace[];
}

const nothing = z.strictObject({});

const check = (schema: z.ZodMiniType, value: unknown, locate: (place: SchemaPlace) => ProblemPlace): Checked => {
  const parsed = z.safeParse(schema, value, { reportInput: true });
  return parsed.success ? { value: parsed.data, places: [] } : { places: placesOf(parsed.error).map(locate) };
};

const asPointer = ({ path, message }: SchemaPlace): ProblemPlace => ({ pointer: jsonPointer(path), message });
const asParameter = ({ path, message }: SchemaPlace): ProblemPlace => ({
  parameter: path.map(String).join('.'),
  message,
});

/** A parameter given twice is refused: which one counts would be our guess. */
const readQuery = (schema: z.ZodMiniObject, rawQueryString: string): Checked => {
  const given = [...new URLSearchParams(rawQueryString)];
  const names = given.map(([name]) => name);
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  const checked = check(schema, Object.fromEntries(given), asParameter);
  const places = [...repeated].map((parameter) => ({
    parameter,
    message: { zh: '只能出现一次', en: 'is given twice' },
  }));
  return { value: checked.value, places: [...checked.places, ...places] };
};
