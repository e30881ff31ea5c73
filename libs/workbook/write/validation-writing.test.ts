import { describe, expect, it } from 'vitest';
import type { CellRule } from './cell-check.ts';
import { placeChoices } from './choice-lists.ts';
import type { ValidationPlan } from './sheet-plan.ts';
import { writtenValidations } from './validation-writing.ts';

const lists = placeChoices([['是', '否']]);
const refusal = { text: '不符合要求' };
const range = { top: 5, left: 3, bottom: 7, right: 3 };
const write = (...plans: readonly Partial<ValidationPlan>[]) =>
  writtenValidations(
    plans.map((plan) => ({ rule: { choices: ['是', '否'] }, refusal, range, ...plan })),
    lists,
  );

describe('a check', () => {
  it.each<[CellRule, object]>([
    [{ choices: ['是', '否'] }, { type: 'list', formula1: '"是,否"' }],
    [{ number: { min: '0', max: '100' } }, { type: 'decimal', operator: 'between', formula1: '0', formula2: '100' }],
    [
      { number: { min: '-0.50' } },
      { type: 'decimal', operator: 'between', formula1: '-0.5', formula2: '999999999999999' },
    ],
    [
      { number: { decimals: 0, max: '9' } },
      { type: 'whole', operator: 'between', formula1: '-999999999999999', formula2: '9' },
    ],
    [
      { number: { min: '0', max: '100', decimals: 2 } },
      { type: 'custom', formula1: 'AND(ISNUMBER(C5),ROUND(C5,2)=C5,C5>=0,C5<=100)' },
    ],
    [
      { date: { min: '2025-01-01', max: '2025-12-31' } },
      { type: 'date', operator: 'between', formula1: '45658', formula2: '46022' },
    ],
    [{ textLength: { max: 100 } }, { type: 'textLength', operator: 'lessThanOrEqual', formula1: '100' }],
  ])('says what may be entered: %j', (rule, written) => {
    expect(write({ rule })[0]).toMatchObject({ ...written, range: 'C5:C7', allowBlank: true, errorStyle: 'stop' });
  });

  it('says it before and after', () => {
    const prompt = { title: '税收收入', text: '万元，两位小数' };
    expect(write({ prompt, severity: 'warning' })[0]).toMatchObject({
      showInputMessage: true,
      inputTitle: '税收收入',
      inputMessage: '万元，两位小数',
      showErrorMessage: true,
      errorMessage: '不符合要求',
      errorStyle: 'warning',
    });
  });

  it('has messages no longer than Excel shows', () => {
    expect(() => write({ refusal: { text: '长'.repeat(256) } })).toThrow(RangeError);
    expect(() => write({ prompt: { title: '长'.repeat(33), text: '' } })).toThrow(RangeError);
    expect(write({ refusal: { title: '长'.repeat(32), text: '长'.repeat(255) } })).toHaveLength(1);
  });

  it('reaches over the cells of a table, not over whole columns', () => {
    expect(() => write({ range: { ...range, bottom: 1_048_576 } })).toThrow('too many cells');
  });

  it('stands alone on its cells', () => {
    expect(() => write({}, { range: { top: 7, left: 1, bottom: 9, right: 3 } })).toThrow('C5:C7 and A7:C9 overlap');
    expect(write({}, { range: { top: 8, left: 3, bottom: 9, right: 3 } })).toHaveLength(2);
  });

  it('has bounds that are numbers and days', () => {
    expect(() => write({ rule: { number: { min: 'A1' } } })).toThrow(RangeError);
    expect(() => write({ rule: { date: { max: '2025-02-30' } } })).toThrow(RangeError);
  });
});
