import { describe, expect, it } from 'vitest';
import { inflateNode } from '../../../workbook/inflate-node.ts';
import { readWorkbook } from '../../../workbook/read-workbook.ts';
import type { Workbook } from '../../../workbook/workbook.ts';
import type { WorkbookPlan } from '../../../workbook/write/workbook-plan.ts';
import { writeWorkbook } from '../../../workbook/write/write-workbook.ts';
import { isSynthetic } from '../../synthetic.ts';
import { forms } from '../index.ts';
import { fillTemplate } from './fill-template.fixture.ts';
import { templateOf } from './form-template.ts';
import { findTemplate, templates } from './index.ts';
import { otherZone, type TemplateCase, templateCases } from './template-cases.fixture.ts';
import { templateSettings } from './template-settings.ts';

const read = async (plan: WorkbookPlan): Promise<Workbook> => {
  const result = await readWorkbook(await writeWorkbook(plan), { inflate: inflateNode });
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
};

const planOf = ({ template, context }: TemplateCase, more: { subArea?: string; synthetic?: boolean } = {}) =>
  templateOf(template, { context, settings: templateSettings, ...more });

it('has a template and a case for every form', () => {
  expect(forms.map(({ id }) => findTemplate(id)?.id)).toEqual(forms.map(({ id }) => id));
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
  expect(templateCases.map(({ form }) => form.id)).toEqual(expect.arrayContaining(forms.map(({ id }) => id)));
});

describe.each(templateCases.map((one) => [one.template.id, one] as const))('the template of %s', (_, one) => {
  const { form, template, context, filling } = one;

  it('is read without a finding once it is filled in', async () => {
    const { table, findings } = form.read(await read(fillTemplate(planOf(one), filling)), context);
    expect(findings.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(table).toBeDefined();
  });

  it('is answered at its cells while it is blank', async () => {
    const { findings } = form.read(await read(planOf(one)), context);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ sheet }) => sheet !== null)).toBe(true);
    expect(
      findings.map(({ rule }) => rule).filter((rule) => /^(zone|period|sheet|column|unit|template)\./.test(rule)),
    ).toEqual([]);
  });

  it('says which zone it was made for when another files it', async () => {
    const zone = { ...otherZone, subAreas: context.zone.subAreas };
    const foreign = templateOf(template, { context: { ...context, zone }, settings: templateSettings });
    const { table, findings } = form.read(await read(foreign), context);
    const said = findings.filter(({ rule }) => rule === 'template.other-zone').map(({ message }) => message.zh);
    expect(said).toEqual(['这是为“宁波联动创新区”生成的模板，而本次报送的是“杭州联动创新区”']);
    expect(table).toBeUndefined();
  });

  it('has a version for one sub-area, with nothing of the others', async () => {
    const [other = '', own = ''] = context.zone.subAreas.map(({ name }) => name);
    const { sheets } = await read(planOf(one, { subArea: own }));
    const texts = sheets.flatMap(({ cells }) => cells.map(({ value }) => String(value)));
    expect(texts.filter((text) => text.includes(other))).toEqual([]);
    expect(texts.some((text) => text.includes(own))).toBe(true);
  });

  it('marks made-up data as such, and no other', async () => {
    expect(isSynthetic(await read(planOf(one, { synthetic: true })))).toBe(true);
    expect(isSynthetic(await read(planOf(one)))).toBe(false);
  });

  it('weighs less than a megabyte', async () => {
    expect((await writeWorkbook(planOf(one))).length).toBeLessThan(1_000_000);
  });

  it('prints number, authority, approval and validity, and who answers for it', async () => {
    const plan = planOf(one);
    for (const { rows } of plan.sheets) {
      const texts = rows.flatMap(({ cells }) =>
        cells.map((cell) => (cell?.content && 'text' in cell.content ? cell.content.text : '')),
      );
      const said = (label: string) => texts.find((text) => text.startsWith(label));
      expect(said('制定机关：')).toBe('制定机关：浙江省商务厅');
      expect(said('批准/备案文号：')).toBe('批准/备案文号：试填');
      expect(said('表　　号：')).toMatch(/浙联创\d\d(-\d)?表$/);
      for (const label of [
        '有效期至：',
        '填报单位（盖章）：',
        '单位负责人：',
        '审核人：',
        '填表人：',
        '联系电话：',
        '报出日期：',
      ]) {
        expect(said(label), label).toBeDefined();
      }
    }
  });
});
