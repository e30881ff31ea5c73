import { differenceMessage } from '../../annual-summary/difference-message.ts';
import { expectedDifferences } from '../../annual-summary/expected-differences.ts';
import type { RecordTable } from '../../records/record-table.ts';
import { buildTable } from '../build-table.ts';
import type { SheetRule } from '../rule.ts';
import { yearSummary } from '../summary-need.ts';

/** A sum is not what the summary, accepted before the table was filed, expected. */
export const expectedDiffers: SheetRule = {
  id: 'expected.differs',
  level: 'info',
  audience: 'office',
  source:
    'Notice 三（四）: the summary’s are 预计数; over 5 % of a value or 3 percentage points of a growth is worth a look',
  hint: {
    zh: '仅供省自贸办参考，联动创新区无需处理',
    en: 'For the office to know; the zone need not do anything',
  },
  find: (sheet) => {
    const accepted = sheet.context.references?.[yearSummary.id]?.[0]?.table as RecordTable | undefined;
    if (!accepted) return [];
    return expectedDifferences(accepted.sheets['figures'] ?? [], buildTable(sheet)).flatMap((difference) => {
      const { row, figure, of } = difference;
      const source = row.cells[of === 'value' ? 'expected' : 'growth'];
      const field = of === 'growth' && figure.prior ? figure.prior : figure.fields[0];
      const column = sheet.columns.figures.get(field);
      if (!source || !column) return [];
      const at = `“${source.sheet}”${source.cell}`;
      const seen = `${difference.reported.toDecimalPlaces(4).toString()} ${of === 'value' ? figure.unit : '%'}`;
      const expected = `${source.value ?? ''} ${of === 'value' ? figure.unit : '%'}（预计数，${at}）`;
      return [{ cell: column.cell, field, seen, expected, message: differenceMessage(difference, at) }];
    });
  },
};
