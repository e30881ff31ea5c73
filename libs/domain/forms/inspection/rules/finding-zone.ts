import { prefectures, zoneStem } from '../../../zone.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { findingName, officeRows } from '../answered-rows.ts';

const cities = new Set(Object.values(prefectures));

/** A finding that the office issues names no zone: nobody would have to answer it. */
export const findingZone: RecordRule = {
  id: 'finding.zone',
  level: 'error',
  source: 'A finding goes to the zone that it names',
  hint: {
    zh: '请填写联动创新区的名称，如“杭州联动创新区”',
    en: 'Enter the name of the zone, such as 杭州联动创新区',
  },
  find: (judged) =>
    officeRows(judged)
      .filter((row) => !cities.has(zoneStem(said(row, 'zone'))))
      .map((row) =>
        sightField(row, 'zone', '联动创新区的名称', {
          zh: `督查问题 ${findingName(row)} ${said(row, 'zone') === '' ? '没有写明' : '写的不是'}联动创新区的名称`,
          en: `Finding ${findingName(row)} ${said(row, 'zone') === '' ? 'names no zone' : 'names what is no zone'}`,
        }),
      ),
};
