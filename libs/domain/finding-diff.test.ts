import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from './finding.ts';
import { diffFindings } from './finding-diff.ts';

const finding = (cell: string, seen: string, rule = 'number.text'): Finding => ({
  ...{ rule, level: 'error', sheet: '表', cell, field: 'fdi', seen, expected: '数' },
  message: { zh: '不是数', en: 'no number' },
  hint: { zh: '改', en: 'repair' },
});
const cells = (findings: readonly Finding[]) => findings.map(({ cell }) => cell);

it('tells what was fixed, what is new, and what is left', () => {
  const diff = diffFindings(
    [finding('C4', '约5'), finding('C5', '无')],
    [finding('C5', '没有'), finding('D9', '多', 'unit.unknown')],
  );
  expect([cells(diff.fixed), cells(diff.added), cells(diff.left)]).toEqual([['C4'], ['D9'], ['C5']]);
});

it('knows a finding again whose row has moved', () => {
  const diff = diffFindings([finding('C4', '约5'), finding('C6', '约7')], [finding('C5', '约5')]);
  expect([cells(diff.fixed), cells(diff.added), cells(diff.left)]).toEqual([['C6'], [], ['C5']]);
});

it('counts every finding once on each side, whatever repeats', () => {
  const some = fc.array(
    fc
      .record({ cell: fc.constantFrom('A1', 'A2', 'A3'), seen: fc.constantFrom('x', 'y') })
      .map((made) => finding(made.cell, made.seen)),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(some, some, (earlier, later) => {
      const { fixed, added, left } = diffFindings(earlier, later);
      expect(fixed.length + left.length).toBe(earlier.length);
      expect(added.length + left.length).toBe(later.length);
      expect(diffFindings(earlier, earlier).left).toEqual(earlier);
    }),
  );
});
