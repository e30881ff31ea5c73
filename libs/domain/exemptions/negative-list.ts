/**
 * What no exemption covers (容错负面清单): `statistical-fraud` 统计造假弄虚作假, `safety-red-line` 触碰安全生产、生态环保等底线,
 * `private-gain` 谋取私利, `repeated-error` 同类错误重犯. Each is for the competent authority to determine.
 */
export const negativeList = ['statistical-fraud', 'safety-red-line', 'private-gain', 'repeated-error'] as const;

/** One of {@link negativeList}. */
export type NegativeGround = (typeof negativeList)[number];
