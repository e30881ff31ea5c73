import { quoteAll } from '../../reading/quote.ts';
import { printedLabel } from '../columns.ts';
import type { ColumnName } from '../label.ts';
import type { SheetRule } from '../rule.ts';

/** Columns that the form asks for are not in the header; one finding names them all. */
export const columnMissing: SheetRule = {
  id: 'column.missing',
  level: 'error',
  source: 'Notice, annex 4: each indicator needs its raw figures',
  hint: {
    zh: '请按模板补上缺少的列；列名有改动的，请改回模板的写法',
    en: 'Add the missing columns as in the template; if a label was changed, change it back',
  },
  find: ({ columns, header }) => {
    const { missing, others } = columns;
    const [only, ...more] = missing;
    if (only === undefined) return [];
    const labels = quoteAll(missing.map(labelOf));
    const unread = others.map(({ label }) => label.text);
    return [
      {
        ...(more.length === 0 ? { field: only } : {}),
        seen: unread.length > 0 ? `第 ${header.top} 行未识别的列：${quoteAll(unread)}` : `第 ${header.top} 行的表头`,
        expected: labels,
        message: {
          zh: `表头（第 ${header.top} 行）缺少 ${missing.length} 列：${labels}`,
          en: `The header (row ${header.top}) lacks ${missing.length} of the columns: ${labels}`,
        },
      },
    ];
  },
};

const labelOf = (name: ColumnName): string => (name === 'subArea' ? '片区名称' : printedLabel(name));
