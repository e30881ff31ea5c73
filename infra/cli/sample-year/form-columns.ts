import { columnDefinitions, printedLabel as printedFigure } from '../../../libs/domain/forms/indicator-data/columns.ts';
import { recordForms } from '../../../libs/domain/forms/record-forms.ts';
import type { ColumnType } from '../../../libs/domain/forms/records/column-type.ts';
import { printedLabel } from '../../../libs/domain/forms/template/record-column.ts';
import { canonicalUnits } from '../../../libs/domain/indicator-table.ts';

/** A column of a sheet, as far as a filling needs it. */
export interface FilledColumn {
  readonly field: string;
  readonly label: string;
  /** Another label by which it is known, with its unit. */
  readonly otherLabel: string;
  readonly type: ColumnType;
}

/** A sheet of a form with its columns, in the order in which a template prints them. */
export interface FilledSheet {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly columns: readonly FilledColumn[];
}

/** The sheets of a form; throws for a form that there is not. */
export const sheetsOf = (form: string): readonly FilledSheet[] => {
  if (form === 'indicator-data') return [figureSheet];
  const definition = recordForms.find(({ id }) => id === form);
  if (!definition) throw new RangeError(`there is no form ${form}`);
  return definition.sheets.map(({ id, name, title, columns }) => ({
    ...{ id, name, title },
    columns: columns.map(({ field, label, names, type }) => ({
      ...{ field, type },
      label: printedLabel({ label, type }),
      otherLabel: printedLabel({ label: names?.[0] ?? label, type }),
    })),
  }));
};

/** The statements of a form, by id. */
export const statementLabels = (form: string): Readonly<Record<string, string>> =>
  Object.fromEntries((recordForms.find(({ id }) => id === form)?.statements ?? []).map(({ id, label }) => [id, label]));

const plainColumn = (field: string, label: string, type: ColumnType): FilledColumn => ({
  ...{ field, label, type },
  otherLabel: label,
});

/** The table of raw figures: its columns are defined apart from those of records. */
const figureSheet: FilledSheet = {
  id: 'figures',
  name: '基础数据表',
  title: '联动创新区主要评价指标基础数据表',
  columns: [
    plainColumn('seq', '序号', { kind: 'sequence' }),
    { ...plainColumn('subArea', '片区名称', { kind: 'text' }), otherLabel: '片区' },
    ...columnDefinitions.map(({ field, names, prior, basis }): FilledColumn => {
      const other = `${prior ? '上年' : ''}${names[1] ?? names[0] ?? ''}${basis ? `（${basis}）` : ''}`;
      return {
        field,
        label: printedFigure(field),
        otherLabel: `${other}（${canonicalUnits[field] === '万元' ? '亿元' : canonicalUnits[field]}）`,
        type: { kind: 'number', unit: canonicalUnits[field] },
      };
    }),
    plainColumn('remark', '备注', { kind: 'text' }),
  ],
};
