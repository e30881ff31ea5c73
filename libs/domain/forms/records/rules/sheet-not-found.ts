import { quoteAll } from '../../reading/quote.ts';
import { isAskedFor } from '../asked-for.ts';
import type { GeneralRule } from '../judged-form.ts';
import type { RecordSheet } from '../record-form.ts';

/** A table of the form is on no visible sheet. One that is not asked for, or is excused by its statement, may be left out. */
export const sheetNotFound: GeneralRule = {
  id: 'sheet.not-found',
  level: 'error',
  source: 'Reading a form by its labels: without a header there is nothing to read',
  hint: {
    zh: '请确认上传的是本表的文件，保留模板的表头行；数据在隐藏的工作表中的，请取消隐藏',
    en: 'Check that this is the right form and keep the header row of the template; if the data is on a hidden sheet, unhide it',
  },
  find: (judged) => {
    const missing = judged.choices.filter(({ table, chosen }) => chosen.length === 0 && isAskedFor(judged, table));
    const names = quoteAll(missing.map(({ table }) => table.name));
    const hidden = missing.flatMap((choice) => choice.hidden);
    if (missing.length === 0 || judged.file.every(({ visible, empty }) => !visible || empty)) return [];
    const only = hidden.length > 0 ? `：只有隐藏的工作表${quoteAll(hidden)}有表头` : '';
    return [
      {
        seen: judged.file.map(({ name, visible }) => `“${name}”${visible ? '' : '（已隐藏）'}`).join('、'),
        expected: missing.map(({ table }) => `表头含${labelsOf(table)}各列的工作表`).join('；'),
        message: {
          zh: `没有找到${names}的表头${only}`,
          en: `No sheet has the header of ${names}${hidden.length > 0 ? ', except hidden ones' : ''}`,
        },
      },
    ];
  },
};

const labelsOf = ({ columns }: RecordSheet): string =>
  quoteAll(
    columns
      .filter(({ type, added }) => type.kind !== 'sequence' && !added)
      .slice(0, 6)
      .map(({ label }) => label),
  );
