import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromJSONSchema } from 'zod/v4';
import type { RuleSection } from '../../infra/cli/generate-forms/documented-rule.ts';
import { figureSchema } from '../../infra/cli/generate-forms/figure-form.ts';
import { readFiling } from '../../infra/cli/generate-forms/filings/filing.ts';
import { formFilings } from '../../infra/cli/generate-forms/filings/index.ts';
import { generatedFormFiles } from '../../infra/cli/generate-forms/generated-files.ts';
import { ruleSections } from '../../infra/cli/generate-forms/rule-catalogue.ts';
import { catalogue } from '../../libs/domain/forms/catalogue.ts';
import { goodContext, workbookOf } from '../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import { indicatorData } from '../../libs/domain/forms/indicator-data.ts';
import { type JsonSchema, recordSchema } from '../../libs/domain/forms/records/record-schema.ts';
import { recordValues } from '../../libs/domain/forms/records/record-values.ts';
import { project } from './source-files.ts';

const docs = join(project, 'docs');

describe('docs/forms and docs/rules.md', () => {
  let generated: ReadonlyMap<string, string>;
  beforeAll(async () => {
    generated = await generatedFormFiles();
  });

  it('are what npm run generate would write now', () => {
    const outdated = [...generated].filter(([name, text]) => readFileSync(join(docs, name), 'utf8') !== text);
    expect(outdated.map(([name]) => name)).toEqual([]);
  });

  it('hold no page of a form that is gone', () => {
    const pages = readdirSync(join(docs, 'forms')).map((name) => `forms/${name}`);
    expect(pages.filter((name) => !generated.has(name))).toEqual([]);
  });

  it('have a page and a schema for everything that can be filed', () => {
    for (const { id } of catalogue) {
      expect(generated.get(`forms/${id}.md`)).toContain('## ');
      expect(generated.get(`forms/${id}.schema.json`)).toContain('"$schema"');
    }
  });
});

describe('the catalogue of rules', () => {
  let sections: readonly RuleSection[];
  beforeAll(async () => {
    sections = await ruleSections();
  });

  it('shows of every rule what it says, for each was broken', () => {
    const rules = sections.flatMap(({ title, rules }) => rules.map((rule) => ({ ...rule, of: title.en })));
    expect(rules.length).toBeGreaterThan(200);
    expect(rules.filter(({ example }) => !example).map(({ id, of }) => `${of}: ${id}`)).toEqual([]);
    expect(rules.filter(({ level, example }) => example?.level !== level)).toEqual([]);
  });

  it('says all of it in both languages', () => {
    const texts = sections.flatMap(({ rules }) =>
      rules.flatMap(({ hint, source, example }) => [
        hint.zh,
        hint.en,
        source,
        example?.message.zh,
        example?.message.en,
      ]),
    );
    expect(texts.filter((text) => !text || /undefined|NaN|\[object/u.test(text))).toEqual([]);
  });
});

describe.each(formFilings)('the filings of $form.id', ({ form, good, bad }) => {
  it('are one in which nothing is found, and one for each rule of its own', () => {
    expect(readFiling(form, good).findings).toEqual([]);
    expect(Object.keys(bad).toSorted()).toEqual(form.rules.map(({ id }) => id).toSorted());
  });
});

describe('a schema', () => {
  const takes = (schema: JsonSchema, value: unknown) => fromJSONSchema(schema).safeParse(value).success;

  it('takes the table of a good filing, and no other', () => {
    const { table } = indicatorData.read(workbookOf({}), goodContext);
    expect(takes(figureSchema(), table)).toBe(true);
    expect(takes(figureSchema(), { ...table, rows: [{ subArea: '主城片区', figures: {} }] })).toBe(false);
  });

  it.each(formFilings)('takes the rows of a good $form.id, and no other', ({ form, good }) => {
    const { table } = readFiling(form, good);
    const values = recordValues(table!);
    expect(takes(recordSchema(form), values)).toBe(true);
    expect(takes(recordSchema(form), { ...values, version: 0 })).toBe(false);
    const [id = ''] = Object.keys(values.sheets);
    expect(takes(recordSchema(form), { ...values, sheets: { ...values.sheets, [id]: [{ odd: 1 }] } })).toBe(false);
  });
});
