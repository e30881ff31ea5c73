import { listCells } from '../../reading/cell-list.ts';
import { lastYear } from '../last-year.ts';
import { placedFigures } from '../placed-figures.ts';
import type { SheetRule } from '../rule.ts';

/** As many digits make two figures the same; up to so many of them may be so by chance. */
const limits = { digits: 4, byChance: 2 };

/** Figures are those of last year: the old table was perhaps sent again. Land may well stay the same, and zero. */
export const periodCopied: SheetRule = {
  id: 'period.copied',
  level: 'must-explain',
  source: 'V7: more than two figures identical to last year’s in four significant digits',
  hint: {
    zh: '请核对是否误用上年数据；数据无误的，请说明',
    en: 'Check whether last year’s figures were used; if they are right, explain it',
  },
  find: (sheet) => {
    const last = lastYear(sheet);
    if (!last) return [];
    const copied = placedFigures(sheet).filter(({ row, figure: { field, value } }) => {
      if (field === 'landArea' || !value || value.isZero()) return false;
      const before = last.sumOf(row.name?.text ?? '', [field]);
      return before?.toSignificantDigits(limits.digits).eq(value.toSignificantDigits(limits.digits));
    });
    const [first] = copied;
    if (!first || copied.length <= limits.byChance) return [];
    const cells = listCells(copied.map(({ figure }) => figure.cell));
    return [
      {
        cell: first.figure.cell,
        seen: cells,
        expected: '本年数',
        message: {
          zh: `有 ${copied.length} 个数与 ${last.period} 年审核通过的同栏数相同（前四位有效数字）：${cells}`,
          en: `${copied.length} figures are those of the accepted table of ${last.period} to four digits: ${cells}`,
        },
      },
    ];
  },
};
