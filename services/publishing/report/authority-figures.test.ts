import { expect, it } from 'vitest';
import type { AuthorityFigure } from '../../../libs/domain/evaluation/authority-figure.ts';
import { evaluate } from '../../../libs/domain/evaluation/evaluate.ts';
import { sample2025 } from '../../../libs/domain/schemes/sample-2025.ts';
import { sampleInputs, sampleZone } from '../../../test/support/sample-run.ts';
import { renderReport } from './render-report.ts';

const settled: AuthorityFigure = {
  ...{ field: 'taxRevenue', subArea: null, value: '700000', unit: '万元', document: '税务〔2026〕2号' },
  ...{ department: 'tax', version: 1, sha256: 'd'.repeat(64) },
};
const zones = [{ ...sampleZone('hangzhou'), authority: [settled] }];

const render = (authority: (typeof sample2025)['authority']): string => {
  const scheme = { ...sample2025, disclosure: 'scores' as const, ...(authority ? { authority } : {}) };
  const inputs = sampleInputs(zones, { scheme });
  const page = renderReport({ inputs, result: evaluate(inputs), stage: 'draft', decisions: [] });
  return page
    .replace(/<style>.*?<\/style>/su, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');
};

it('prints a department’s figure beside the reported one, and the indicator by both', () => {
  const page = render({ taxRevenue: 'authority-if-present' });
  expect(page).toContain('税收收入 612,500 700,000 万元 税务 税务〔2026〕2号');
  expect(page).toMatch(/35\.00 万元\/亩 按填报数 as reported 30\.63 万元\/亩/u);
  expect(page).toContain('税收收入采用部门核定数，尚无核定数的采用填报数。');
});

it('prints nothing of it where the scheme takes the reported figures', () => {
  const page = render(undefined);
  expect(page).not.toContain('核定数');
  expect(page).not.toContain('按填报数');
});
