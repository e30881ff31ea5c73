import { quoteAll } from '../../reading/quote.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { officeRows } from '../answered-rows.ts';
import { carriedFindings } from '../issued-findings.ts';

/** The office issues its findings without those of the quarter before that are not closed; one finding names them. */
export const findingDropped: RecordRule = {
  id: 'finding.dropped',
  level: 'error',
  source: 'issued → answered → closed | continued: what is not closed goes on',
  hint: {
    zh: '请补上这些问题，写明新的整改期限；已完成整改的，“处理结果”填“销号”',
    en: 'Put them in with a new deadline; where they are rectified, enter 销号 as their outcome',
  },
  find: (judged) => {
    const rows = officeRows(judged);
    const [first] = rows;
    if (!first) return [];
    const numbers = new Set(rows.map((row) => said(row, 'number')));
    const dropped = carriedFindings(judged.context).filter((row) => !numbers.has(said(row, 'number')));
    if (dropped.length === 0) return [];
    const names = quoteAll(dropped.map((row) => said(row, 'number')));
    return [
      {
        sheet: first.sheet,
        field: 'number',
        seen: `${rows.length} 个问题`,
        expected: names,
        message: {
          zh: `上季度没有销号的 ${dropped.length} 个督查问题不在表中：${names}`,
          en: `${dropped.length} findings of the last quarter that are not closed are not in the table: ${names}`,
        },
      },
    ];
  },
};
