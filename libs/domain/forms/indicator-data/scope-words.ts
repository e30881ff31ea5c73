const words: Readonly<Record<string, string>> = {
  'refunds-included': '含留抵退税',
  'refunds-excluded': '不含留抵退税',
  equivalent: '等价值',
  calorific: '当量值',
};

/**
 * A scope’s value as people write it.
 *
 * @example
 * scopeWords('equivalent'); // '等价值'
 * scopeWords('2020'); // '2020年'
 */
export const scopeWords = (value: string): string => words[value] ?? `${value}年`;
