import { describe, expect, it } from 'vitest';
import { fittedWidths } from './fitted-widths.ts';
import { templateFileName } from './form-template.ts';
import { periodWords } from './period-words.ts';
import { recordContent } from './record-content.ts';
import { twoAreas } from './two-areas.fixture.ts';

describe('what a template prints', () => {
  it('is of the kind of its column, or else text', () => {
    expect(recordContent('1234567.125', { kind: 'number' })).toEqual({ number: '1234567.125' });
    expect(recordContent('123456789012345.678', { kind: 'number' })).toEqual({ number: '123456789012346' });
    expect(recordContent('约五', { kind: 'number' })).toEqual({ text: '约五' });
    expect(recordContent('2025-12', { kind: 'date', precision: 'month' })).toEqual({ date: '2025-12-01' });
    expect(recordContent('2025-02-30', { kind: 'date' })).toEqual({ text: '2025-02-30' });
    expect(recordContent(['甲', '乙'], { kind: 'list' })).toEqual({ text: '甲、乙' });
    expect(recordContent(null, { kind: 'text' })).toBeUndefined();
    expect(recordContent([], { kind: 'list' })).toBeUndefined();
  });

  it('is saved under zone, sub-area, form and period, without what no file name may have', () => {
    const context = { zone: twoAreas, period: '2025' };
    const title = { zh: '联动创新区机构设置情况', en: '联动创新区机构设置情况' };
    expect(templateFileName({ title }, context)).toBe('杭州联动创新区-机构设置情况-2025.xlsx');
    expect(templateFileName({ title }, context, '主城/片区')).toBe('杭州联动创新区-主城_片区-机构设置情况-2025.xlsx');
  });

  it('names periods as they are read', () => {
    expect(['2025Q2', '2025Q4'].map((period) => periodWords(period, 'half-year'))).toEqual([
      '2025年上半年',
      '2025年下半年',
    ]);
    expect(periodWords('2025Q1', 'quarter')).toBe('2025年第一季度');
    expect(periodWords('2025', 'year')).toBe('2025年度');
  });

  it('is no wider than can be read, narrow columns as they were', () => {
    const widths = fittedWidths([6, 200, 100]);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(250);
    expect(widths[0]).toBe(6);
    const many = fittedWidths(new Array<number>(40).fill(20));
    expect(many).toEqual(new Array<number>(40).fill(12));
  });
});
