import { prefectures } from '../../../zone.ts';
import { quoteAll } from '../../reading/quote.ts';
import { subAreaKey } from '../../reading/sub-area-key.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { type AuthorityValue, zoneIdOf } from '../authority-value.ts';
import { departmentOf, findDepartment } from '../departments.ts';
import { findItem, itemOf } from '../items.ts';
import { settledTables } from '../settled-values.ts';
import type { DepartmentId } from '../vocabulary.ts';

/** A figure stands recorded that this workbook, taking the place of its department's, has not. */
export const figureDropped: RecordRule = {
  id: 'figure.dropped',
  level: 'must-explain',
  source: 'What is accepted takes the place of all that its departments had: a figure would be lost in silence',
  hint: {
    zh: '请把该部门已录入的其他数据一并填入；确需撤回的，请说明',
    en: 'Put the department’s other figures in, too; if they are to be withdrawn, explain why',
  },
  find: ({ sheets, context }) => {
    const sheet = sheets['values'];
    const rows = sheet?.rows ?? [];
    const named = new Set(rows.map((row) => findDepartment(said(row, 'department'))?.id));
    const now = new Set(
      rows.map((row) =>
        keyOf(
          findDepartment(said(row, 'department'))?.id,
          zoneIdOf(row),
          said(row, 'subArea'),
          findItem(said(row, 'item'))?.id,
        ),
      ),
    );
    const dropped = settledTables(context.references)
      .filter(({ department }) => named.has(department))
      .flatMap(({ department, values }) =>
        values
          .filter(({ zone, subArea, field }) => !now.has(keyOf(department, zone, subArea ?? '', field)))
          .map((value) => nameOf(department, value)),
      );
    if (!sheet || dropped.length === 0) return [];
    return [
      {
        sheet: sheet.name,
        field: 'item',
        seen: `${rows.length} 行`,
        expected: quoteAll(dropped),
        message: {
          zh: `此前已录入的 ${dropped.length} 项核定数不在本表中，通过后将不再有效：${quoteAll(dropped)}`,
          en: `${dropped.length} figures that were recorded before are not in this workbook, which replaces them: ${quoteAll(dropped)}`,
        },
      },
    ];
  },
};

const keyOf = (
  department: DepartmentId | undefined,
  zone: string | undefined,
  subArea: string,
  field: AuthorityValue['field'] | undefined,
): string => [department, zone, subAreaKey(subArea), field].join('|');

const nameOf = (department: DepartmentId, { zone, subArea, field }: AuthorityValue): string =>
  `${departmentOf(department).name} ${prefectures[zone] ?? zone}${subArea ?? ''}${itemOf(field).label}`;
