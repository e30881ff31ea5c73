import type { AcceptedTable, FilingContext } from '../../filing.ts';
import { zoneStem } from '../../zone.ts';
import type { RecordRow, RecordTable, RecordValue } from '../records/record-table.ts';
import { said } from '../records/said.ts';

/**
 * Whether it is the office that files, for the whole province: then findings are issued and decided, not answered.
 *
 * @example
 * isOffice({ zone: { id: 'province', name: '浙江省自贸办', subAreas: [] } }); // true
 */
export const isOffice = ({ zone }: Pick<FilingContext, 'zone'>): boolean => zone.id === 'province';

/**
 * The findings of an accepted table.
 *
 * @example
 * findingRows({ zone: 'province', period: '2025Q2', fileSha256: '', table: { sheets: {} } }); // []
 */
export const findingRows = ({ table }: AcceptedTable): readonly RecordRow[] =>
  (table as RecordTable).sheets['findings'] ?? [];

/**
 * The findings that the office issued to the zone for the quarter; undefined where it was not asked what it issued.
 *
 * @example
 * issuedFindings({ zone: { id: 'hangzhou', name: '杭州联动创新区', subAreas: [] }, period: '2025Q3' }); // undefined
 */
export const issuedFindings = ({ zone, references }: FilingContext): readonly RecordRow[] | undefined =>
  references?.['issued']
    ?.flatMap(findingRows)
    .filter((row) => said(row, 'zone') !== '' && zoneStem(said(row, 'zone')) === zoneStem(zone.name));

const printedFields = [
  ...['number', 'inspectedOn', 'finding', 'responsible', 'demand', 'deadline'],
  ...['zone', 'outcome', 'decidedOn', 'opinion'],
];

/**
 * What a template prints in advance: to a zone its own findings. To the office nothing, for what is printed is locked, and
 * the office sets deadlines and decides.
 *
 * @example
 * printedFindings({ zone: { id: 'hangzhou', name: '杭州联动创新区', subAreas: [] }, period: '2025Q3' }); // []
 */
export const printedFindings = (context: FilingContext): readonly Readonly<Record<string, RecordValue>>[] =>
  isOffice(context) ? [] : (issuedFindings(context) ?? []).map(valuesOf);

/**
 * The findings of the quarter before that were not closed (销号): they go on, under the same number.
 *
 * @example
 * carriedFindings({ zone: { id: 'province', name: '浙江省自贸办', subAreas: [] }, period: '2025Q3' }); // []
 */
export const carriedFindings = ({ references }: FilingContext): readonly RecordRow[] =>
  (references?.['carried'] ?? []).flatMap(findingRows).filter((row) => said(row, 'outcome') !== '销号');

const valuesOf = ({ cells }: RecordRow): Readonly<Record<string, RecordValue>> =>
  Object.fromEntries(printedFields.map((field) => [field, cells[field]?.value ?? null]));
