import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../libs/domain/evaluation/evaluate.ts';
import type { Disclosure } from '../../../libs/domain/schemes/scheme.ts';
import { ruledInputs } from '../../../test/support/ruled-run.ts';
import { renderReport } from './render-report.ts';
import type { ReportInput } from './report-input.ts';

const inputs = ruledInputs();
const result = evaluate(inputs);
const render = (rest: Partial<ReportInput> = {}): string =>
  renderReport({ inputs, result, stage: 'draft', decisions: [], ...rest });
const section = (id: string, page = render()): string =>
  (page.split(`<section id="${id}"`)[1]?.split('</section>')[0] ?? '').replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');
const released = (disclosure: Disclosure): string => {
  const own = { ...inputs, scheme: { ...inputs.scheme, disclosure } };
  return render({ inputs: own, result: evaluate(own), stage: 'released' });
};

describe('what leads to a place, in the report', () => {
  test('is every step: blocks, subtotal, bonus, deduction, advancement, total, rank, grade', () => {
    const printed = section('standings');
    for (const step of ['工作机制落实效果', '小计', '加分', '扣分', '总分', '等次', '优秀']) {
      expect(printed).toContain(step);
    }
    const bonus = result.ranking.entries.find(({ standing }) => standing?.bonus === '0.6');
    expect(printed).toContain(` ${Number(bonus?.score).toFixed(2)} `);
    expect(printed).toContain('有板块记零分');
  });

  test('has advancement among the steps only where it counts points', () => {
    expect(section('standings')).not.toContain('争先进位');
    const advancement = { method: 'linear', each: '0.1', use: 'points', cap: '1' } as const;
    const own = { ...inputs, scheme: { ...inputs.scheme, advancement } };
    expect(section('standings', render({ inputs: own, result: evaluate(own) }))).toContain('争先进位');
  });

  test('has every item of many in a table of its block, since no page is wide enough for all', () => {
    const page = released('scores');
    const tables = page
      .split('<table class="ranking">')
      .slice(1)
      .map((table) => table.split('</table>')[0] ?? '');
    expect(tables.map((table) => table.match(/<small>权重/gu)?.length ?? 0)).toEqual([0, 11, 7]);
  });

  test('is shown with the scores, and not without them', () => {
    for (const disclosure of ['none', 'top-list', 'ranks'] as const) {
      expect(section('standings', released(disclosure)), disclosure).toBe('');
    }
    expect(section('standings', released('scores'))).toContain('小计');
  });

  test('is a place among all and one in the group, and who left the ranking is listed with the reason', () => {
    const printed = section('ranking', released('ranks'));
    expect(printed).toContain('组内位次');
    expect(printed).toContain('西南片');
    expect(printed).toContain('取消参评资格');
    expect(printed).toMatch(/依次比较经济发展情况、.+、扣分少者在前/u);
  });
});

describe('measures and corrections, in the report', () => {
  test('a zone’s article has the measures of the mechanism and manual scores where scores are shown alone', () => {
    expect(section('zones')).toContain('专家评审');
    expect(section('zones', released('scores'))).toContain('专家评审');
    expect(section('zones', released('ranks'))).not.toContain('专家评审');
  });

  test('corrected values stand beside what was reported or computed, with the document', () => {
    const printed = section('corrections', released('none'));
    const rd = result.indicators.zones['ningbo']?.['rdIntensity']?.corrected?.computed ?? 'missing';
    for (const value of ['612,500', '650,000', '2.5', '浙统函〔2026〕8号', '2026年4月20日'])
      expect(printed).toContain(value);
    expect(printed.replaceAll(',', '')).toContain(rd);
    const { corrections: _, ...uncorrected } = inputs;
    expect(section('corrections', render({ inputs: uncorrected, result: evaluate(uncorrected) }))).toBe('');
  });

  test('the clause that the scheme rests on is printed, beside the document that made it the year’s', () => {
    const [notice] = inputs.scheme.citation;
    const named = { document: '考评办法', documentNo: '浙自贸办〔2026〕1号', clause: '第五条' };
    const own = { ...inputs, scheme: { ...inputs.scheme, citation: [...inputs.scheme.citation, named] } };
    const printed = section('decisions', render({ inputs: own, result: evaluate(own) }));
    expect(printed).toContain(`《${notice?.document}》三（五）：“${notice?.text}”`);
    expect(printed).toContain('《考评办法》（浙自贸办〔2026〕1号）第五条');
  });

  test('the scheme’s document is printed, and why goalposts were set late', () => {
    const activation = { document: '省委办〔2026〕1号', date: '2026-01-05', reason: '口径调整' };
    expect(section('decisions', render({ activation }))).toContain('省委办〔2026〕1号');
    expect(section('decisions', render({ activation }))).toContain('口径调整');
    const { reason: _, ...early } = activation;
    expect(section('decisions', render({ activation: early }))).not.toContain('首份报表');
  });
});

describe('confirmed gaps, in the report', () => {
  const basis = { issuer: '省商务厅', documentNo: '浙商自贸函〔2026〕3号', date: '2026-03-10' };
  const gapReasons = [
    { zone: 'ningbo', indicator: 'rdIntensity', version: 1, reason: 'not-comparable' as const, basis },
  ];
  const { corrections: _, ...uncorrected } = inputs;
  const confirmed = { ...uncorrected, gapReasons };
  const page = render({ inputs: confirmed, result: evaluate(confirmed) });

  test('the zone’s article has the reason and the document that it rests on', () => {
    expect(section('zones', page)).toContain('经确认与上年不可比');
    expect(section('zones', page)).toContain('浙商自贸函〔2026〕3号');
    expect(section('zones')).not.toContain('浙商自贸函〔2026〕3号');
  });

  test('the rules of scoring say that the weight is spread, or what else the scheme says of it', () => {
    expect(section('scoring', page)).toMatch(/“经确认为新设，无上年数”、“经确认与上年不可比”的指标不计分/u);
    const nulls = { ...inputs.scheme.nulls, 'new-zone': 'zero' as const };
    const strict = { ...confirmed, scheme: { ...inputs.scheme, nulls } };
    expect(section('scoring', render({ inputs: strict, result: evaluate(strict) }))).toMatch(
      /“经确认为新设，无上年数”的指标得 0 分/u,
    );
  });
});

describe('rounding of print', () => {
  test('is the scheme’s: 四舍五入, or GB/T 8170, with its decimals', () => {
    const printedWith = (rounding: 'half-up' | 'half-even', places: number) => {
      const own = { ...inputs, scheme: { ...inputs.scheme, display: { rounding, places } } };
      return render({ inputs: own, result: evaluate(own) });
    };
    // 2.5 % is a tie at no decimals.
    expect(printedWith('half-up', 2)).toContain('<data value="2.5">2.50</data>');
    expect(printedWith('half-even', 0)).toContain('<data value="2.5">2</data>');
    expect(printedWith('half-up', 0)).toContain('<data value="2.5">3</data>');
  });
});
