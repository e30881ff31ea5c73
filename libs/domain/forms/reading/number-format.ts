/**
 * How a number format (单元格格式) shows another number than the one stored: as percent, or divided by thousands, as in
 * `0!.0,` which shows 元 as 万元. Undefined for formats that show it as it is.
 *
 * @example
 * disguise('0.00%'); // 'percent'
 * disguise('#,##0.00'); // undefined
 */
export const disguise = (format: string | undefined): 'percent' | 'scaled' | undefined => {
  if (format === undefined) return undefined;
  const placeholders = format.replace(/"[^"]*"|[\\!_*]./gu, '').split(';')[0] ?? '';
  if (placeholders.includes('%')) return 'percent';
  return /[0#?],+(?![0#?,])/u.test(placeholders) ? 'scaled' : undefined;
};
