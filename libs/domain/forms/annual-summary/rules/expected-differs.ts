import type { IndicatorTable } from '../../../indicator-table.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { sightField } from '../../records/sight-field.ts';
import { differenceMessage } from '../difference-message.ts';
import { expectedDifferences } from '../expected-differences.ts';

/** An expected number is not what the year’s table, accepted before the summary was filed, came to. */
export const expectedDiffers: RecordRule = {
  id: 'expected.differs',
  level: 'info',
  audience: 'office',
  source:
    'Notice 三（四）: its numbers are 预计数; over 5 % of a value or 3 percentage points of a growth is worth a look',
  hint: {
    zh: '仅供省自贸办参考，联动创新区无需处理',
    en: 'For the office to know; the zone need not do anything',
  },
  find: ({ sheets, context }) => {
    const accepted = context.references?.['reported']?.[0]?.table as IndicatorTable | undefined;
    if (!accepted) return [];
    return expectedDifferences(sheets['figures']?.rows ?? [], accepted).map((difference) => {
      const { row, of, cells } = difference;
      const field = of === 'value' ? 'expected' : 'growth';
      const at = `“${row.sheet}”${row.cells[field]?.cell ?? ''}`;
      return sightField(row, field, `年报数（${cells}）`, differenceMessage(difference, at));
    });
  },
};
