import type { Finding } from '../../../libs/domain/finding.ts';

/** A finding that must be explained, at a cell, and the id by which it is answered. */
export const mustExplainAt = (cell: string): { readonly id: string; readonly finding: Finding } => ({
  id: `total.differs@基础数据表!${cell}`,
  finding: {
    rule: 'total.differs',
    level: 'must-explain',
    sheet: '基础数据表',
    cell,
    seen: '1',
    expected: '2',
    message: { zh: '合计与各片区之和不一致', en: 'The total differs from the sum' },
    hint: { zh: '请说明', en: 'Explain' },
  },
});
