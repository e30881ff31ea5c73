import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { describePlaces, jsonPointer, placesOf } from './schema-places.ts';

const places = (schema: z.ZodMiniType, value: unknown) => {
  const parsed = z.safeParse(schema, value, { reportInput: true });
  return parsed.success
    ? []
    : placesOf(parsed.error).map(({ path, message }) => [jsonPointer(path), message.en, message.zh]);
};

describe('the places where a value is off its schema', () => {
  it('are all there, each with a sentence in both languages', () => {
    const schema = z.strictObject({
      name: z.string().check(z.minLength(2)),
      files: z.array(z.strictObject({ size: z.int().check(z.maximum(10)) })).check(z.maxLength(2)),
      role: z.enum(['a', 'b']),
      gone: z.string(),
      flag: z.boolean(),
    });
    expect(
      places(schema, { name: 'x', files: [{ size: 11 }, { size: '1' }], role: 'c', flag: 'no', more: 1, less: 2 }),
    ).toEqual([
      ['/name', 'must have at least 2 characters', '至少 2 个字符'],
      ['/files/0/size', 'must be at most 10', '至多为 10'],
      ['/files/1/size', 'must be a number', '应为数字'],
      ['/role', 'must be one of: a, b', '应为：a, b'],
      ['/gone', 'is missing', '缺少'],
      ['/flag', 'must be true or false', '应为布尔值（true 或 false）'],
      ['/more', 'is not a known field', '没有这个字段'],
      ['/less', 'is not a known field', '没有这个字段'],
    ]);
    expect(
      places(schema, { name: 'xy', files: [{ size: 1 }, { size: 1 }, { size: 1 }], role: 'a', gone: '', flag: true }),
    ).toEqual([['/files', 'must have at most 2 items', '至多 2 项']]);
  });

  it('say what a refinement says of itself', () => {
    const said = z.string().check(z.refine(() => false, { params: { zh: '起止颠倒', en: 'ends before it begins' } }));
    const silent = z.string().check(z.refine(() => false));
    expect(places(said, 'x')).toEqual([['', 'ends before it begins', '起止颠倒']]);
    expect(places(silent, 'x')).toEqual([['', 'is not allowed here', '不符合要求']]);
  });

  it('never repeat what was sent', () => {
    const schema = z.strictObject({
      a: z.literal('x'),
      b: z.string().check(z.regex(/^\d$/)),
      c: z.union([z.string(), z.null()]),
    });
    expect(JSON.stringify(places(schema, { a: 'secret', b: 'secret', c: 7 }))).not.toContain('secret');
  });

  it('are those of the shape that is meant, where there are several', () => {
    const leaf = z.strictObject({ item: z.string(), weight: z.optional(z.number()) });
    const node = z.strictObject({
      id: z.string(),
      aggregate: z.string(),
      get children() {
        return z.array(z.union([leaf, node]));
      },
    });
    const tree = { id: 'a', aggregate: 'x', children: [{ item: 'i', wieght: 1 }, { id: 'b', agregate: 'x' }, 7] };
    expect(places(node, tree)).toEqual([
      ['/children/0/wieght', 'is not a known field', '没有这个字段'],
      ['/children/1/aggregate', 'is missing', '缺少'],
      ['/children/1/children', 'is missing', '缺少'],
      ['/children/1/agregate', 'is not a known field', '没有这个字段'],
      ['/children/2', 'is not allowed here', '不符合要求'],
    ]);
    const methods = z.discriminatedUnion('method', [z.strictObject({ method: z.literal('rank') })]);
    expect(places(methods, { method: 'rnak' })).toEqual([['/method', 'is not one of those there are', '没有这一种']]);
  });

  it('point by RFC 6901', () => {
    expect(jsonPointer(['a/b', 0, '~'])).toBe('/a~1b/0/~0');
    expect(jsonPointer([])).toBe('');
  });

  it('are described five at a time, with long names cut', () => {
    const seven = Array.from({ length: 7 }, (_, n) => ({ path: [`f${n}`], message: { zh: '缺少', en: 'is missing' } }));
    expect(describePlaces(seven).en).toBe(
      '/f0 is missing; /f1 is missing; /f2 is missing; /f3 is missing; /f4 is missing; and 2 more',
    );
    expect(describePlaces(seven).zh.endsWith('；另有 2 处')).toBe(true);
    expect(describePlaces([{ path: ['x'.repeat(5000)], message: { zh: '', en: '' } }]).en.length).toBeLessThan(100);
  });
});
