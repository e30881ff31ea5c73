import type { Finding } from '../finding.ts';
import { hasFittingZone, type PersonRole } from '../person.ts';
import { mistake } from './mistake.ts';
import type { ReadRow } from './read-table.ts';
import type { RegistryRows } from './registry-plan.ts';
import type { ZoneLookup } from './zone-lookup.ts';

/**
 * What is wrong between rows: a code, sub-area, year or subject that stands twice, a zone that is on no row of the first sheet or has no
 * sub-area, half a founding, people whose role and zone do not fit.
 *
 * @example
 * checkRegistry({ zones: [], subAreas: [], groups: [], people: [] }, () => undefined); // []
 */
export const checkRegistry = (rows: RegistryRows, lookup: ZoneLookup): readonly Finding[] => [
  ...repeated(rows.zones, 'id', ({ values }) => values['id']),
  ...repeated(rows.subAreas, 'name', withZone(lookup, 'name')),
  ...repeated(rows.groups, 'year', withZone(lookup, 'year')),
  ...repeated(rows.people, 'sub', ({ values }) => values['sub']),
  ...[...rows.subAreas, ...rows.groups, ...rows.people].flatMap((row) => unknownZone(row, lookup)),
  ...rows.zones.flatMap((row) => [...halfFounded(row), ...withoutSubAreas(row, rows, lookup)]),
  ...rows.people.flatMap(misplaced),
];

const withZone =
  (lookup: ZoneLookup, field: string) =>
  ({ values }: ReadRow): unknown => {
    const { zone } = values;
    const id = typeof zone === 'string' ? lookup(zone) : undefined;
    return id === undefined || values[field] === undefined ? undefined : `${id} ${values[field]}`;
  };

const repeated = (rows: readonly ReadRow[], field: string, keyOf: (row: ReadRow) => unknown): readonly Finding[] => {
  const first = new Map<unknown, ReadRow>();
  return rows.flatMap((row) => {
    const key = keyOf(row);
    const before = key === undefined ? undefined : first.get(key);
    if (key !== undefined && !before) first.set(key, row);
    if (!before) return [];
    return mistake('onboarding.repeated', row.place(field), {
      ...{ seen: String(row.values[field]), expected: '不重复' },
      message: {
        zh: `“${row.values[field]}”与 ${before.place(field).cell} 重复`,
        en: `“${row.values[field]}” stands in ${before.place(field).cell} already`,
      },
      hint: { zh: '每项只填一行', en: 'One row each' },
    });
  });
};

const unknownZone = (row: ReadRow, lookup: ZoneLookup): readonly Finding[] => {
  const { zone } = row.values;
  if (typeof zone !== 'string' || lookup(zone) !== undefined) return [];
  return [
    mistake('onboarding.zone-unknown', row.place('zone'), {
      ...{ seen: zone, expected: '“联动创新区”表中的代码或名称' },
      message: { zh: `“联动创新区”表中没有“${zone}”`, en: `There is no zone “${zone}” on the first sheet` },
      hint: { zh: '请核对代码或名称，或在第一张表中补充', en: 'Mend the code or the name, or add the zone' },
    }),
  ];
};

const halfFounded = (row: ReadRow): readonly Finding[] => {
  const { document, from } = row.values;
  if ((document === undefined) === (from === undefined)) return [];
  return [
    mistake('onboarding.founding-half', row.place(document === undefined ? 'document' : 'from'), {
      ...{ seen: '（空）', expected: '设立文件与生效日期同时填写' },
      message: { zh: '设立文件与生效日期只填了一项', en: 'Of the founding document and its day there is one alone' },
      hint: { zh: '请补齐，或都留空', en: 'Fill in both, or neither' },
    }),
  ];
};

const withoutSubAreas = (row: ReadRow, { subAreas }: RegistryRows, lookup: ZoneLookup): readonly Finding[] => {
  const { id } = row.values;
  const has = subAreas.some(({ values: { zone } }) => typeof zone === 'string' && lookup(zone) === id);
  if (id === undefined || has) return [];
  return [
    mistake('onboarding.no-sub-area', row.place('id'), {
      ...{ seen: String(id), expected: '至少一个片区' },
      message: { zh: '该联动创新区没有片区', en: 'This zone has no sub-area' },
      hint: {
        zh: '请在“片区”表中补充；不分片区的填“全区”',
        en: 'Add one to the second sheet; 全区 where there are none',
      },
    }),
  ];
};

const misplaced = (row: ReadRow): readonly Finding[] => {
  const { role, zone } = row.values;
  if (typeof role !== 'string') return [];
  const place = typeof zone === 'string' ? { zone } : {};
  if (hasFittingZone({ role: role as PersonRole, ...place })) return [];
  return [
    mistake('onboarding.person-zone', row.place('zone'), {
      ...{ seen: typeof zone === 'string' ? zone : '（空）', expected: '经办人、签发人填写，其他角色留空' },
      message: { zh: '角色与所属联动创新区不符', en: 'Role and zone do not fit together' },
      hint: {
        zh: '经办人、签发人须写明联动创新区，其他角色留空',
        en: 'People of a zone have a zone, and others have none',
      },
    }),
  ];
};
