import { compactText } from '../reading/compact-text.ts';

/** A text taken apart for comparing: its words, and each pair of neighbouring characters with how often it occurs. */
export interface TextPairs {
  readonly words: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
}

/**
 * Takes a text apart; for a text that is compared with many. White space, width of characters and punctuation do not count.
 *
 * @example
 * textPairs('签 约。').words; // '签约'
 */
export const textPairs = (text: string): TextPairs => {
  const words = compactText(text).replace(/[\p{P}\p{S}]+/gu, '');
  const characters = [...words];
  const pairs = new Map<string, number>();
  characters.slice(1).forEach((character, at) => {
    const pair = `${characters[at] ?? ''}${character}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  });
  return { words, pairs, size: Math.max(0, characters.length - 1) };
};

/**
 * How alike two texts are, from 0 to 1: the share of pairs of neighbouring characters that they have in common (Dice's
 * coefficient, each pair as often as it occurs).
 *
 * @example
 * pairSimilarity(textPairs('签约'), textPairs('签约')); // 1
 */
export const pairSimilarity = (a: TextPairs, b: TextPairs): number => {
  const all = a.size + b.size;
  if (all === 0) return a.words === b.words && a.words !== '' ? 1 : 0;
  let common = 0;
  for (const [pair, count] of a.pairs) common += Math.min(count, b.pairs.get(pair) ?? 0);
  return (2 * common) / all;
};

/**
 * The same of two texts.
 *
 * @example
 * textSimilarity('已完成签约，正在办理手续。', '已完成签约,正在办理手续'); // 1
 * textSimilarity('签约', '开工'); // 0
 */
export const textSimilarity = (a: string, b: string): number => pairSimilarity(textPairs(a), textPairs(b));
