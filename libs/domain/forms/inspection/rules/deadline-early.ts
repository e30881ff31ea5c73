import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { findingName, officeRows } from '../answered-rows.ts';

/** The deadline that the office sets is not after the inspection. */
export const deadlineEarly: RecordRule = {
  id: 'deadline.early',
  level: 'error',
  source: 'A zone needs time for what was found',
  hint: { zh: '请核对督查时间和整改期限', en: 'Check the days of inspection and deadline' },
  find: (judged) =>
    officeRows(judged)
      .filter((row) => said(row, 'deadline') !== '' && said(row, 'deadline') <= said(row, 'inspectedOn'))
      .map((row) =>
        sightField(row, 'deadline', `晚于 ${said(row, 'inspectedOn')}`, {
          zh: `督查问题 ${findingName(row)} 的整改期限 ${said(row, 'deadline')} 不晚于督查时间 ${said(row, 'inspectedOn')}`,
          en: `Finding ${findingName(row)} is due on ${said(row, 'deadline')}, not after its inspection on ${said(row, 'inspectedOn')}`,
        }),
      ),
};
