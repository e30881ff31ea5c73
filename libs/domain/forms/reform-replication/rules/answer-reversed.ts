import type { RecordRule } from '../../records/record-form.ts';
import type { RecordTable } from '../../records/record-table.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { keyOfRow } from '../../reform-catalogue/catalogue-items.ts';

/** A reform was accepted as replicated before, and now is not. */
export const answerReversed: RecordRule = {
  id: 'answer.reversed',
  level: 'must-explain',
  source: 'Notice 二(一): 总结已复制推广经验，巩固改革创新成果; what is replicated stays so',
  hint: {
    zh: '请核对是否误填；政策调整或停止实施的，请说明',
    en: 'Check the answer; if the reform was ended or its policy changed, explain that',
  },
  find: (judged) => {
    const [last] = judged.context.references?.['previous'] ?? [];
    const before = (last?.table as RecordTable | undefined)?.sheets['items'] ?? [];
    const replicated = new Set(before.filter((row) => said(row, 'replicated') === '是').map(keyOfRow));
    return (judged.sheets['items']?.rows ?? [])
      .filter((row) => said(row, 'replicated') === '否' && replicated.has(keyOfRow(row)))
      .map((row) =>
        sightField(row, 'replicated', '是', {
          zh: `第 ${row.row} 行“${said(row, 'item')}”上期填报为已复制推广，本期为“否”`,
          en: `“${said(row, 'item')}” in row ${row.row} was replicated when last reported, and now is not`,
        }),
      );
  },
};
