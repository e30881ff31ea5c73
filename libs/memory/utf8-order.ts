/**
 * Compares two strings by their UTF-8 bytes, as DynamoDB sorts keys: negative, zero or positive.
 *
 * @example
 * ['乙', 'B', '甲', 'A'].toSorted(byUtf8); // ['A', 'B', '乙', '甲']
 */
export const byUtf8 = (left: string, right: string): number => {
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = weight(left.charCodeAt(at)) - weight(right.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
};

/** UTF-16 puts surrogates (U+10000 and above) before U+E000 to U+FFFF; UTF-8 puts them after. */
const weight = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x1_0000 : unit);
