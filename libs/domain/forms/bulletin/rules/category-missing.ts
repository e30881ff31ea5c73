import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { categories } from '../terms.ts';

/** A kind of news of which there is none in the quarter, and nothing says why. */
export const categoryMissing: RecordRule = {
  id: 'category.missing',
  level: 'must-explain',
  source: 'Notice 三（三）: news of investment promotion, projects, the economy and reform',
  hint: {
    zh: '请补报该类信息；确实没有的，在表下“无信息类别说明”中写明原因，或在此说明',
    en: 'Add news of this kind; if there was none, say why below the table (无信息类别说明) or explain it here',
  },
  find: ({ sheets, statements }) => {
    const items = sheets['items'];
    if (!items || items.rows.length === 0 || statements['noNews']) return [];
    const present = new Set(items.rows.map((row) => said(row, 'category')));
    const missing = categories.filter((category) => !present.has(category));
    if (missing.length === 0) return [];
    const names = missing.map((name) => `“${name}”`).join('、');
    return [
      {
        sheet: items.name,
        field: 'category',
        seen: [...present].filter(Boolean).join('、') || '（空）',
        expected: categories.join('、'),
        message: { zh: `本季度没有${names}类信息`, en: `There is no news of the kinds ${names} in this quarter` },
      },
    ];
  },
};
