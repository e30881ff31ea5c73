import { nth } from '../draw.ts';
import type { SampleFiling, SampleRow } from '../filing.ts';
import { hoursFrom, inGoodTime } from '../windows.ts';
import { registered, reportsFor, type SampleZone } from '../zones.ts';

const findings = [
  ['信息专报附件与正文数据不一致', '市商务局', '核对数据，完善信息报送审核'],
  ['两项已下放的权限没有办件记录', '市政务服务办', '核实承接情况，完善办件统计'],
  ['片区任务台账更新不及时', '市发改委', '按季度更新台账，明确专人负责'],
  ['重大项目信息未按季度核对', '市投资促进局', '建立核对制度并报送核对结果'],
] as const;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The zones that are inspected in a quarter, two of them. */
const inspected = (zones: readonly SampleZone[], year: number, quarter: number): readonly SampleZone[] => {
  const there = zones.filter((zone) => reportsFor(zone, year));
  return [0, 1].map((index) => nth(there, year + quarter * 2 + index));
};

const issuedRows = (zones: readonly SampleZone[], year: number, quarter: number): readonly SampleRow[] =>
  inspected(zones, year, quarter).map((zone, index) => {
    const [finding, responsible, demand] = nth(findings, year + quarter + index);
    const month = quarter * 3 - 2;
    return {
      number: `模督${year}-${twoDigits(quarter * 2 + index - 1)}`,
      inspectedOn: `${year}-${twoDigits(month)}-2${index + 2}`,
      ...{ finding, responsible, demand },
      deadline: `${year}-${twoDigits(month + 2)}-20`,
      zone: registered(zone).name,
    };
  });

const answered = (year: number, quarter: number): SampleRow => ({
  measures: '制定整改方案，明确责任人和完成时间',
  progress: '已逐项整改到位，相关制度同步修订',
  completedOn: `${year}-${twoDigits(quarter * 3)}-12`,
  evidence: `整改情况报告（模拟整改〔${year}〕${quarter}号）`,
});

/** What the office finds each quarter, and, once the zones answered, closes (销号). */
export const issuedInspections = (zones: readonly SampleZone[], year: number): readonly SampleFiling[] =>
  [1, 2, 3, 4].flatMap((quarter) => {
    const period = `${year}Q${quarter}`;
    const issued = issuedRows(zones, year, quarter);
    const issuedAt = `${year}-${twoDigits(quarter * 3 - 2)}-28T02:00:00.000Z`;
    const closedAt = hoursFrom(`${year}-${twoDigits(quarter * 3)}-20T02:00:00.000Z`, 24 * 35);
    const closed = issued.map((row) => ({
      ...row,
      ...answered(year, quarter),
      outcome: '销号',
      decidedOn: closedAt.slice(0, 10),
      opinion: '同意销号',
    }));
    const office = { zone: 'province', form: 'inspection', period };
    return [
      { ...office, part: 'issued', receivedAt: issuedAt, rows: { findings: issued } },
      { ...office, receivedAt: closedAt, rows: { findings: closed } },
    ];
  });

/** A zone's answers; it says so where nothing was found. */
export const inspectionFilings = (
  zone: SampleZone,
  year: number,
  zones: readonly SampleZone[],
): readonly SampleFiling[] =>
  [1, 2, 3, 4].map((quarter) => {
    const own = issuedRows(zones, year, quarter)
      .filter((row) => row['zone'] === registered(zone).name)
      .map((row) => ({ ...row, ...answered(year, quarter) }));
    return {
      zone: zone.id,
      form: 'inspection',
      period: `${year}Q${quarter}`,
      receivedAt: inGoodTime(zone.id, 'inspection', `${year}Q${quarter}`),
      rows: { findings: own },
      ...(own.length === 0 ? { statements: { noFindings: '本季度省自贸办没有向本区下发督查问题' } } : {}),
    };
  });
