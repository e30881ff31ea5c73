import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../libs/domain/evaluation/evaluate.ts';
import type { RunInputs } from '../../../libs/domain/evaluation/run-inputs.ts';
import { sample2025 } from '../../../libs/domain/schemes/sample-2025.ts';
import type { Disclosure } from '../../../libs/domain/schemes/scheme.ts';
import { sampleInputs, sampleTotals, sampleZone, sixZones } from '../../../test/support/sample-run.ts';
import { renderReport } from './render-report.ts';
import type { ReportInput } from './report-input.ts';

const six = sampleInputs(sixZones());

const render = (inputs: RunInputs = six, rest: Partial<ReportInput> = {}): string =>
  renderReport({ inputs, result: evaluate(inputs), stage: 'released', decisions: [], ...rest });

const disclosing = (disclosure: Disclosure): RunInputs => ({ ...six, scheme: { ...sample2025, disclosure } });

const part = (page: string, from: string, to: string): string => page.slice(page.indexOf(from)).split(to)[0]!;

describe('the marks', () => {
  test('a draft carries its watermark, on paper too; a released report does not', () => {
    const draft = render(six, { stage: 'draft' });
    expect(draft).toContain('<span>初步结果 · 内部 DRAFT</span>');
    expect(draft).toMatch(/@page \{ @top-center \{ content: "初步结果 · 内部 DRAFT"/u);
    expect(draft).toContain('【初步结果】');
    expect(draft).toMatch(/\.watermark \{ position: fixed/u);
    expect(render()).not.toMatch(/DRAFT|初步结果/u);
  });

  test.each(['draft', 'released'] as const)('synthetic data says so at every place of a %s report', (stage) => {
    const page = render({ ...six, synthetic: true }, { stage });
    expect(page).toContain('<meta name="synthetic" content="true">');
    expect(part(page, '<body', '<main>')).toMatch(/模拟数据，不代表任何地区真实情况 <span lang="en">SYNTHETIC DATA/u);
    expect(part(page, '<footer>', '</footer>')).toContain('模拟数据，不代表任何地区真实情况');
    expect(page).toMatch(/@page \{ @bottom-center \{ content: "模拟数据，不代表任何地区真实情况 SYNTHETIC DATA/u);
    expect(part(page, '<title>', '</title>')).toContain('模拟数据');
  });

  test.each(['none', 'top-list', 'ranks', 'scores'] as const)(
    'no disclosure takes the synthetic mark away: %s',
    (level) => {
      expect(render({ ...disclosing(level), synthetic: true })).toContain('<aside class="synthetic-banner">模拟数据');
    },
  );

  test('real data carries no such mark', () => {
    expect(render()).not.toMatch(/SYNTHETIC DATA|模拟数据|name="synthetic"/u);
  });
});

describe('the page', () => {
  const hostile = `<script>alert(1)</script>"' onload='x' &amp;`;

  test('prints hostile names, sheets, sources and documents literally', () => {
    const zone = { ...sampleZone('hangzhou', [{}], hostile), name: hostile };
    const totals = { ...sampleTotals, trade: { ...sampleTotals.trade, source: hostile } };
    const inputs = sampleInputs([zone, { zone: `x" onclick="y`, name: '</svg><img src=x>' }], { totals });
    const page = render(inputs, { decisions: [{ to: 'circulated', document: hostile, date: hostile }] });
    expect(page).not.toMatch(/<script|<img|<\/svg><img/u);
    expect(page.replace(/="[^"]*"/gu, '')).not.toMatch(/<[^>]*\son\w+/u);
    expect(
      page.split('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; onload=&#39;x&#39; &amp;amp;').length,
    ).toBeGreaterThan(15);
  });

  test.each(['draft', 'released'] as const)(
    'needs nothing but itself: no script, no reference outside (%s)',
    (stage) => {
      const page = render({ ...six, synthetic: true }, { stage });
      const references = [...page.matchAll(/\b(?:href|src|srcset|action|data|poster|xlink:href)\s*=\s*"([^"]*)"/gu)];
      expect(references.length).toBeGreaterThan(5);
      for (const [, target] of references) expect(target).toMatch(/^#[\w-]+$/u);
      for (const [, target] of references) expect(page).toContain(`id="${target!.slice(1)}"`);
      expect(page).not.toMatch(/url\(|@import|@font-face|<script|<link|<iframe|<object|https?:/iu);
      expect(page).toContain(`content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"`);
    },
  );

  test('says which language is which', () => {
    expect(render()).toContain('<html lang="zh-CN">');
    expect(render()).toContain('排名 <span lang="en">Ranking</span>');
  });

  test('gives the same bytes for the same input, in whatever order its keys stand', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, one]) => [key, reversed(one)]),
      );
    };
    const input: ReportInput = { inputs: six, result: evaluate(six), stage: 'released', decisions: [] };
    expect(renderReport(reversed(input) as ReportInput)).toBe(renderReport(input));
  });

  test('a result that lacks a zone of its inputs is a programmer’s error', () => {
    const result = evaluate(sampleInputs([sampleZone('ningbo')]));
    expect(() => render(six, { result })).toThrow('nothing on the zone');
  });
});
