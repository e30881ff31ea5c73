import { figures, sections } from '../../../../libs/domain/forms/annual-summary/contents.ts';
import { between, nth, pick } from '../draw.ts';
import { type CurrentField, toHundredths, zoneFigure } from '../figures.ts';
import type { SampleFiling } from '../filing.ts';
import { bureaus } from '../names.ts';
import { inGoodTime } from '../windows.ts';
import { reportsFor, type SampleZone } from '../zones.ts';
import { person } from './institution.ts';

/** What the summary's figures (预计数) are sums of, in the order of the form. */
const expected: readonly (readonly CurrentField[])[] = [
  ...[['taxRevenue'], ['landArea'], ['rdExpenditure'], ['operatingRevenue']],
  ...[['exports', 'imports'], ['fdi'], ['energy'], ['valueAdded']],
] as const;

/** 年度总结, with what the year is expected to come to; with its document. */
export const annualSummaryFilings = (zone: SampleZone, year: number): readonly SampleFiling[] => {
  const sum = (fields: readonly CurrentField[], of: number) =>
    fields.reduce((all, field) => all + zoneFigure(zone, field, of, 'flash'), 0);
  return [
    {
      zone: zone.id,
      form: 'annual-summary',
      period: String(year),
      receivedAt: inGoodTime(zone.id, 'annual-summary', String(year)),
      rows: {
        sections: sections.map((section, at) => ({ section, included: '是', page: at * 2 + 1 })),
        figures: figures.map(({ name, unit }, at) => {
          const now = sum(nth(expected, at), year);
          const before = sum(nth(expected, at), year - 1);
          const known = (reportsFor(zone, year - 1) || year === 2024) && before > 0 && now > 0;
          return {
            figure: name,
            unit,
            expected: toHundredths(now),
            ...(known ? { growth: toHundredths((now / before - 1) * 100) } : {}),
          };
        }),
      },
    },
  ];
};

const cases = [
  ['跨境电商退货一站式监管', '贸易便利化', '跨境电商出口退货需多次申报，流程长、成本高，企业反映强烈。'],
  ['工业项目全程代办服务', '政府职能转变', '工业项目审批涉及部门多、材料重复提交，开工前准备时间长。'],
  ['数据知识产权质押登记', '数字经济', '中小企业数据资产难以估值和登记，缺少可用于融资的凭证。'],
  ['外籍人才联办一窗受理', '人才服务', '外籍人才来华工作和居留手续分散在多个窗口，需要多次往返。'],
] as const;

/** 制度创新案例: two a year. */
export const innovationCaseFilings = (zone: SampleZone, year: number): readonly SampleFiling[] => [
  {
    zone: zone.id,
    form: 'innovation-case',
    period: String(year),
    receivedAt: inGoodTime(zone.id, 'innovation-case', String(year)),
    rows: {
      cases: [0, 1].map((index) => {
        const key = `${zone.id}/${year}/case/${index}`;
        const [name, field, problem] = nth(cases, year + index * 2);
        return {
          name: `${zone.city}${name}`,
          ...{ field, problem },
          lead: `市商务局、${pick(bureaus.slice(1), key)}`,
          subArea: nth(zone.subAreas, index).name,
          since: `${year}-0${between(1, 9, key)}`,
          measures:
            '设立专门窗口，实行一次申报、集中办理、分批放行；建立信息共享系统，商务、税务、市场监管数据互通；对信用良好的企业实行容缺受理和免担保。',
          effect: `平均办理时间由${between(10, 20, `${key}/from`)}天压缩到${between(2, 6, `${key}/to`)}天，惠及企业${between(30, 160, `${key}/firms`)}家。`,
          firstLevel: index === 0 ? '全省首创' : '集成创新',
          basis: `${zone.city}联创模〔${year}〕${index + 3}号`,
          risks: '建立核验和抽查机制，对失信企业取消便利措施。',
          spread: '全省',
          contact: person(zone, 'contact'),
        };
      }),
    },
  },
];

const requests = [
  ['生物医药研发用物品进口“白名单”管理', '国家药品监督管理局', '《药品进口管理办法》第五条'],
  ['保税维修业务目录动态调整', '海关总署', '《海关综合保税区管理办法》第十二条'],
  ['外籍高层次人才停居留便利', '国家移民管理局', '《外国人入境出境管理条例》第二十条'],
] as const;

/** “一事一议”: one a year. */
export const empowermentRequestFilings = (zone: SampleZone, year: number): readonly SampleFiling[] => {
  const [matter, ministry, legalBasis] = nth(requests, year + zone.id.length);
  return [
    {
      zone: zone.id,
      form: 'empowerment-request',
      period: String(year),
      receivedAt: inGoodTime(zone.id, 'empowerment-request', String(year)),
      rows: {
        requests: [
          {
            ...{ matter, ministry, legalBasis },
            negativeList: '不涉及',
            reason: `片区集聚相关企业${between(30, 90, `${zone.id}/${year}/firms`)}家，现行办理平均需要20个工作日，影响企业进度。`,
            unit: `${zone.city}市商务局`,
            capacity: '已设专门窗口，配备专业人员6名，建成全程追溯系统。',
            risks: '限定企业和品种范围，全程追溯，按月核查，违规即退出。',
            cityOpinion: '同意',
          },
        ],
      },
    },
  ];
};
