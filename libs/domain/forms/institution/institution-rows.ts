import type { FilingContext } from '../../filing.ts';
import type { RecordValue } from '../records/record-table.ts';
import { said } from '../records/said.ts';
import { acceptedInstitutions } from './changes-of.ts';
import { wholeZone } from './institution-of.ts';

/** What stays as it was accepted until it changes. The contact (联络员) is asked for anew: personal data is not carried on. */
const carried = [
  ...['organisation', 'setup', 'leaderName', 'leaderTitle', 'deputies', 'members'],
  ...['office', 'documentNumber', 'changedOn'],
];

/**
 * What a template prints in advance: a row for the leading group and one a registered sub-area, each as it was accepted last.
 *
 * @example
 * institutionRows({ zone: { id: 'a', name: '甲', subAreas: [] }, period: '2025' }); // [{ subArea: '全区' }]
 */
export const institutionRows = (context: FilingContext): readonly Readonly<Record<string, RecordValue>>[] => {
  const accepted = acceptedInstitutions(context) ?? [];
  return [wholeZone, ...context.zone.subAreas.map(({ name }) => name)].map((subArea) => {
    const row = accepted.find((other) => said(other, 'subArea') === subArea);
    const values = row ? carried.map((field) => [field, row.cells[field]?.value ?? null] as const) : [];
    return { subArea, ...Object.fromEntries(values) };
  });
};
