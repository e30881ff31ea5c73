import type { SheetRule } from '../rule.ts';

/** The sheet does not say of when it is. */
export const periodAbsent: SheetRule = {
  id: 'period.absent',
  level: 'warning',
  source: 'The line 报告期 guards against last year’s workbook',
  hint: { zh: '请在表头上方注明“报告期：2025年度”', en: 'Write 报告期：2025年度 above the header' },
  find: ({ period: stated, context: { period } }) =>
    stated
      ? []
      : [
          {
            seen: '（无）',
            expected: `报告期：${period}年度`,
            message: { zh: '表中没有注明报告期', en: 'The sheet does not name its period (报告期)' },
          },
        ],
};
