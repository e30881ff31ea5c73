import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { changesOf } from '../changes-of.ts';

/** A change was filed later than it should have been: that is recorded, and hinders nothing. What is judged at home was not filed yet. */
export const changeLate: RecordRule = {
  id: 'change.late',
  level: 'warning',
  source: 'Annex 1 is filed anew within 15 working days after a change, by the time of storage',
  hint: {
    zh: '不影响报送；请核对变更日期，今后请在变更后 15 个工作日内重新报送',
    en: 'The filing is taken; check the date of the change, and file the next one within 15 working days after it',
  },
  find: (judged) => {
    const { filed } = judged.context;
    if (!filed) return [];
    return changesOf(judged).flatMap(({ row, what }) => {
      const changedOn = said(row, 'changedOn');
      if (changedOn === '' || changedOn >= filed.changesSince) return [];
      return [
        sightField(row, 'changedOn', '变更后 15 个工作日内报送', {
          zh: `“${said(row, 'subArea')}”的${what.zh}于 ${changedOn} 变更，应在 15 个工作日内报送，实际于 ${filed.on} 报送`,
          en: `${what.en} of ${said(row, 'subArea')} changed on ${changedOn}; it was due within 15 working days and filed on ${filed.on}`,
        }),
      ];
    });
  },
};
