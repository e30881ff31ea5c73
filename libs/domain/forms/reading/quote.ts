/** A sentence that names more than this is no longer read. */
const most = 20;

/**
 * Names in a Chinese sentence: each in “ ”, joined by 、, and only the first twenty of many.
 *
 * @example
 * quoteAll(['说明', '2024']); // '“说明”、“2024”'
 */
export const quoteAll = (names: readonly string[]): string => {
  const quoted = names
    .slice(0, most)
    .map((name) => `“${name}”`)
    .join('、');
  return names.length > most ? `${quoted}等 ${names.length} 个` : quoted;
};
