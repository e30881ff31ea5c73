import { columnDefinitions } from '../indicator-data/columns.ts';
import { subAreaKey } from '../reading/sub-area-key.ts';
import { baseFigures } from '../template/base-figures.ts';
import type { MergeColumn, MergeTable } from './merge-form.ts';
import { numbered } from './row-identity.ts';

/** The id of the table of figures, and that of the notes on its columns. */
export const figuresTable = 'figures';

/** The rows 数据性质, 数据来源部门 and 口径, which speak of columns. */
export const columnNotes = 'column-notes';

/** The field of 备注. */
export const remark = 'remark';

/** The columns of names, before those of figures. */
const named = 2;

const figureColumns: readonly MergeColumn[] = columnDefinitions.map(({ field, label }, index) => ({
  field,
  label,
  at: named + index + 1,
  definition: { zh: `${label}；没有数据的填“无”`, en: `${field}; 无 where there is no figure` },
  locked: false,
  needed: () => true,
}));

const notNeeded = (column: MergeColumn): MergeColumn => ({ ...column, needed: () => false });

/** What is joined of the tables of raw figures: the figures of the sub-areas, and what is noted of the columns. */
export const figureTables: readonly MergeTable[] = [
  {
    id: figuresTable,
    sheet: '基础数据表',
    columns: [
      ...figureColumns,
      {
        field: remark,
        label: '备注',
        at: named + figureColumns.length + 1,
        definition: { zh: '备注', en: 'Remarks' },
        locked: false,
        needed: () => false,
      },
    ],
    printed: (context) => {
      const rows = baseFigures(context);
      const keys = numbered(rows.map(({ subArea }) => subAreaKey(subArea)));
      return rows.map(({ subArea, figures }, index) => ({
        key: keys[index] ?? '',
        name: subArea,
        values: { ...figures },
      }));
    },
  },
  { id: columnNotes, sheet: '基础数据表', columns: figureColumns.map(notNeeded), printed: () => [] },
];
