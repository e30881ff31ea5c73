import type { IndicatorField } from '../../indicator-table.ts';
import type { ChoiceOption } from '../records/column-type.ts';
import type { DepartmentId } from './vocabulary.ts';

/** A department that has figures of its own, and which of the zones' figures they settle. */
export interface Department {
  readonly id: DepartmentId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly fields: readonly IndicatorField[];
}

/** The six departments (部门), with the figures that each may report. Both 统计 and 科技 have R&D. */
export const departments: readonly Department[] = [
  {
    id: 'customs',
    name: '海关',
    aliases: ['杭州海关', '宁波海关', '海关总署'],
    fields: ['exports', 'imports', 'tradePrior'],
  },
  {
    id: 'commerce',
    name: '外资',
    aliases: ['省商务厅', '商务厅', '商务', '外资处', '商务部门'],
    fields: ['fdi', 'fdiPrior'],
  },
  { id: 'tax', name: '税务', aliases: ['省税务局', '税务局', '税务部门', '宁波市税务局'], fields: ['taxRevenue'] },
  {
    id: 'statistics',
    name: '统计',
    aliases: ['省统计局', '统计局', '统计部门'],
    fields: ['rdExpenditure', 'operatingRevenue', 'energy', 'energyPrior', 'valueAdded', 'valueAddedPrior'],
  },
  {
    id: 'land',
    name: '自然资源',
    aliases: ['省自然资源厅', '自然资源厅', '自然资源部门', '自然资源局'],
    fields: ['landArea'],
  },
  { id: 'science', name: '科技', aliases: ['省科技厅', '科技厅', '科技部门', '科技局'], fields: ['rdExpenditure'] },
];

/** The departments as a choice. */
export const departmentOptions: readonly ChoiceOption[] = departments.map(({ name, aliases }) => ({
  value: name,
  aliases,
}));

/**
 * The department of an id.
 *
 * @example
 * departmentOf('tax').name; // '税务'
 */
export const departmentOf = (id: DepartmentId): Department => {
  const department = departments.find((one) => one.id === id);
  if (!department) throw new TypeError(`there is no department ${id}`);
  return department;
};

/**
 * The department of a name; undefined for any other.
 *
 * @example
 * findDepartment('税务')?.fields; // ['taxRevenue']
 */
export const findDepartment = (name: string): Department | undefined => departments.find((one) => one.name === name);
