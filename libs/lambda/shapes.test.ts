import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { line, paragraph } from './shapes.ts';

const takes = (shape: z.ZodMiniType, text: string) => z.safeParse(shape, text).success;

it('a line is one line: it holds no break and no other control character, which a paragraph may', () => {
  for (const text of ['杭州联动创新区', 'a b', '“𠮷”', '\u3000']) expect(takes(line, text), text).toBe(true);
  for (const text of ['', '杭州\u0001', 'a\nb', 'a\tb', '\u007f', '\u0085'])
    expect(takes(line, text), text).toBe(false);
  expect(takes(paragraph, 'a\nb')).toBe(true);
});
