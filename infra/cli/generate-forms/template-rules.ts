import { goodContext, workbookOf } from '../../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import { checkTag } from '../../../libs/domain/forms/template/check-tag.ts';
import { tagOf } from '../../../libs/domain/forms/template/form-tag.ts';
import { tagRules } from '../../../libs/domain/forms/template/rules/index.ts';
import type { TaggedForm } from '../../../libs/domain/forms/template/tagged-form.ts';
import { taggedIndicatorData } from '../../../libs/domain/forms/template/tagged-indicator-data.ts';
import { tagSheetName } from '../../../libs/workbook/write/template-tag.ts';
import { documented, type RuleSection } from './documented-rule.ts';

/** A template whose columns have changed once since its first version. */
const form: TaggedForm = { ...taggedIndicatorData, version: 2, migrations: { 1: (workbook) => workbook } };
const context = { ...goodContext, references: {} };

/** What the tag of a template says that breaks each rule. */
const spoiledTags: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'template.other-form': { form: 'institution' },
  'template.other-zone': { zone: 'ningbo', zoneName: '宁波联动创新区' },
  'template.other-period': { period: '2024' },
  'template.version-unknown': { version: '9' },
  'template.version-older': { version: '1' },
  'template.prefilled-outdated': { prefilled: '0' },
  'template.sub-area-only': tagOf(form, context, '主城片区'),
};

/** What is said of the template that a workbook was made from. */
export const templateRules = (): RuleSection => ({
  title: { zh: '模板', en: 'Templates' },
  about: {
    zh: '所有报表通用，只校验由本系统模板填写的工作簿。',
    en: 'For every form, where a workbook was made from a template of this system.',
  },
  rules: documented(tagRules, (rule) => checkTag(tagged(spoiledTags[rule] ?? {}), form, context)),
});

const tagged = (changes: Readonly<Record<string, string>>) =>
  workbookOf(
    {},
    { name: tagSheetName, state: 'veryHidden', rows: Object.entries({ ...tagOf(form, context), ...changes }) },
  );
