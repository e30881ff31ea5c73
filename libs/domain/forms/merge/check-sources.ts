import type { Cell, Workbook } from '../../../workbook/workbook.ts';
import type { FileCell } from '../../file-cell.ts';
import type { Finding } from '../../finding.ts';
import { applyRules } from '../reading/rule.ts';
import type { ComparedLine } from './judged-sources.ts';
import { readSources } from './read-sources.ts';
import { isAsRecorded, shownBeside } from './recorded-value.ts';
import { sourceRules } from './source-rules/index.ts';
import type { KeptLineage } from './sources-sheet.ts';

/** A cell of a joined workbook with its value and the cell of the file that it was taken from (数据来源). */
export interface CellSource {
  readonly sheet: string;
  readonly cell: string;
  /** As it stands now; of what is personal the first letter, of a long text its beginning. */
  readonly value: string;
  readonly from: FileCell;
  /** It is not what joining took over. */
  readonly changed?: true;
}

/** Where the values of a joined workbook come from, and what is to be said of that. */
export interface CheckedSources {
  readonly sources: readonly CellSource[];
  readonly findings: readonly Finding[];
}

/**
 * Checks the hidden sheet of sources of a joined workbook against its cells; undefined for a workbook that was not joined.
 *
 * @example
 * checkSources({ sheets: [], date1904: false }); // undefined
 */
export const checkSources = (workbook: Workbook): CheckedSources | undefined => {
  const read = readSources(workbook);
  if (!read) return undefined;
  const lines = compare(workbook, read.lines);
  return {
    sources: lines.map(({ sheet, cell, from, recorded, stands, changed }) => ({
      sheet,
      cell,
      value: shownBeside(recorded, stands),
      from,
      ...(changed ? { changed } : {}),
    })),
    findings: applyRules(sourceRules, { ...read, lines }, null),
  };
};

const compare = (workbook: Workbook, lines: readonly KeptLineage[]): readonly ComparedLine[] => {
  const cells = cellsAt(workbook, new Set(lines.map(placeOf)));
  return lines.map((line) => {
    const stands = cells.get(placeOf(line));
    return { ...line, stands, changed: !isAsRecorded(line.recorded, stands) };
  });
};

const placeOf = ({ sheet, cell }: Pick<KeptLineage, 'sheet' | 'cell'>): string => `${sheet}!${cell}`;

const cellsAt = ({ sheets }: Workbook, places: ReadonlySet<string>): ReadonlyMap<string, Cell> => {
  const found = new Map<string, Cell>();
  for (const { name, cells } of sheets) {
    for (const cell of cells) {
      const place = placeOf({ sheet: name, cell: cell.ref });
      if (places.has(place) && !found.has(place)) found.set(place, cell);
    }
  }
  return found;
};
