import * as fc from 'fast-check';

/** A JSON Schema, as far as the document uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

/** Finds what a `$ref` of the document names. */
export type Resolve = (ref: string) => unknown;

const TIMES = ['2026-01-12T09:00:00+08:00', '2025-06-30T16:00:00Z', '9999-12-31T23:59:59Z'];
const DATES = ['2026-01-12', '2024-02-29'];

/** Values that a schema takes, or nearly: what a pattern means beyond its letters nobody knows here. */
export const arbitraryOf = (schema: Schema, resolve: Resolve): fc.Arbitrary<unknown> => {
  if (schema.$ref !== undefined) return arbitraryOf(resolve(schema.$ref) as Schema, resolve);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((one) => arbitraryOf(one, resolve)));
  switch (schema.type) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1000, max: Math.min(schema.maximum ?? 100_000, 2 ** 31 - 1) });
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return listOf(schema, resolve);
    case 'object':
      return objectOf(schema, resolve);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
};

/** Texts that a schema's length takes: what people write, and now and then any sixteen bits, lone halves of characters among them. */
const freeText = (minLength: number, most: number): fc.Arbitrary<string> => {
  const bounds = { minLength, maxLength: Math.min(most, minLength + 40) };
  const half = fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code));
  return fc.oneof(
    { weight: 15, arbitrary: fc.string({ unit: 'grapheme', ...bounds }) },
    { weight: 1, arbitrary: fc.string({ unit: fc.oneof(fc.string({ minLength: 1, maxLength: 1 }), half), ...bounds }) },
  );
};

const textOf = ({ pattern, format, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> => {
  if (format === 'date-time') return fc.constantFrom(...TIMES);
  if (format === 'date') return fc.constantFrom(...DATES);
  const free = freeText(minLength, maxLength);
  if (pattern === undefined) return free;
  try {
    const matching = fc.stringMatching(new RegExp(pattern, 'u'), { size: 'small' });
    return fc.oneof({ weight: 15, arbitrary: matching }, { weight: 1, arbitrary: free });
  } catch {
    // A pattern that looks ahead: whatever comes is a request that is refused.
    return free;
  }
};

const listOf = ({ items = {}, minItems = 0, maxItems = 3 }: Schema, resolve: Resolve) =>
  fc.array(arbitraryOf(items, resolve), { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) });

const objectOf = ({ properties = {}, required = [], additionalProperties }: Schema, resolve: Resolve) => {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, arbitraryOf(one, resolve)]));
  const named = fc.record(fields, { requiredKeys: [...required] });
  if (typeof additionalProperties !== 'object') return named;
  const others = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), arbitraryOf(additionalProperties, resolve), {
    maxKeys: 2,
  });
  return fc.tuple(others, named).map(([more, own]) => ({ ...more, ...own }));
};
