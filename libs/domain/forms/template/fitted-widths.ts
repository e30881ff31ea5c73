/** A column is made no narrower than this, in digits of the default font, unless it was asked to be. */
const least = 12;

/** No table is wider: what is would be too small to read on A3. */
const widest = 250;

/**
 * Widths of columns that fit on a page together: where they do not, wide columns give up some of theirs, in proportion.
 *
 * @example
 * fittedWidths([6, 14, 60]); // [6, 14, 60]
 */
export const fittedWidths = (widths: readonly number[]): readonly number[] => {
  const total = sumOf(widths);
  const needed = sumOf(widths.map((width) => Math.min(width, least)));
  if (total <= widest) return widths;
  const kept = Math.max(0, (widest - needed) / (total - needed));
  return widths.map((width) => (width <= least ? width : Math.round(least + (width - least) * kept)));
};

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
