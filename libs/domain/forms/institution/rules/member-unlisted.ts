import { quoteAll } from '../../reading/quote.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { sightField } from '../../records/sight-field.ts';
import { setupOf, spokenOf } from '../institution-of.ts';
import { openDirectory } from '../open-directory.ts';
import type { InstitutionSettings } from '../settings.ts';

/**
 * Member units (成员单位) are not in the directory; one finding a row names them.
 *
 * @example
 * memberUnlisted(institutionSettings).level; // 'warning'
 */
export const memberUnlisted = ({ memberDirectory }: InstitutionSettings): RecordRule => ({
  id: 'member.unlisted',
  level: 'warning',
  source: 'Units are compared across forms by their names: 责任单位 of the work plan are among 成员单位',
  hint: {
    zh: '请核对单位名称，使用全称或规范简称；单位之间用“、”分隔。名称无误的可不处理',
    en: 'Check the names of the units and put 、 between them; if they are right, nothing needs to be done',
  },
  find: (judged) => {
    const { has } = openDirectory(memberDirectory, judged.context.zone);
    return (judged.sheets['institutions']?.rows ?? []).flatMap((row) => {
      const unlisted = setupOf(row).members.filter((unit) => !has(unit));
      if (unlisted.length === 0) return [];
      return [
        sightField(row, spokenOf(row, 'members'), '单位名录中的名称', {
          zh: `第 ${row.row} 行有 ${unlisted.length} 个成员单位不在单位名录中：${quoteAll(unlisted)}`,
          en: `Row ${row.row} names ${unlisted.length} member units that the directory does not have: ${quoteAll(unlisted)}`,
        }),
      ];
    });
  },
});
