import { plain } from '../../libs/domain/decimal.ts';
import {
  type AuthorityTable,
  type AuthorityValue,
  inUnitOf,
} from '../../libs/domain/forms/authority-values/authority-value.ts';
import { departmentOf } from '../../libs/domain/forms/authority-values/departments.ts';
import { itemOf } from '../../libs/domain/forms/authority-values/items.ts';
import type { DepartmentId } from '../../libs/domain/forms/authority-values/vocabulary.ts';
import { mayBeNegative } from '../../libs/domain/forms/indicator-data/rules/value-negative-unusual.ts';
import { subAreaKey } from '../../libs/domain/forms/reading/sub-area-key.ts';
import type { Message } from '../../libs/domain/message.ts';
import { type Problem, type ProblemPlace, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { findUnit, unitNames } from '../../libs/domain/units/find-unit.ts';
import type { RecordAuthorityValuesBody } from './authority-routes.ts';

type Entered = RecordAuthorityValuesBody['values'][number];

/**
 * Brings a department's entered figures into the units that they are kept in. What the workbook's rules refuse is refused here,
 * too, all at once and each at its place: another zone than is registered, a figure that is not the department's, a unit of
 * another kind, an amount below zero, a figure twice.
 */
export const canonicalAuthorityValues = (
  department: DepartmentId,
  { document, values }: RecordAuthorityValuesBody,
  zones: ReadonlySet<string>,
): Result<AuthorityTable, Problem> => {
  const first = new Map(values.map((value, at) => [keyOf(value), at] as const).toReversed());
  const places = values.flatMap((value, at) =>
    wrongWith(department, value, zones, first.get(keyOf(value)) ?? at, at).map(
      ([part, message]): ProblemPlace => ({ pointer: `/values/${at}/${part}`, message }),
    ),
  );
  if (places.length > 0) return fail(invalid(places));
  return ok({ department, values: values.map((value) => kept(value, document)) });
};

const keyOf = ({ zone, subArea, field }: Entered): string => `${zone}|${subAreaKey(subArea ?? '')}|${field}`;

const kept = ({ zone, subArea, field, value, unit, document }: Entered, common: string): AuthorityValue => {
  const item = itemOf(field);
  const inUnit = inUnitOf(item, value, unit);
  if (!inUnit) throw new TypeError(`${unit} is no unit of ${field}`);
  return { zone, subArea: subArea ?? null, field, value: plain(inUnit), unit: item.unit, document: document ?? common };
};

type Wrong = readonly [part: keyof Entered, message: Message];

const wrongWith = (
  department: DepartmentId,
  { zone, field, value, unit }: Entered,
  zones: ReadonlySet<string>,
  first: number,
  at: number,
): readonly Wrong[] => {
  const item = itemOf(field);
  const { name, fields } = departmentOf(department);
  const kind = findUnit(item.unit)?.kind;
  const checks: readonly (readonly [boolean, ...Wrong])[] = [
    [!zones.has(zone), 'zone', { zh: `没有登记的联动创新区：${zone}`, en: `There is no zone ${zone}` }],
    [
      !item.fields.every((one) => fields.includes(one)),
      'field',
      { zh: `“${item.label}”不由${name}部门核定`, en: `${field} is not settled by ${department}` },
    ],
    [
      kind !== undefined && findUnit(unit)?.kind !== kind,
      'unit',
      {
        zh: `单位“${unit}”不适用，应为：${kind ? unitNames(kind).join('、') : ''}`,
        en: `The unit ${unit} does not fit; use one of: ${kind ? unitNames(kind).join(', ') : ''}`,
      },
    ],
    [
      /^-.*[1-9]/u.test(value) && !item.fields.some((one) => mayBeNegative.has(one)),
      'value',
      { zh: `“${item.label}”不能为负数`, en: `${field} cannot be below zero` },
    ],
    [
      first < at,
      'field',
      { zh: `与第 ${first + 1} 项重复`, en: `The same figure of the same zone or sub-area as in /values/${first}` },
    ],
  ];
  return checks.flatMap(([broken, part, message]): readonly Wrong[] => (broken ? [[part, message]] : []));
};

const invalid = (places: readonly ProblemPlace[]): Problem =>
  problem(
    'invalid',
    'authority-values.invalid',
    { zh: `有 ${places.length} 处不能录入`, en: `${places.length} places cannot be recorded` },
    places,
  );
