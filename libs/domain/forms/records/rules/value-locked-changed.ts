import type { Sighting } from '../../reading/rule.ts';
import type { GeneralRule } from '../judged-form.ts';
import { distinctCells, sightCell } from '../placed-cells.ts';
import { type ReturnedRows, returnedRows } from '../prefilled-rows.ts';
import { valueKey, valueText } from '../value-text.ts';

/** A cell that was filled in advance was changed. */
export const valueLockedChanged: GeneralRule = {
  id: 'value.locked-changed',
  level: 'error',
  source: 'What the office or the year’s plan has filled in is not changed by a filing',
  hint: {
    zh: '请恢复预填的内容；确需调整的，按规定办理',
    en: 'Restore what was filled in; changes go the way provided for them',
  },
  find: (judged) => returnedRows(judged).flatMap(changedCells),
};

/** A blank that must be filled in is said by that rule alone. */
const changedCells = ({ table, kept }: ReturnedRows): readonly Sighting[] => {
  const changed = kept.flatMap(({ printed, row }) =>
    table.columns.flatMap((column) => {
      const cell = row.cells[column.field];
      const before = printed[column.field] ?? null;
      if (!column.locked || !cell || before === null || cell.refusal) return [];
      const left = cell.value === null && column.required === true;
      return left || valueKey(cell.value) === valueKey(before)
        ? []
        : [{ table, column, row, cell, before: valueText(before) }];
    }),
  );
  return distinctCells(changed).map(({ before, ...placed }) =>
    sightCell(placed, before, {
      zh: `是预填内容，不能修改：应为“${before}”`,
      en: `was filled in advance and may not be changed from “${before}”`,
    }),
  );
};
