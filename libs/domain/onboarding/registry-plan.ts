import type { Workbook } from '../../workbook/workbook.ts';
import type { Finding } from '../finding.ts';
import type { Contact, Person } from '../person.ts';
import type { SubArea, Zone } from '../zone.ts';
import { checkRegistry } from './check-registry.ts';
import { onboardingLayout, type SheetLayout } from './layout.ts';
import { type ReadRow, type ReadTable, readTable } from './read-table.ts';
import { type ZoneLookup, zoneLookup } from './zone-lookup.ts';

/** A zone as the workbook has it; of the years that it names, those in whose cohort the zone is. */
export interface PlannedZone extends Zone {
  readonly city?: string;
  readonly batch?: string;
  readonly areaKm2?: string;
  readonly founded?: { readonly document: string; readonly from: string };
  readonly cohorts: readonly number[];
  readonly groups: Readonly<Record<string, string>>;
}

/** A person as the workbook has them. */
export interface PlannedPerson extends Person {
  readonly contact?: Contact;
}

/** What an onboarding workbook (建档表) says, in the order of its rows. */
export interface RegistryPlan {
  readonly zones: readonly PlannedZone[];
  readonly people: readonly PlannedPerson[];
  /** The years that it names at all: of the others it says nothing. */
  readonly years: readonly number[];
}

/** A plan with every mistake that is in the workbook, in the order of its cells; with mistakes it is not carried out. */
export interface ReadPlan {
  readonly plan: RegistryPlan;
  readonly findings: readonly Finding[];
}

/** The rows of each sheet. */
export type RegistryRows = Readonly<Record<SheetLayout['id'], readonly ReadRow[]>>;

/**
 * Reads an onboarding workbook (建档表): zones, sub-areas, cohorts with their groups, people. All mistakes are found in one pass, each at
 * its cell.
 *
 * @example
 * readRegistryPlan({ sheets: [], date1904: false }).findings.map(({ rule }) => rule); // ['onboarding.sheet-missing', 'onboarding.sheet-missing']
 */
export const readRegistryPlan = (workbook: Workbook): ReadPlan => {
  const tables = onboardingLayout.map((layout) => [layout.id, readTable(workbook, layout)] as const);
  const read = Object.fromEntries(tables) as Readonly<Record<SheetLayout['id'], ReadTable>>;
  const rows = Object.fromEntries(tables.map(([id, table]) => [id, table.rows])) as unknown as RegistryRows;
  const lookup = zoneLookup(rows.zones);
  const inCells = Object.values(read).flatMap(({ findings }) => findings);
  const across = read.zones.rows.length === 0 ? [] : checkRegistry(rows, lookup);
  return {
    plan: {
      zones: rows.zones.flatMap((row) => plannedZone(row, rows, lookup)),
      people: rows.people.flatMap((row) => plannedPerson(row, lookup)),
      years: [...new Set(rows.groups.flatMap((row) => textOf(row, 'year') ?? []))].map(Number),
    },
    findings: [...inCells, ...across],
  };
};

const textOf = ({ values }: ReadRow, field: string): string | undefined => {
  const value = values[field];
  return typeof value === 'string' ? value : undefined;
};

/** The named texts that are there. */
const texts = <Field extends string>(row: ReadRow, ...fields: readonly Field[]): Partial<Record<Field, string>> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = textOf(row, field);
      return value === undefined ? [] : [[field, value]];
    }),
  ) as Partial<Record<Field, string>>;

const plannedZone = (row: ReadRow, rows: RegistryRows, lookup: ZoneLookup): readonly PlannedZone[] => {
  const { id, name, document, from, ...rest } = texts(
    row,
    'id',
    'name',
    'document',
    'from',
    'city',
    'batch',
    'areaKm2',
  );
  if (id === undefined || name === undefined) return [];
  const isOwn = (one: ReadRow) => lookup(textOf(one, 'zone')) === id;
  const years = rows.groups.filter(isOwn).flatMap((one) => {
    const { year, group } = texts(one, 'year', 'group');
    return year === undefined ? [] : [{ year, group }];
  });
  return [
    {
      ...{ id, name, ...rest },
      ...(document !== undefined && from !== undefined ? { founded: { document, from } } : {}),
      subAreas: rows.subAreas.filter(isOwn).flatMap(plannedSubArea),
      cohorts: years.map(({ year }) => Number(year)).toSorted((a, b) => a - b),
      groups: Object.fromEntries(years.flatMap(({ year, group }) => (group === undefined ? [] : [[year, group]]))),
    },
  ];
};

const plannedSubArea = (row: ReadRow): readonly SubArea[] => {
  const { name, ...rest } = texts(row, 'name', 'areaKm2', 'landUse');
  const platforms = row.values['platforms'];
  if (name === undefined) return [];
  return [{ name, ...rest, ...(Array.isArray(platforms) && platforms.length > 0 ? { platforms } : {}) }];
};

const plannedPerson = (row: ReadRow, lookup: ZoneLookup): readonly PlannedPerson[] => {
  const { sub, name, role } = texts(row, 'sub', 'name', 'role');
  const zone = lookup(textOf(row, 'zone'));
  if (sub === undefined || name === undefined || role === undefined) return [];
  const contact = texts(row, 'phone', 'email');
  return [
    {
      // The reader of the column gave one of the roles.
      ...{ sub, name, role: role as Person['role'] },
      ...(zone === undefined ? {} : { zone }),
      ...(Object.keys(contact).length > 0 ? { contact } : {}),
    },
  ];
};
