import { fileRules, sheetRules } from '../../../libs/domain/forms/indicator-data/rules/index.ts';
import {
  contextOf as figuresContext,
  spoiledWorkbooks as spoiledFigures,
} from '../../../libs/domain/forms/indicator-data/rules/spoiled-workbooks.ts';
import { workbookOf } from '../../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import { indicatorData } from '../../../libs/domain/forms/indicator-data.ts';
import { recordForms } from '../../../libs/domain/forms/record-forms.ts';
import { sampleForm } from '../../../libs/domain/forms/records/record-fixture.ts';
import type { RecordForm } from '../../../libs/domain/forms/records/record-form.ts';
import { recordForm } from '../../../libs/domain/forms/records/record-reader.ts';
import { generalRules } from '../../../libs/domain/forms/records/rules/index.ts';
import {
  contextOf as recordsContext,
  spoiledWorkbooks as spoiledRecords,
} from '../../../libs/domain/forms/records/rules/spoiled-workbooks.ts';
import { documented, type RuleSection } from './documented-rule.ts';
import { readFiling } from './filings/filing.ts';
import { formFilings } from './filings/index.ts';

/** The rules of the table of raw figures, each with what it says to the workbook that its test spoils for it. */
export const figureRules = (): RuleSection => ({
  title: indicatorData.title,
  about: { zh: `\`${indicatorData.id}\``, en: 'its own rules' },
  rules: documented([...fileRules, ...sheetRules], (rule) => {
    const spoiled = spoiledFigures[rule];
    return spoiled ? indicatorData.read(workbookOf(...spoiled.sheets), figuresContext(spoiled)).findings : [];
  }),
});

/** The rules that follow from the definition of a table of records, shown on a form that nobody files. */
export const recordRules = (): RuleSection => ({
  title: { zh: '表格类报表通用规则', en: 'Any table of records' },
  about: {
    zh: '由各报表的栏目定义产生，适用于除基础数据表以外的所有报表。',
    en: 'They follow from the definition of a form, and hold for every one but the table of raw figures.',
  },
  rules: documented(generalRules, (rule) => {
    const spoiled = spoiledRecords[rule];
    return spoiled ? recordForm(sampleForm).read(workbookOf(...spoiled.sheets), recordsContext(spoiled)).findings : [];
  }),
});

/** The own rules of every form of records that has any. */
export const ownRules = (): readonly RuleSection[] =>
  recordForms
    .filter(({ rules }) => rules.length > 0)
    .map((form) => ({
      title: form.title,
      about: { zh: `\`${form.id}\``, en: 'its own rules, beside those of any table of records' },
      rules: documented(form.rules, findingsOf(form)),
    }));

const findingsOf = (form: RecordForm) => {
  const filings = formFilings.find((one) => one.form === form);
  return (rule: string) => {
    const bad = filings?.bad[rule];
    return filings && bad ? readFiling(form, { ...filings.good, ...bad }).findings : [];
  };
};
