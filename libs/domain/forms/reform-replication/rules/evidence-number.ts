import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { normaliseNumbers } from '../normalise-numbers.ts';

/** 落地文件或案例 names a document whose number is not written with 〔〕. */
export const evidenceNumber: RecordRule = {
  id: 'evidence.number',
  level: 'info',
  source: 'GB/T 9704-2012: the year of a document number stands in 〔〕; forms compare and print it so',
  hint: {
    zh: '文号中的年份使用六角括号“〔〕”，不加“第”，序号不编虚位',
    en: 'Write the year of a document number in 〔〕, without 第 and without leading zeros',
  },
  find: (judged) =>
    (judged.sheets['items']?.rows ?? []).flatMap((row) => {
      const written = said(row, 'evidence');
      const normal = normaliseNumbers(written);
      if (normal === written) return [];
      return [
        sightField(row, 'evidence', normal, {
          zh: `第 ${row.row} 行落地文件的文号宜写作“${normal}”`,
          en: `The document number in row ${row.row} is better written “${normal}”`,
        }),
      ];
    }),
};
