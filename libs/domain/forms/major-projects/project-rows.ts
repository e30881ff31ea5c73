import type { AcceptedTable } from '../../filing.ts';
import type { ReadRow } from '../records/read-sheet.ts';
import type { JudgedRecords } from '../records/record-form.ts';
import type { RecordRow, RecordTable } from '../records/record-table.ts';
import { said } from '../records/said.ts';

/**
 * The projects as the workbook has them.
 *
 * @example
 * readProjects({ sheets: {} }); // []
 */
export const readProjects = ({ sheets }: Pick<JudgedRecords, 'sheets'>): readonly ReadRow[] =>
  sheets['projects']?.rows ?? [];

/**
 * The projects of an accepted table.
 *
 * @example
 * acceptedProjects({ zone: 'hangzhou', period: '2025Q2', fileSha256: '', table: { sheets: {} } }); // []
 */
export const acceptedProjects = ({ table }: AcceptedTable): readonly RecordRow[] =>
  (table as RecordTable).sheets['projects'] ?? [];

/**
 * The zone's projects of the quarter before; undefined where none were accepted.
 *
 * @example
 * previousProjects({ context: { zone: { id: 'hangzhou', name: '杭州联动创新区', subAreas: [] }, period: '2025Q3' } }); // undefined
 */
export const previousProjects = ({ context }: Pick<JudgedRecords, 'context'>): readonly RecordRow[] | undefined => {
  const before = context.references?.['previous']?.[0];
  return before && acceptedProjects(before);
};

/**
 * What to call a project in a sentence.
 *
 * @example
 * projectName({ row: 4, cells: { name: { value: '氢能装备项目' } } }); // '“氢能装备项目”'
 */
export const projectName = (row: Pick<ReadRow, 'row'> & Parameters<typeof said>[0]): string =>
  said(row, 'name') === '' ? `第 ${row.row} 行的项目` : `“${said(row, 'name')}”`;
