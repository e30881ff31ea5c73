import { expect, it } from 'vitest';
import { countFindings, type Finding, type FindingLevel, findingId } from './finding.ts';

const found = (level: FindingLevel): Finding => ({
  rule: 'number.text',
  level,
  sheet: '基础数据表',
  cell: 'C4',
  seen: '约5000',
  expected: '数',
  message: { zh: '不是数', en: 'not a number' },
  hint: { zh: '改', en: 'repair' },
});

it('names a finding by its rule and place, also where it has none', () => {
  expect(findingId(found('error'))).toBe('number.text@基础数据表!C4');
  expect(findingId({ rule: 'file.encrypted', sheet: null, cell: null })).toBe('file.encrypted@!');
});

it('counts by level', () => {
  const findings = (['error', 'must-explain', 'must-explain', 'warning', 'info', 'info', 'info'] as const).map(found);
  expect(countFindings(findings)).toEqual({ error: 1, mustExplain: 2, warning: 1, info: 3 });
});
