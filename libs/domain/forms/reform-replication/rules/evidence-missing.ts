import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

/** A reform is replicated, but no document and no case shows it: it does not count in the rate. */
export const evidenceMissing: RecordRule = {
  id: 'evidence.missing',
  level: 'must-explain',
  source: '复制推广率 counts 是 with evidence that the office confirmed',
  hint: {
    zh: '请填写落地文件（文号）或案例名称；没有的请说明，该事项不计入复制推广率的分子',
    en: 'Name the document or the case; if there is none, explain why: the item then does not count as replicated',
  },
  find: (judged) =>
    (judged.sheets['items']?.rows ?? [])
      .filter(
        (row) => said(row, 'replicated') === '是' && said(row, 'evidence') === '' && said(row, 'kind') !== '自主创新',
      )
      .map((row) =>
        sightField(row, 'evidence', '落地文件（文号）或案例名称', {
          zh: `第 ${row.row} 行“${said(row, 'item')}”填报为已复制推广，但没有落地文件或案例`,
          en: `“${said(row, 'item')}” in row ${row.row} is replicated, but no document or case shows it`,
        }),
      ),
};
