import { expect, it } from 'vitest';
import type { Finding } from '../../domain/finding.ts';
import { annotationOf } from './annotation-of-finding.ts';

it('says a finding in Chinese', () => {
  const finding: Finding = {
    rule: 'number.text',
    level: 'must-explain',
    sheet: '表1',
    cell: 'D4',
    field: 'taxRevenue',
    seen: '12万',
    expected: '数字',
    message: { zh: '不是数字', en: 'not a number' },
    hint: { zh: '改为数字', en: 'make it a number' },
  };
  expect(annotationOf(finding)).toEqual({
    rule: 'number.text',
    level: 'must-explain',
    sheet: '表1',
    cell: 'D4',
    seen: '12万',
    expected: '数字',
    message: '不是数字',
    hint: '改为数字',
  });
});
