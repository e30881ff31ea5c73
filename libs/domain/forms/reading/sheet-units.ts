import { findUnit } from '../../units/find-unit.ts';
import type { Unit } from '../../units/unit.ts';
import type { Grid } from './grid.ts';

/** `单位：万元`, alone or in a longer line, but not 填报单位 or 报送单位. */
const unitLine = /(?:^|[\s(])(?:计量|金额|货币)?单位\s*:\s*([^\s)]+)/u;

/**
 * The units that a line 单位：… above the header names for the whole sheet, e.g. `单位：万元、亩`. Words in it that are no
 * units are passed over.
 *
 * @example
 * sheetUnits(openGrid(sheet), 3).map((unit) => unit.name); // ['万元']
 */
export const sheetUnits = (grid: Grid, headerTop: number): readonly Unit[] => {
  const units = new Set<Unit>();
  for (const row of grid.rows.filter((candidate) => candidate < headerTop)) {
    for (const cell of grid.seenCells(row)) {
      if (cell.type !== 'string' || cell.value === null) continue;
      const line = unitLine.exec(cell.value.normalize('NFKC'))?.[1] ?? '';
      for (const word of line.split(/[,、;/，；]/u)) {
        const unit = findUnit(word);
        if (unit) units.add(unit);
      }
    }
  }
  return [...units];
};
