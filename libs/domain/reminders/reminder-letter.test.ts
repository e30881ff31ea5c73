import { expect, it } from 'vitest';
import type { MissingFiling } from './missing-filing.ts';
import { reminderLetter, reminderText } from './reminder-letter.ts';

const request = { zone: '杭州联动创新区', period: '2026Q1', moment: '2026-04-17T02:00:00.000Z', synthetic: false };
const plan: MissingFiling = {
  ...{ form: 'work-plan', title: '各片区工作机制', period: '2026Q1', frequency: 'quarter' },
  ...{ dueAt: '2026-04-15T10:00:00.000Z', daysLate: 2, extended: false, state: 'returned' },
};
const trade: MissingFiling = {
  ...{ form: 'quarterly-trade', title: '季度数据', period: '2026Q1', frequency: 'quarter' },
  ...{ dueAt: '2026-04-30T16:00:00.000Z', daysLate: 0, extended: true },
};

it('says what is missing, until when, how late, and how far it has come, the most urgent first', () => {
  expect(reminderText(reminderLetter({ ...request, missing: [trade, plan] })).split('\n')).toEqual([
    '联动创新区报送材料催办单',
    '杭州联动创新区：',
    '　　截至2026年4月17日10:00，你区2026年第一季度应报送的材料尚有2项未完成报送，其中1项已逾期。具体如下：',
    '　　1. 《各片区工作机制》（2026年第一季度）：报送时限2026年4月15日18:00，逾期2天；已退回，需修改后重新报送。',
    '　　2. 《季度数据》（2026年第一季度）：报送时限2026年4月30日24:00（已延期），未到期；尚未报送。',
    expect.stringContaining('请抓紧办理'),
    '浙江省自贸办',
    '2026年4月17日',
  ]);
});

it('that has nothing to say says so', () => {
  const letter = reminderLetter({ ...request, missing: [] });
  expect(letter.opening).toBe('截至2026年4月17日10:00，你区2026年第一季度应报送的材料均已报送。');
  expect(letter.rows).toEqual([]);
});

it('of made-up data begins with saying so', () => {
  const text = reminderText(reminderLetter({ ...request, missing: [plan], synthetic: true }));
  expect(text.split('\n')[0]).toContain('模拟数据');
});
