import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { looseObjectIn } from './strict-schema.ts';

const loose = z.object({ a: z.string() });
const strict = z.strictObject({ a: z.string() });

describe('the search for objects that let unknown fields pass', () => {
  it.each([
    ['in itself', loose, []],
    ['declared loose', z.looseObject({}), []],
    ['in a field', z.strictObject({ file: loose }), ['file']],
    ['in a list', z.strictObject({ files: z.array(loose) }), ['files', '[]']],
    ['in a record', z.record(z.string(), loose), ['{}']],
    ['in a tuple', z.tuple([strict, loose]), ['1']],
    ['in a union', z.union([strict, loose]), []],
    ['behind optional and nullable', z.strictObject({ a: z.optional(z.nullable(loose)) }), ['a']],
    ['before a transformation', z.pipe(loose, z.transform(String)), []],
    ['in half of an intersection', z.intersection(strict, loose), []],
  ])('finds one %s', (_, schema, path) => {
    expect(looseObjectIn(schema)).toEqual(path);
  });

  it('finds none where all are strict', () => {
    const schema = z.strictObject({
      a: z.array(z.union([strict, z.null()])),
      b: z.exactOptional(z.record(z.string(), strict)),
      c: z.pipe(z.string(), z.transform(Number)),
    });
    expect(looseObjectIn(schema)).toBeUndefined();
  });
});
