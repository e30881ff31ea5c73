import * as fc from 'fast-check';
import { roles } from '../../../libs/domain/actor.ts';
import type { Call, Person } from '../../support/cloud/caller.ts';
import type { Operation } from './api-document.ts';
import { arbitraryOf, type Resolve, type Schema } from './schema-arbitrary.ts';

/** What there is to ask for, by the name of a parameter. */
export type Known = Readonly<Record<string, readonly string[]>>;

const NASTY = [
  '',
  ' ',
  '\u0000',
  '../../etc/passwd',
  "' OR 1=1 --",
  '=HYPERLINK("http://x","y")',
  '__proto__',
  '\ud800',
  '𠮷'.repeat(40),
  'x'.repeat(3000),
  '9'.repeat(400),
  '-0',
  'NaN',
  'null',
];

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...NASTY, null, true, 0, -1, 1e308, 2 ** 53, [], {}, [[]], { $ref: '#' }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Bodies that are no JSON, or more of it than anybody needs. */
const BROKEN = [
  '',
  '{',
  '{"a":1,}',
  '[1',
  '\u0000',
  'undefined',
  '{"a":1}{"b":2}',
  '['.repeat(50_000),
  `"${'x'.repeat(1_200_000)}"`,
];

/** A body with one of its places changed, taken away or added, or with half a character at its end. */
const spoiled = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(valid, fc.nat(1000), fc.constantFrom('change', 'remove', 'add', 'halve'), hostile)
    .map(([body, at, how, value]) => {
      const copy: unknown = structuredClone(body);
      const places = objectsIn(copy);
      const place = places[at % Math.max(1, places.length)];
      if (!place) return value;
      const names = Object.keys(place);
      const name = names[at % Math.max(1, names.length)] ?? 'unknown';
      if (how === 'remove') delete place[name];
      else if (how === 'halve') place[name] = `${String(place[name])}\ud83d`;
      else place[how === 'add' ? 'unknownField' : name] = value;
      return copy;
    });

const objectsIn = (value: unknown): Record<string, unknown>[] =>
  typeof value === 'object' && value !== null
    ? [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)]
    : [];

const bodyOf = ({ body, example }: Operation, resolve: Resolve): fc.Arbitrary<Partial<Call>> => {
  if (!body) return fc.constant({});
  const made = arbitraryOf(body, resolve);
  const valid = example === undefined ? made : fc.oneof(made, fc.constant(example));
  const headers = { 'content-type': 'text/plain' };
  return fc.oneof(
    { weight: 4, arbitrary: valid.map((json) => ({ json })) },
    { weight: 4, arbitrary: spoiled(valid).map((json) => ({ json })) },
    { weight: 1, arbitrary: hostile.map((json) => ({ json })) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...BROKEN)
        .map((text) => ({ body: text, headers: { 'content-type': 'application/json' } })),
    },
    { weight: 1, arbitrary: valid.map((json) => ({ json, headers })) },
  );
};

const parameterOf = (name: string, schema: Schema, known: Known, resolve: Resolve): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...(known[name] ?? ['1'])) },
    { weight: 3, arbitrary: arbitraryOf(schema, resolve).map(String) },
    { weight: 1, arbitrary: fc.constantFrom(...NASTY.filter((text) => text.trim() !== '')) },
  );

/** The path, each parameter filled in. What a URL would resolve away, or the gateway refuses as no path, is not sent. */
const pathOf = ({ path, parameters }: Operation, known: Known, resolve: Resolve): fc.Arbitrary<string> => {
  const names = parameters.filter((one) => one.in === 'path');
  return fc
    .tuple(...names.map(({ name, schema }) => parameterOf(name, schema, known, resolve)))
    .map((values) =>
      names.reduce((filled, { name }, at) => filled.replace(`{${name}}`, encoded(values[at]) || '-'), path as string),
    );
};

const queryOf = ({ parameters }: Operation, known: Known, resolve: Resolve): fc.Arbitrary<string> => {
  const own = parameters
    .filter((one) => one.in === 'query')
    .map(({ name, schema, required }) =>
      fc
        .option(parameterOf(name, schema, known, resolve), { freq: required ? 12 : 1 })
        .map((value) => [name, value] as const),
    );
  const stray = fc.constantFrom<readonly (readonly [string, string | null])[]>(
    [],
    [],
    [],
    [],
    [],
    [['stray', '1']],
    [
      ['zone', 'a'],
      ['zone', 'b'],
    ],
  );
  return fc.tuple(fc.tuple(...own), stray).map(([mine, more]) => {
    const pairs = [...mine, ...more].flatMap(([name, value]) =>
      value === null ? [] : [`${encoded(name)}=${encoded(value)}`],
    );
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  });
};

/** Lone halves of characters cannot be written in a URL at all. */
const encoded = (text = ''): string => encodeURIComponent(text.toWellFormed());

const headersOf = ({ parameters }: Operation): fc.Arbitrary<Readonly<Record<string, string>>> => {
  const takes = (name: string) => parameters.some((one) => one.in === 'header' && one.name === name);
  const header = (name: string, ...values: readonly string[]) =>
    fc
      .option(fc.constantFrom(...values), { freq: 4 })
      .map((value): Record<string, string> => (value === null ? {} : { [name]: value }));
  return fc
    .tuple(
      takes('If-Match') ? header('if-match', '"1"', '"1"', '"2"', '"999"', '*', 'W/"1"', '"x"') : fc.constant({}),
      takes('Idempotency-Key')
        ? header('idempotency-key', 'a', 'b', 'x'.repeat(128), 'x'.repeat(129))
        : fc.constant({}),
      header('if-none-match', '"1"', '*', '"'),
      header('traceparent', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', '00-x', ''),
      header('accept-language', 'en', 'zh', ';;q=x', '*'),
    )
    .map((parts) => Object.assign({}, ...parts));
};

const ZONES = ['hangzhou', 'ningbo'];
const people: readonly (Person | undefined)[] = [
  ...roles.flatMap((role): Person[] =>
    role.startsWith('zone-') ? ZONES.map((zone) => ({ role, zone })) : [{ role }, { role }],
  ),
  undefined,
];

/** Requests of an operation: as described, nearly so, and of people who mean no good; by anybody. */
export const requestsOf = (operation: Operation, known: Known, resolve: Resolve): fc.Arbitrary<Call> =>
  fc
    .tuple(
      pathOf(operation, known, resolve),
      queryOf(operation, known, resolve),
      headersOf(operation),
      bodyOf(operation, resolve),
      fc.constantFrom(...people),
    )
    .map(([path, query, headers, body, as]) => ({
      ...(as ? { as } : {}),
      method: operation.method,
      path: `${path}${query}`,
      ...body,
      headers: { ...headers, ...body.headers },
    }));
