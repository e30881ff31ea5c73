import type { Finding } from '../finding.ts';

/**
 * A mistake in the onboarding workbook, as every finding is: an error at its place.
 *
 * @example
 * mistake('onboarding.required', { sheet: '人员', cell: 'D4' }, { seen, expected, message, hint }).level; // 'error'
 */
export const mistake = (
  rule: string,
  { sheet, cell }: Pick<Finding, 'sheet' | 'cell'>,
  said: Pick<Finding, 'seen' | 'expected' | 'message' | 'hint'>,
): Finding => ({ rule, level: 'error', sheet, cell, ...said });
