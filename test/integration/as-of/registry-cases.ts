import { people } from '../../../libs/ports/people.ts';
import { officeLead } from '../../support/line/ask.ts';
import { act, both, type Case } from './past-case.ts';

const zoneBody = (name: string) => ({ name, subAreas: [{ name: '主城片区' }], cohorts: [2025] });
export const zone: Case['made'] = (line) =>
  both(line, 'registerZone', { params: { zone: 'hangzhou' } }, [zoneBody('旧名'), zoneBody('新名')]);

const total = (value: string) => ({ value, unit: '亿元', status: 'final', source: '省统计局' });
const totals: Case['made'] = (line) =>
  both(line, 'recordProvinceTotals', { params: { period: '2025' } }, [
    { trade: total('1'), foreignInvestment: { ...total('1'), unit: '万美元' } },
    { trade: total('2'), foreignInvestment: { ...total('1'), unit: '万美元' } },
  ]);

const settledBody = (value: string) => ({
  document: '海关统计',
  values: [{ zone: 'hangzhou', field: 'exports', value, unit: '亿元' }],
});
const settled: Case['made'] = async (line) => {
  await zone(line);
  const params = { department: 'customs', period: '2025' };
  await both(line, 'recordAuthorityValues', { params }, [settledBody('1'), settledBody('2')]);
};

const windowId = 'work-plan.2026Q1.hangzhou';
const windows: Case['made'] = async (line) => {
  await zone(line);
  await both(line, 'extendWindow', { params: { id: windowId } }, [
    { dueAt: '2026-04-20T18:00:00+08:00', reason: '一' },
    { dueAt: '2026-04-22T18:00:00+08:00', reason: '二' },
  ]);
};
const ofWindow = [20, 22].map((date) => `2026-04-${date}T18:00:00+08:00`) as [string, string];

const rule = (nth: number) => ({ window: { kind: 'workday', nth, hour: 18 }, reason: '安排' });
const settings: Case['made'] = (line) =>
  both(line, 'setWindow', { params: { form: 'work-plan', year: '2026' } }, [rule(7), rule(8)]);

const off = (year: number, month: string) => ({ name: '放假', from: `${year}-${month}-01`, to: `${year}-${month}-01` });
const holidays: Case['made'] = (line) =>
  both(
    line,
    'enterYear',
    { params: { year: '2027' } },
    ['一', '二'].map((documentNo) => {
      const named = ['01', '05', '10'].map((month) => off(2027, month));
      return { documentNo, holidays: named, makeUpDays: [] };
    }) as [unknown, unknown],
  );

const handedOver: Case['made'] = async (line) => {
  await line.place(people.write('q', 'absent', { sub: 'q', name: '某', role: 'office' }));
  for (const number of [1, 3]) {
    await act(line, number, 'handOver', { actor: officeLead, body: { from: `p-${number}`, to: 'q' } });
  }
};

/** What the office registers, enters and settles. */
export const registryCases: Readonly<Record<string, Case>> = {
  readYear: {
    ...{ made: holidays, asked: { params: { year: '2027' } }, told: ({ documentNo }) => documentNo },
    states: [undefined, '一', '二'],
  },
  listYears: {
    ...{ made: holidays, asked: {}, told: ({ items }) => items[2]?.documentNo },
    states: [undefined, '一', '二'],
  },
  listZones: { made: zone, asked: {}, told: ({ items }) => items[0]?.name, states: [undefined, '旧名', '新名'] },
  readZone: {
    ...{ made: zone, asked: { params: { zone: 'hangzhou' } }, told: ({ name }) => name },
    states: ['zone.unknown', '旧名', '新名'],
  },
  readProvinceTotals: {
    ...{ made: totals, asked: { params: { period: '2025' } }, told: ({ trade }) => trade.value },
    states: ['totals.unknown', '1', '2'],
  },
  readAuthorityValues: {
    ...{ made: settled, asked: { params: { period: '2025' } } },
    told: ({ departments }) => departments[0]?.values[0].value,
    states: [undefined, '1', '2'],
  },
  listHandovers: { made: handedOver, asked: {}, told: ({ items }) => items.length, states: [0, 1, 2] },
  listWindows: {
    made: windows,
    asked: { query: { period: '2026Q1', zone: 'hangzhou', form: 'work-plan' } },
    told: ({ items }) => items[0]?.dueAt,
    states: [undefined, ...ofWindow],
  },
  readWindow: {
    ...{ made: windows, asked: { params: { id: windowId } }, told: ({ dueAt }) => dueAt },
    states: ['2026-04-15T18:00:00+08:00', ...ofWindow],
  },
  listWindowSettings: {
    ...{ made: settings, asked: { query: { year: '2026' } }, told: ({ items }) => items[0]?.window.nth },
    states: [undefined, 7, 8],
  },
};
