import { describe, expect, it } from 'vitest';
import { buildXlsx } from '../../../test/support/xlsx/build-xlsx.ts';
import { inflateNode } from '../../workbook/inflate-node.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import { writeWorkbook } from '../../workbook/write/write-workbook.ts';
import { compareRegistry } from './compare-registry.ts';
import { headingOf, onboardingLayout } from './layout.ts';
import { onboardingTemplate } from './onboarding-template.ts';
import { readRegistryPlan } from './registry-plan.ts';

type Rows = readonly (readonly (string | number | null)[])[];
const good: Readonly<Record<string, Rows>> = {
  联动创新区: [
    ['hangzhou', '杭州联动创新区', '杭州', '第一批', 120.5, '浙政函〔2019〕1号', '2019-1-8'],
    ['ningbo', '宁波联动创新区', null, null, '1,024.50', null, null],
  ],
  片区: [
    ['hangzhou', '主城片区', 60, '综合保税区、经开区', '产业用地'],
    ['杭州市', '钱塘片区', null, null, null],
    ['宁波联动创新区', '全区', null, null, null],
  ],
  分组: [
    [2025, 'hangzhou', '第一组'],
    ['2025年度', 'ningbo', null],
  ],
  人员: [
    ['李伟', '经办人', '杭州', 'li.wei', '0571-00000000', 'li.wei@example.org'],
    ['赵敏', 'office-lead', null, 'zhao.min', null, null],
  ],
};

const read = async (content: Readonly<Record<string, Rows>>) => {
  const sheets = onboardingLayout
    .filter(({ name }) => content[name])
    .map(({ name, columns }) => ({ name, rows: [columns.map(headingOf), ...(content[name] ?? [])] as never }));
  const workbook = await readWorkbook(buildXlsx({ sheets }), { inflate: inflateNode });
  if (!workbook.ok) throw new Error(workbook.error.message.en);
  return readRegistryPlan(workbook.value);
};

const mistakes = async (sheet: string, ...rows: Rows) =>
  (await read({ ...good, [sheet]: [...(good[sheet] ?? []), ...rows] })).findings.map(
    ({ rule, cell, sheet: at }) => `${rule}@${at}!${cell}`,
  );

describe('an onboarding workbook', () => {
  it('gives zones with their sub-areas, cohorts and groups, and people, whatever way their zone is named', async () => {
    const { plan, findings } = await read(good);
    expect(findings).toEqual([]);
    expect(plan.zones).toEqual([
      {
        ...{ id: 'hangzhou', name: '杭州联动创新区', city: '杭州', batch: '第一批', areaKm2: '120.5' },
        founded: { document: '浙政函〔2019〕1号', from: '2019-01-08' },
        subAreas: [
          { name: '主城片区', areaKm2: '60', platforms: ['综合保税区', '经开区'], landUse: '产业用地' },
          { name: '钱塘片区' },
        ],
        ...{ cohorts: [2025], groups: { '2025': '第一组' } },
      },
      {
        ...{ id: 'ningbo', name: '宁波联动创新区', areaKm2: '1024.5' },
        subAreas: [{ name: '全区' }],
        cohorts: [2025],
        groups: {},
      },
    ]);
    const contact = { phone: '0571-00000000', email: 'li.wei@example.org' };
    expect(plan.people).toEqual([
      { sub: 'li.wei', name: '李伟', role: 'zone-officer', zone: 'hangzhou', contact },
      { sub: 'zhao.min', name: '赵敏', role: 'office-lead' },
    ]);
  });

  it.each<[string, (string | number | null)[], string]>([
    ['联动创新区', ['hangzhou', '又一个', null, null, null, null, null], 'onboarding.repeated@联动创新区!A4'],
    ['联动创新区', ['Huzhou', '湖州联动创新区', null, null, null, null, null], 'onboarding.value@联动创新区!A4'],
    ['联动创新区', ['huzhou', null, null, null, null, null, null], 'onboarding.required@联动创新区!B4'],
    ['联动创新区', ['huzhou', '湖州联动创新区', null, null, '约100', null, null], 'onboarding.value@联动创新区!E4'],
    [
      '联动创新区',
      ['huzhou', '湖州联动创新区', null, null, null, '文号', null],
      'onboarding.founding-half@联动创新区!G4',
    ],
    [
      '联动创新区',
      ['huzhou', '湖州联动创新区', null, null, null, '文号', '2019-02-30'],
      'onboarding.value@联动创新区!G4',
    ],
    ['联动创新区', ['huzhou', '湖州联动创新区', null, null, null, null, null], 'onboarding.no-sub-area@联动创新区!A4'],
    ['片区', ['湖州', '南太湖片区', null, null, null], 'onboarding.zone-unknown@片区!A5'],
    ['片区', ['杭州', '主城片区', null, null, null], 'onboarding.repeated@片区!B5'],
    ['片区', ['杭州', '临空片区', null, 'a、b、c、d、e', null], 'onboarding.value@片区!D5'],
    ['分组', [2025, 'hangzhou', '第二组'], 'onboarding.repeated@分组!A4'],
    ['分组', ['今年', 'hangzhou', null], 'onboarding.value@分组!A4'],
    ['人员', ['王芳', '主任', null, 'wang', null, null], 'onboarding.value@人员!B4'],
    ['人员', ['王芳', '签发人', null, 'wang', null, null], 'onboarding.person-zone@人员!C4'],
    ['人员', ['王芳', '审计', '杭州', 'wang', null, null], 'onboarding.person-zone@人员!C4'],
    ['人员', ['王芳', '审计', null, 'li.wei', null, null], 'onboarding.repeated@人员!D4'],
    ['人员', ['王芳', '审计', null, 'wang', '无', 'a@b'], 'onboarding.value@人员!E4'],
  ])('says where each mistake stands: %s %j', async (sheet, row, expected) => {
    expect(await mistakes(sheet, row)).toContain(expected);
  });

  it('finds all mistakes in one pass, in Chinese and English', async () => {
    const { findings } = await read({
      联动创新区: [[null, '杭州联动创新区', null, null, -1, null, null]],
      人员: [['李伟', null, '温州', null, null, null]],
    });
    expect(findings.map(({ rule }) => rule)).toEqual([
      ...['onboarding.required', 'onboarding.value', 'onboarding.sheet-missing'],
      ...['onboarding.required', 'onboarding.required', 'onboarding.zone-unknown'],
    ]);
    expect(findings.every(({ message, hint }) => message.zh && message.en && hint.zh && hint.en)).toBe(true);
  });

  it('names a column that is missing, and reads columns in any order', async () => {
    const sheets = [
      { name: '联动创新区', rows: [['建档表'], ['名称', '代码'], ['杭州联动创新区', 'hangzhou']] },
      { name: '片区', rows: [['片区'], ['主城片区']] },
    ];
    const workbook = await readWorkbook(buildXlsx({ sheets: sheets as never }), { inflate: inflateNode });
    const { plan, findings } = readRegistryPlan(workbook.ok ? workbook.value : { sheets: [], date1904: false });
    expect(plan.zones).toMatchObject([{ id: 'hangzhou', name: '杭州联动创新区' }]);
    expect(findings.map(({ rule }) => rule)).toEqual(['onboarding.column-missing', 'onboarding.no-sub-area']);
  });

  it('has a template that is read as nothing but missing rows', async () => {
    const bytes = new Uint8Array(await writeWorkbook(onboardingTemplate()));
    const workbook = await readWorkbook(bytes, { inflate: inflateNode });
    const read = readRegistryPlan(workbook.ok ? workbook.value : { sheets: [], date1904: false });
    expect(read).toEqual({ plan: { zones: [], people: [], years: [] }, findings: [] });
  });
});

describe('comparing a workbook with the system', () => {
  it('tells what is new, what differs by field, and what is as it is', async () => {
    const { plan } = await read(good);
    const empty = compareRegistry(plan, { zones: new Map(), people: new Map() });
    expect(empty.map(({ id, what }) => `${id} ${what}`)).toEqual([
      ...['hangzhou create', 'ningbo create', 'li.wei create', 'zhao.min create'],
    ]);
    const bodies = (kind: string) =>
      new Map(empty.filter((one) => one.kind === kind).map(({ id, body }) => [id, { ...body }] as const));
    const running = { zones: bodies('zone'), people: bodies('person') };
    expect(compareRegistry(plan, running).every(({ what }) => what === 'unchanged')).toBe(true);
    running.zones.set('ningbo', { ...running.zones.get('ningbo'), areaKm2: '1' });
    expect(compareRegistry(plan, running)[1]).toMatchObject({ what: 'change', fields: ['areaKm2'] });
  });

  it('leaves the years alone that the workbook does not name', async () => {
    const { plan } = await read(good);
    const zone = { cohorts: [2023, 2025], groups: { '2023': '旧组', '2025': '旧组' } };
    const [hangzhou] = compareRegistry(plan, { zones: new Map([['hangzhou', zone]]), people: new Map() });
    expect(hangzhou?.body).toMatchObject({ cohorts: [2023, 2025], groups: { '2023': '旧组', '2025': '第一组' } });
  });
});
