import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { answeredRows, findingName } from '../answered-rows.ts';

/** A rectification is dated before the inspection that found what was wrong. */
export const rectificationEarly: RecordRule = {
  id: 'rectification.early',
  level: 'error',
  source: 'What was found on a day was not yet rectified before it',
  hint: { zh: '请核对完成时间的年份和月份', en: 'Check year and month of 完成时间' },
  find: (judged) =>
    answeredRows(judged)
      .filter((row) => said(row, 'completedOn') !== '' && said(row, 'completedOn') < said(row, 'inspectedOn'))
      .map((row) =>
        sightField(row, 'completedOn', `不早于 ${said(row, 'inspectedOn')}`, {
          zh: `督查问题 ${findingName(row)} 的完成时间 ${said(row, 'completedOn')} 早于督查时间 ${said(row, 'inspectedOn')}`,
          en: `Finding ${findingName(row)} is dated done on ${said(row, 'completedOn')}, before its inspection on ${said(row, 'inspectedOn')}`,
        }),
      ),
};
