import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textSimilarity } from './text-similarity.ts';

const text = fc.string({ unit: fc.constantFrom(...'完成签约项目投资亿元，。 123'), maxLength: 40 });

describe('the similarity of two texts', () => {
  test('is 1 for the same words, whatever their punctuation and spacing', () => {
    expect(textSimilarity('完成投资 12 亿元，开工 3 个项目。', '完成投资１２亿元、开工3个项目')).toBe(1);
    expect(textSimilarity('无', ' 无。')).toBe(1);
  });

  test('is 0 for nothing in common, and for nothing said', () => {
    expect(textSimilarity('签约三个', '开工五项')).toBe(0);
    expect(textSimilarity('', '')).toBe(0);
    expect(textSimilarity('，', '。')).toBe(0);
  });

  test('stays high where a long text changes one word, and falls where it is written anew', () => {
    const before =
      '已完成片区综合服务中心主体结构封顶，累计完成投资12.5亿元，引进企业36家，正在推进幕墙和机电安装工程，预计四季度投用';
    expect(textSimilarity(before, before.replace('36家', '37家'))).toBeGreaterThan(0.95);
    expect(textSimilarity(before, '综合服务中心幕墙完成八成，新引进企业9家，累计投资15亿元')).toBeLessThan(0.6);
  });

  test('counts pairs as often as they occur', () => {
    expect(textSimilarity('好好好好好', '好好')).toBeLessThan(0.5);
  });

  test('lies between 0 and 1, and is the same both ways', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const alike = textSimilarity(a, b);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        expect(alike).toBe(textSimilarity(b, a));
      }),
    );
  });
});
