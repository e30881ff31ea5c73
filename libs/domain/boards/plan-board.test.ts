import { describe, expect, it } from 'vitest';
import { plainTable } from '../../../test/support/forms/plain-table.ts';
import type { OfficeEntry } from '../office-entry.ts';
import { type AcceptedPlan, planBoard } from './plan-board.ts';
import { planSheet } from './plan-sheet.ts';

const zones = [
  { id: 'hangzhou', name: '杭州联动创新区', cohorts: [2025] },
  { id: 'ningbo', name: '宁波联动创新区', cohorts: [2025] },
  { id: 'lishui', name: '丽水联动创新区', cohorts: [2026] },
];

const task = (taskId: string, more: Readonly<Record<string, string>> = {}) => ({
  ...{ taskId, subArea: '主城片区', task: `任务${taskId}`, responsible: '市商务局', platform: '综合保税区' },
  ...{ deadline: '2025-12', status: '推进中', target: '10家', ...more },
});

const plan = (
  period: string,
  tasks: readonly Readonly<Record<string, string>>[],
  officeEntries?: readonly OfficeEntry[],
): AcceptedPlan => ({
  ...{ zone: 'hangzhou', period, fileSha256: '', submission: `sub-${period}`, table: plainTable('tasks', tasks) },
  ...(officeEntries ? { officeEntries } : {}),
});

const approved = (row: string): OfficeEntry => ({
  ...{ row, field: 'approval', value: '同意', by: 'office-1', at: '2025-07-20T01:00:00.000Z' },
});

const board = (plans: readonly AcceptedPlan[], moment = '2025-08-01T01:00:00.000Z') =>
  planBoard({ year: 2025, moment, zones, plans });

describe('the plan board', () => {
  it('has the tasks of the newest accepted quarter with their lamps, and names who has no plan', () => {
    const done = task('T02', { status: '已完成' });
    const { tasks, counts, missing } = board([
      plan('2025Q2', [task('T01', { status: '滞后' }), done]),
      plan('2025Q1', [task('T01'), task('T02')]),
    ]);
    expect(tasks.map(({ taskId, lamp, source }) => [taskId, lamp, source.period])).toEqual([
      ['T01', 'red', '2025Q2'],
      ['T02', 'green', '2025Q2'],
    ]);
    expect(counts).toEqual({ green: 1, yellow: 0, red: 1 });
    expect(missing).toEqual([{ id: 'ningbo', name: '宁波联动创新区' }]);
    expect(tasks[0]).toMatchObject({ responsible: ['市商务局'], platform: ['综合保税区'], deadline: '2025-12' });
    expect(tasks[0]?.source).toMatchObject({ submission: 'sub-2025Q2', sheet: '表', cell: 'A4' });
  });

  it('takes an adjustment only where the office approved it', () => {
    const adjusted = [task('T01', { adjustment: '撤销' }), task('T02', { adjustment: '新增' })];
    const refused = board([plan('2025Q1', [task('T01')]), plan('2025Q2', adjusted, [approved('T02')])]);
    expect(refused.tasks.map(({ taskId, adjustment, lamp }) => [taskId, adjustment, lamp])).toEqual([
      ['T01', '', 'green'],
      ['T02', '新增', 'green'],
    ]);
    const both = board([plan('2025Q1', [task('T01')]), plan('2025Q2', adjusted, [approved('T01'), approved('T02')])]);
    expect(both.tasks[0]).toMatchObject({ adjustment: '撤销', lamp: 'yellow', reasons: ['adjusted'] });
  });

  it('warns where the zone’s newest quarter is older than the last that was due', () => {
    const first = [plan('2025Q1', [task('T01')])];
    expect(board(first, '2025-07-10T01:00:00.000Z').tasks[0]?.reasons).toEqual(['on-track']);
    expect(board(first, '2025-07-16T01:00:00.000Z').tasks[0]?.reasons).toEqual(['not-updated']);
  });
});

describe('its workbook', () => {
  it('says of each task who is responsible, on which platform, and until when', () => {
    const rows = [task('T01', { responsible: '市商务局、市数据局', platform: '高新区', deadline: '2025-09' })];
    const [sheet] = planSheet(board([plan('2025Q1', rows)])).sheets;
    const texts = (sheet?.rows ?? []).map(({ cells }) =>
      cells.map((cell) => (cell?.content && 'text' in cell.content ? cell.content.text : '')),
    );
    const header = texts.find((cells) => cells.includes('责任单位')) ?? [];
    const at = ['责任单位', '承载平台', '完成时限'].map((name) => header.indexOf(name));
    const row = texts.find((cells) => cells.includes('任务T01')) ?? [];
    expect(at.map((column) => row[column])).toEqual(['市商务局、市数据局', '高新区', '2025-09']);
  });

  it('is one page of A3, with the cells of a zone and of a sub-area joined', () => {
    const rows = [task('T01'), task('T02'), task('T03', { subArea: '钱塘片区', task: '=1+1' })];
    const [sheet] = planSheet(board([plan('2025Q1', rows)])).sheets;
    expect(sheet?.print).toMatchObject({ paper: 'A3', orientation: 'landscape', onePage: true });
    expect(sheet?.print?.repeatRows).toBeDefined();
    const spans = (sheet?.merges ?? []).filter(({ left, right, top, bottom }) => left === right && bottom > top);
    expect(spans.map(({ left, top, bottom }) => [left, bottom - top + 1])).toEqual([
      [2, 3],
      [3, 2],
    ]);
  });

  it('is there before any plan is', () => {
    expect(planSheet(board([])).sheets).toHaveLength(1);
  });
});
