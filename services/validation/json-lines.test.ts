import { expect, it } from 'vitest';
import { unreadable } from '../../libs/domain/forms/judge-workbook.ts';
import { jsonLines } from './json-lines.ts';

it('writes findings one a line', () => {
  const finding = unreadable('表.xls', { code: 'workbook.legacy', message: { zh: '旧格式\n', en: 'an old format' } });
  const lines = new TextDecoder().decode(jsonLines([finding, finding])).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines.at(-1)).toBe('');
  expect(JSON.parse(lines[1] ?? '')).toEqual(finding);
});
