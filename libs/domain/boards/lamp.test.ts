import { describe, expect, it } from 'vitest';
import { type LitTask, lampOf } from './lamp.ts';

const task: LitTask = { status: '推进中', deadline: '2025-09', adjustment: '', outdated: false };
const on = (day: string, more: Partial<LitTask> = {}) => lampOf({ ...task, ...more }, day);

describe('the lamp of a task', () => {
  it.each([
    ['2025-08-30', 'green', ['on-track']],
    ['2025-08-31', 'yellow', ['due-soon']],
    ['2025-09-30', 'yellow', ['due-soon']],
    ['2025-10-01', 'red', ['overdue']],
  ])('goes by the last day of its month: on %s it is %s', (day, lamp, reasons) => {
    expect(on(day)).toEqual({ lamp, reasons });
  });

  it('goes by the day where the deadline is one', () => {
    expect(on('2025-09-16', { deadline: '2025-09-15' }).lamp).toBe('red');
    expect(on('2025-09-15', { deadline: '2025-09-15' }).lamp).toBe('yellow');
  });

  it('is red where the zone says that it lags, and says what else holds', () => {
    expect(on('2025-09-20', { status: '滞后', outdated: true })).toEqual({
      lamp: 'red',
      reasons: ['lagging', 'due-soon', 'not-updated'],
    });
  });

  it('is yellow where half of the time is over and it is not begun', () => {
    expect(on('2025-05-16', { status: '未启动' }).lamp).toBe('green');
    expect(on('2025-05-18', { status: '未启动' }).reasons).toEqual(['not-begun']);
  });

  it('is yellow where a quarter that was due is not reported', () => {
    expect(on('2025-05-01', { outdated: true })).toEqual({ lamp: 'yellow', reasons: ['not-updated'] });
  });

  it('is green for good once it is done', () => {
    expect(on('2026-01-01', { status: '已完成', outdated: true })).toEqual({ lamp: 'green', reasons: ['done'] });
  });

  it.each(['变更', '撤销'])('is yellow and never overdue where the plan has it as %s', (adjustment) => {
    expect(on('2026-01-01', { adjustment })).toEqual({ lamp: 'yellow', reasons: ['adjusted'] });
  });

  it('has no deadline to go by where none was said', () => {
    expect(on('2026-01-01', { deadline: '' })).toEqual({ lamp: 'green', reasons: ['on-track'] });
  });
});
