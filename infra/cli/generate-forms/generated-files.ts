import { catalogue } from '../../../libs/domain/forms/catalogue.ts';
import type { FormHeading } from '../../../libs/domain/forms/form.ts';
import { indicatorData } from '../../../libs/domain/forms/indicator-data.ts';
import { recordForms } from '../../../libs/domain/forms/record-forms.ts';
import { describeForm } from '../../../libs/domain/forms/records/describe-form.ts';
import { type JsonSchema, recordSchema } from '../../../libs/domain/forms/records/record-schema.ts';
import { figurePage, figureSchema } from './figure-form.ts';
import { page, table } from './markdown.ts';
import { ruleCatalogue, ruleSections } from './rule-catalogue.ts';

const frequencies: Readonly<Record<FormHeading['frequency'], string>> = {
  year: '每年',
  'half-year': '每半年',
  quarter: '每季度',
  'year-to-date': '按年或季度累计',
};

/** Every file that is generated from the forms, by its path in `docs/`: a page and a schema a form, their list, the rules. */
export const generatedFormFiles = async (): Promise<ReadonlyMap<string, string>> =>
  new Map([
    ['forms/README.md', formList()],
    ...formFiles(indicatorData.id, figurePage(), figureSchema()),
    ...recordForms.flatMap((form) => formFiles(form.id, describeForm(form), recordSchema(form))),
    ['rules.md', ruleCatalogue(await ruleSections())],
  ]);

const formFiles = (id: string, text: string, schema: JsonSchema): readonly (readonly [string, string])[] => [
  [`forms/${id}.md`, text],
  [`forms/${id}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`],
];

const formList = (): string =>
  page(
    '# 报表目录 · Forms',
    'Written by `npm run generate` from `libs/domain/forms`. A schema describes the table that validation makes of a filing.',
    table(
      ['报表', 'Form', '报送', '报送人', '正文', '表结构'],
      catalogue.map(({ id, title, frequency, filedBy, document }) => [
        `[${title.zh}](${id}.md)`,
        title.en,
        frequencies[frequency],
        filedBy === 'office' ? '省自贸办' : '联动创新区',
        document ? '必附' : '',
        `[JSON Schema](${id}.schema.json)`,
      ]),
    ),
    '校验规则见[校验规则目录](../rules.md)。',
  );
