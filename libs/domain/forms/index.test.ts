import { expect, test } from 'vitest';
import { findForm, forms } from './index.ts';

test('forms are found by id, and ids are unique', () => {
  for (const form of forms) expect(findForm(form.id)).toBe(form);
  expect(findForm('indicator-data')?.title.zh).toBe('联动创新区主要评价指标基础数据表');
  expect(findForm('no-such-form')).toBeUndefined();
});
