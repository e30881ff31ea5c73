import { dueAt } from '../../../libs/domain/filing-window.ts';
import type { Message } from '../../../libs/domain/message.ts';
import { toHundredths, zoneFigure } from './figures.ts';
import { filingName, type SampleFiling, type SampleRow } from './filing.ts';
import { projectRow } from './filings/major-projects.ts';
import { hoursFrom, windowOf } from './windows.ts';
import { sampleZones } from './zones.ts';

/** Something that is not as it should be, or seldom so: planted in the filings of 2025, to be found again. */
export interface Story {
  readonly id: string;
  readonly what: Message;
  /** By {@link filingName}. */
  readonly filing: string;
  /** The rule that finds it; `undefined` where it is no finding, and `by` names the function that tells. */
  readonly rule?: string;
  readonly by?: 'dueAt' | 'setupOf' | 'compareWithReported' | 'evaluate';
  /** Where it is to be seen: a field of a row, from 0, or of the header. */
  readonly at: { readonly sheet: string; readonly row: number | 'header'; readonly field: string };
  /** Until when the office extended the window, with the reason. */
  readonly extension?: { readonly until: string; readonly reason: Message };
  /** Plants it, by filing; absent where the made-up figures are so by themselves. */
  readonly plants?: Readonly<Record<string, Plant>>;
}

/** Changes a filing; `find` gives the good one of a name. */
export type Plant = (filing: SampleFiling, find: (name: string) => SampleFiling | undefined) => SampleFiling;

const figures = (row: number | 'header', field: string) => ({ sheet: 'figures', row, field });

/** The filing with rows of a sheet written over. */
const changed =
  (sheet: string, change: (row: SampleRow, at: number) => SampleRow): Plant =>
  (filing) => ({
    ...filing,
    rows: { ...filing.rows, [sheet]: (filing.rows[sheet] ?? []).map(change) },
  });

const scaled = (row: SampleRow, field: string, factor: number): SampleRow => ({
  ...row,
  [field]: Math.round(Number(row[field]) * factor * 100) / 100,
});

const due = (form: string, period: string): string => dueAt(windowOf(form), period) ?? '';

const received =
  (receivedAt: string): Plant =>
  (filing) => ({ ...filing, receivedAt });

/** 120 km² of planning area, in 亩. */
const planned = 180_000;

/** The project that a second zone files, too. */
const sharedProject = (quarters: number): SampleRow => {
  const ningbo = sampleZones.find(({ id }) => id === 'ningbo');
  return ningbo ? { ...projectRow(ningbo, 0, quarters), subArea: '滨海片区' } : {};
};

const withShared =
  (quarters: number): Plant =>
  (filing) => ({
    ...filing,
    receivedAt: hoursFrom(due('major-projects', filing.period), -2),
    rows: { projects: [...(filing.rows['projects'] ?? []), sharedProject(quarters)] },
  });

/** The first task's progress, word by word as in the quarter before. */
const copiedFrom =
  (name: string): Plant =>
  (filing, find) =>
    changed('tasks', (row, at) =>
      at === 0 ? { ...row, progress: find(name)?.rows['tasks']?.[0]?.['progress'] ?? null } : row,
    )(filing, find);

/** So much less than the zone reported that the report is 1.4 % over it. */
const customsExports = (): number => {
  const jinhua = sampleZones.find(({ id }) => id === 'jinhua');
  return jinhua ? toHundredths(zoneFigure(jinhua, 'exports', 2025, 'annual') / 1.014) : 0;
};

/** Where the exports of Jinhua stand among those of customs, which has two figures a zone. */
const customsRow = 2 * sampleZones.findIndex(({ id }) => id === 'jinhua');

const filed = (zone: string, form: string, period: string, part?: string): string =>
  filingName({ zone, form, period, ...(part === undefined ? {} : { part }) });

/** The stories, all of 2025. */
export const stories: readonly Story[] = [
  {
    id: 'investment-unit',
    what: {
      zh: '实际使用外资按亿美元填入“万美元”栏',
      en: 'Foreign investment typed in 亿美元 under 万美元',
    },
    filing: filed('ningbo', 'indicator-data', '2025', 'flash'),
    rule: 'unit.slip',
    at: figures(0, 'fdi'),
    plants: {
      [filed('ningbo', 'indicator-data', '2025', 'flash')]: changed('figures', (row, at) =>
        at === 0 ? { ...row, fdi: Math.round(Number(row['fdi']) / 100) / 100 } : row,
      ),
    },
  },
  {
    id: 'planned-area',
    what: {
      zh: '用地面积误填规划面积（120 平方公里）',
      en: 'The planned area (120 km²) filed as land in use',
    },
    filing: filed('wenzhou', 'indicator-data', '2025', 'flash'),
    rule: 'unit.slip',
    at: figures('header', 'landArea'),
    plants: {
      [filed('wenzhou', 'indicator-data', '2025', 'flash')]: changed('figures', (row, at) => ({
        ...row,
        landArea: planned * ([0.45, 0.32, 0.23][at] ?? 0),
      })),
    },
  },
  {
    id: 'prior-lowered',
    what: {
      zh: '压低上年进出口总额，增速由 4% 变为 19%',
      en: 'Trade of the prior year lowered, so that growth rises from 4 % to 19 %',
    },
    filing: filed('jiaxing', 'indicator-data', '2025'),
    rule: 'base.differs',
    at: figures(0, 'tradePrior'),
    plants: {
      [filed('jiaxing', 'indicator-data', '2025')]: changed('figures', (row) => scaled(row, 'tradePrior', 1.04 / 1.19)),
    },
  },
  {
    id: 'progress-copied',
    what: { zh: '三季度推进情况照抄二季度', en: 'Progress of the third quarter copied from the second' },
    filing: filed('taizhou', 'work-plan', '2025Q3'),
    rule: 'progress.copied',
    at: { sheet: 'tasks', row: 0, field: 'progress' },
    plants: {
      [filed('taizhou', 'work-plan', '2025Q3')]: copiedFrom(filed('taizhou', 'work-plan', '2025Q2')),
    },
  },
  {
    id: 'two-days-late',
    what: { zh: '工作机制季报迟报两日', en: 'The work plan of a quarter came two days late' },
    filing: filed('quzhou', 'work-plan', '2025Q3'),
    by: 'dueAt',
    at: { sheet: 'tasks', row: 'header', field: 'progress' },
    plants: { [filed('quzhou', 'work-plan', '2025Q3')]: received(hoursFrom(due('work-plan', '2025Q3'), 48)) },
  },
  {
    id: 'extended',
    what: { zh: '经同意延期报送信息专报', en: 'A bulletin after its date, within an extension' },
    filing: filed('shaoxing', 'bulletin', '2025Q2'),
    by: 'dueAt',
    at: { sheet: 'items', row: 'header', field: 'title' },
    extension: {
      until: hoursFrom(due('bulletin', '2025Q2'), 24 * 5),
      reason: { zh: '台风应急响应（模拟）', en: 'Typhoon response (made up)' },
    },
    plants: { [filed('shaoxing', 'bulletin', '2025Q2')]: received(hoursFrom(due('bulletin', '2025Q2'), 24 * 3)) },
  },
  {
    id: 'investment-negative',
    what: { zh: '减资后实际使用外资为负', en: 'Foreign investment below zero after capital was withdrawn' },
    filing: filed('zhoushan', 'indicator-data', '2025'),
    rule: 'value.negative-unusual',
    at: figures(0, 'fdi'),
  },
  {
    id: 'no-prior-year',
    what: { zh: '第二批新设联动创新区没有上年数', en: 'A new zone of the second batch without a prior year' },
    filing: filed('lishui', 'indicator-data', '2025'),
    rule: 'number.missing',
    at: figures(0, 'tradePrior'),
  },
  {
    id: 'two-heads',
    what: { zh: '领导小组实行双组长', en: 'A leading group with two heads (双组长)' },
    filing: filed('hangzhou', 'institution', '2025'),
    by: 'setupOf',
    at: { sheet: 'institutions', row: 0, field: 'setup' },
    plants: {
      [filed('hangzhou', 'institution', '2025')]: changed('institutions', (row, at) =>
        at === 0
          ? {
              ...row,
              setup: String(row['setup']).replace(/^组长：.*$/mu, '组长：王某（市委书记）、李某（市委副书记、市长）'),
              documentNumber: '杭州政办模〔2025〕2号',
              changedOn: '2025-01-06',
            }
          : row,
      ),
    },
  },
  {
    id: 'customs-off',
    what: { zh: '海关核定进出口数与填报数相差 1.4%', en: 'A customs figure 1.4 % off what the zone reported' },
    filing: filed('province', 'authority-values', '2025', 'customs'),
    by: 'compareWithReported',
    at: { sheet: 'values', row: customsRow, field: 'value' },
    plants: {
      [filed('province', 'authority-values', '2025', 'customs')]: changed('values', (row, at) =>
        at === customsRow ? { ...row, value: customsExports() } : row,
      ),
    },
  },
  {
    id: 'project-shared',
    what: { zh: '两个联动创新区填报同一项目', en: 'One project filed by two zones' },
    filing: filed('shaoxing', 'major-projects', '2025Q3'),
    rule: 'project.shared',
    at: { sheet: 'projects', row: 5, field: 'code' },
    plants: {
      [filed('shaoxing', 'major-projects', '2025Q3')]: withShared(7),
      [filed('shaoxing', 'major-projects', '2025Q4')]: withShared(8),
    },
  },
  {
    id: 'equal-at-two-decimals',
    what: {
      zh: '金华、湖州得分保留两位小数时相同（按样例方案）',
      en: 'Two zones, Jinhua and Huzhou, score the same to two decimals (by the sample scheme)',
    },
    filing: filed('jinhua', 'indicator-data', '2025'),
    by: 'evaluate',
    at: figures('header', 'taxRevenue'),
  },
];

/** Filings with every story planted that they are part of. */
export const plantStories = (good: readonly SampleFiling[]): readonly SampleFiling[] => {
  const byName = new Map(good.map((filing) => [filingName(filing), filing]));
  return good.map((filing) =>
    stories
      .flatMap(({ plants }) => plants?.[filingName(filing)] ?? [])
      .reduce((changedSoFar, plant) => plant(changedSoFar, (name) => byName.get(name)), filing),
  );
};
