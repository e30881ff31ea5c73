import type { FilingContext } from '../../filing.ts';
import type { Message } from '../../message.ts';
import { compactText } from '../reading/compact-text.ts';
import type { ReadRow } from '../records/read-sheet.ts';
import type { JudgedRecords } from '../records/record-form.ts';
import type { RecordRow, RecordTable } from '../records/record-table.ts';
import { type SaidRow, said } from '../records/said.ts';
import { setupOf } from './institution-of.ts';

/** An institution that is not as it was accepted last. */
export interface InstitutionChange {
  readonly row: ReadRow;
  readonly accepted: RecordRow;
  /** The first thing that differs. */
  readonly what: Message;
}

/**
 * The rows that were accepted last: of this year, or else of the year before; undefined where none ever were.
 *
 * @example
 * acceptedInstitutions({ zone, period: '2025' }); // undefined
 */
export const acceptedInstitutions = ({ references }: FilingContext): readonly RecordRow[] | undefined => {
  const [last] = [...(references?.['accepted'] ?? []), ...(references?.['previous'] ?? [])];
  return (last?.table as RecordTable | undefined)?.sheets['institutions'];
};

/**
 * The institutions that were accepted before and are now set up otherwise (变更).
 *
 * @example
 * changesOf(judged).map(({ what }) => what.zh); // ['组长']
 */
export const changesOf = (judged: JudgedRecords): readonly InstitutionChange[] => {
  const before = acceptedInstitutions(judged.context) ?? [];
  return (judged.sheets['institutions']?.rows ?? []).flatMap((row) => {
    const accepted = before.find((other) => said(other, 'subArea') === said(row, 'subArea'));
    const what = accepted && aspects.find(({ of }) => of(row) !== of(accepted))?.what;
    return accepted && what ? [{ row, accepted, what }] : [];
  });
};

const aspects: readonly { readonly what: Message; readonly of: (row: SaidRow) => string }[] = [
  { what: { zh: '机构名称', en: 'The name' }, of: (row) => compactText(said(row, 'organisation')) },
  { what: { zh: '组长（负责人）', en: 'The head' }, of: (row) => setOf(setupOf(row).leaders.map(({ name }) => name)) },
  { what: { zh: '副组长', en: 'The deputy heads' }, of: (row) => setOf(setupOf(row).deputies.map(({ name }) => name)) },
  { what: { zh: '成员单位', en: 'The list of members' }, of: (row) => setOf(setupOf(row).members) },
];

const setOf = (names: readonly string[]): string => names.map(compactText).toSorted().join('、');
