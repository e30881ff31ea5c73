import { describe, expect, it } from 'vitest';
import { preferredLanguage } from './accept-language.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['zh-Hans-CN', 'zh'],
    ['fr, de;q=0.9', 'zh'],
    ['en, zh', 'en'],
    ['zh, en', 'zh'],
    ['zh;q=0.8, en;q=0.9', 'en'],
    ['en-GB;q=0.7, en;q=0.2, zh;q=0.5', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8,en-US;q=0.7', 'zh'],
    ['en;q=0', 'zh'],
    ['*', 'zh'],
    ['en;q=0.5, *;q=0.8', 'zh'],
    ['en;q=0.5, *;q=0.1', 'en'],
    ['zh;q=0, *', 'en'],
    ['zh;q=0, en;q=0', 'zh'],
    ['en;q=0.001', 'en'],
    ['en ; q = 1.000 , zh;q=0.999', 'en'],
    ['en;q=2, zh;q=0.1', 'zh'],
    ['en;q=abc', 'zh'],
    [';;;,=', 'zh'],
    ['english', 'zh'],
  ])('of %j is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  it('is found at once in a header made to be slow', () => {
    const start = performance.now();
    expect(preferredLanguage(`en${'-a'.repeat(50_000)};q=`)).toBe('zh');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
