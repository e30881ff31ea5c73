import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../../../workbook/workbook.ts';
import { tagSheetName } from '../../../../workbook/write/template-tag.ts';
import type { FilingContext } from '../../../filing.ts';
import type { Form } from '../../form.ts';
import { workbookOf } from '../../indicator-data/workbook-fixture.ts';
import { applyTagRules, checkTag, withTagRules } from '../check-tag.ts';
import { tagOf } from '../form-tag.ts';
import type { TaggedForm } from '../tagged-form.ts';
import { tagRules } from './index.ts';

const form: TaggedForm = {
  id: 'institution',
  title: { zh: '机构设置情况', en: 'Institutions' },
  frequency: 'year',
  window: { kind: 'always-open' },
  version: 3,
  prefilled: ({ zone }) => zone.subAreas,
  migrations: { 2: (workbook) => workbook },
};

const context: FilingContext = {
  zone: { id: 'hangzhou', name: '杭州联动创新区', subAreas: [{ name: '主城片区' }, { name: '临空片区' }] },
  period: '2025',
};

/** A workbook that was made from a template, whose tag somebody changed. */
const tagged = (changes: Readonly<Record<string, string>> = {}, subArea?: string): Workbook =>
  workbookOf(
    {},
    { name: tagSheetName, state: 'veryHidden', rows: Object.entries({ ...tagOf(form, context, subArea), ...changes }) },
  );

const check = (workbook: Workbook, filed: FilingContext = context, as: TaggedForm = form) =>
  checkTag(workbook, as, filed).map(({ rule, level, seen, expected }) => [rule, level, seen, expected]);

describe('the template of a workbook', () => {
  it('is nothing to speak of where it is the current one of the filing, or where there was none', () => {
    expect(check(tagged())).toEqual([]);
    expect(check(workbookOf({}))).toEqual([]);
    expect(check(workbookOf({}, { name: tagSheetName, rows: [['form', 'institution']] }))).toEqual([]);
  });

  it('of another form is named', () => {
    expect(check(tagged({ form: 'indicator-data' }))).toEqual([
      ['template.other-form', 'error', '联动创新区主要评价指标基础数据表', '机构设置情况'],
    ]);
    expect(check(tagged({ form: 'no-form' }))).toEqual([['template.other-form', 'error', 'no-form', '机构设置情况']]);
  });

  it('of another zone is named as that zone was called', () => {
    expect(check(tagged({ zone: 'ningbo', zoneName: '宁波联动创新区' }))).toEqual([
      ['template.other-zone', 'error', '宁波联动创新区', '杭州联动创新区'],
    ]);
    expect(check(tagged({ zone: 'ningbo', zoneName: '' }))[0]?.[2]).toBe('ningbo');
  });

  it('is that of the zone where only its name is known', () => {
    expect(check(tagged(), { ...context, zone: { ...context.zone, id: '杭州联动创新区' } })).toEqual([]);
  });

  it('of another period is named in words', () => {
    expect(check(tagged({ period: '2024' }))).toEqual([['template.other-period', 'error', '2024年度', '2025年度']]);
    expect(check(tagged({ period: 'x' }))[0]?.[2]).toBe('x');
    const twice: TaggedForm = { ...form, frequency: 'half-year' };
    expect(check(tagged({ period: '2025Q2' }), { ...context, period: '2025Q4' }, twice)).toEqual([
      ['template.other-period', 'error', '2025年上半年', '2025年下半年'],
    ]);
  });

  it.each(['1', '4', '0', 'x', ''])(
    'of version “%s” is refused, since nothing leads from it to the current one',
    (version) => {
      expect(check(tagged({ version }))).toEqual([
        ['template.version-unknown', 'error', version === '' ? '无版本号' : `第 ${version} 版`, '第 3 版'],
      ]);
    },
  );

  it('of an older version is read where the difference is known, and said to be', () => {
    expect(check(tagged({ version: '2' }))).toEqual([['template.version-older', 'info', '第 2 版', '第 3 版']]);
  });

  it('is outdated where what it had prefilled has changed', () => {
    const more = { ...context, zone: { ...context.zone, subAreas: [{ name: '主城片区' }] } };
    expect(check(tagged(), more).map(([rule, level]) => [rule, level])).toEqual([
      ['template.prefilled-outdated', 'warning'],
    ]);
  });

  it('is not called outdated by one who does not know what was accepted before', () => {
    const needing: TaggedForm = { ...form, needs: [{ id: 'a', form: 'b', period: 'same', zones: 'own' }] };
    const odd = tagged({ prefilled: '0' });
    expect(check(odd, context, needing)).toEqual([]);
    expect(check(odd, { ...context, references: {} }, needing)[0]?.[0]).toBe('template.prefilled-outdated');
  });

  it('for one sub-area alone does not stand for the zone, unless it is the only one', () => {
    expect(check(tagged({}, '主城片区'))).toEqual([
      ['template.sub-area-only', 'warning', '主城片区', '杭州联动创新区'],
    ]);
    const alone = { ...context, zone: { ...context.zone, subAreas: [{ name: '主城片区' }] } };
    const rules = check(tagged({}, '主城片区'), alone).map(([rule]) => rule);
    expect(rules).not.toContain('template.sub-area-only');
  });

  it('is judged in all respects at once', () => {
    const all = check(tagged({ form: 'x', zone: 'y', zoneName: 'y', period: '2024' })).map(([rule]) => rule);
    expect(all).toEqual(['template.other-form', 'template.other-zone', 'template.other-period']);
  });
});

describe('a form with the rules of templates', () => {
  const read = { table: 'a table', findings: [] };
  const reading: Form<string> = { ...form, read: ({ sheets }) => ({ ...read, table: sheets[0]?.name ?? '' }) };

  it('has no table of another zone’s template, and keeps what was found beside', () => {
    const finding = {
      ...checkTag(tagged({ period: '2024' }), form, context)[0],
      rule: 'a',
      sheet: '基础数据表',
      cell: 'B4',
    };
    const whole = applyTagRules(
      { table: 1, findings: [finding as never] },
      tagged({ zone: 'x', zoneName: 'x' }),
      form,
      context,
    );
    expect(whole.table).toBeUndefined();
    expect(whole.findings.map(({ rule }) => rule)).toEqual(['template.other-zone', 'a']);
  });

  it('keeps the table where nothing is wrong', () => {
    expect(withTagRules(reading, form).read(tagged(), context)).toEqual({ table: '基础数据表', findings: [] });
  });

  it('reads an older template after its migration', () => {
    const renamed: TaggedForm = {
      ...form,
      migrations: {
        2: ({ sheets, ...rest }) => ({ ...rest, sheets: sheets.map((sheet) => ({ ...sheet, name: '新' })) }),
      },
    };
    const { table, findings } = withTagRules(reading, renamed).read(tagged({ version: '2' }), context);
    expect(table).toBe('新');
    expect(findings.map(({ rule }) => rule)).toEqual(['template.version-older']);
  });

  it('tells what it needs to be compared with', () => {
    const needs = [{ id: 'a', form: 'b', period: 'same', zones: 'own' }] as const;
    expect(withTagRules(reading, { ...form, needs }).needs).toEqual(needs);
    expect(withTagRules(reading, form)).not.toHaveProperty('needs');
  });
});

it('has rules of their own names, each with a source and a hint in both languages', () => {
  expect(new Set(tagRules.map(({ id }) => id)).size).toBe(tagRules.length);
  for (const { id, source, hint } of tagRules) {
    expect(id).toMatch(/^template\.[a-z-]+$/);
    for (const text of [source, hint.zh, hint.en]) expect(text).not.toBe('');
  }
});
