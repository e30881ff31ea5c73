import { setupOf } from '../../institution/institution-of.ts';
import { openDirectory } from '../../institution/open-directory.ts';
import type { InstitutionSettings } from '../../institution/settings.ts';
import { quoteAll } from '../../reading/quote.ts';
import type { RecordRule } from '../../records/record-form.ts';
import type { RecordTable } from '../../records/record-table.ts';
import { saidList } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

/**
 * Responsible units (责任单位) are not among the members (成员单位) of the accepted institutions.
 *
 * @example
 * responsibleNotMember(institutionSettings).level; // 'warning'
 */
export const responsibleNotMember = ({
  memberDirectory,
}: Pick<InstitutionSettings, 'memberDirectory'>): RecordRule => ({
  id: 'responsible.not-member',
  level: 'warning',
  source: 'Notice 三(二): 各联动创新区领导小组将总体方案分解到成员单位',
  hint: {
    zh: '请核对责任单位名称；单位尚未列入领导小组的，请更新附件1',
    en: 'Check the name; if the unit is not yet in the leading group, file annex 1 anew',
  },
  find: (judged) => {
    const [accepted] = judged.context.references?.['institution'] ?? [];
    const rows = (accepted?.table as RecordTable | undefined)?.sheets['institutions'];
    if (!rows) return [];
    const { meaning } = openDirectory(memberDirectory, judged.context.zone);
    const units = rows.flatMap((row) => [...setupOf(row).members, ...saidList(row, 'organisation')]);
    const members = new Set(units.map(meaning));
    return (judged.sheets['tasks']?.rows ?? []).flatMap((row) => {
      const others = saidList(row, 'responsible').filter((unit) => !members.has(meaning(unit)));
      if (others.length === 0) return [];
      return [
        sightField(row, 'responsible', '附件1中的成员单位', {
          zh: `第 ${row.row} 行的责任单位${quoteAll(others)}不在附件1的成员单位中`,
          en: `In row ${row.row}, ${quoteAll(others)} is not among the member units of annex 1`,
        }),
      ];
    });
  },
});
