import { describe, expect, test } from 'vitest';
import { evaluate, type RunResult } from '../../../libs/domain/evaluation/evaluate.ts';
import type { RankingEntry } from '../../../libs/domain/evaluation/rank-zones.ts';
import type { RunInputs } from '../../../libs/domain/evaluation/run-inputs.ts';
import { indicators } from '../../../libs/domain/indicators/index.ts';
import { sample2025 } from '../../../libs/domain/schemes/sample-2025.ts';
import { blocksOf } from '../../../libs/domain/schemes/scheme-blocks.ts';
import { sampleInputs, sampleTotals, sampleZone, sixZones } from '../../../test/support/sample-run.ts';
import { renderReport } from './render-report.ts';
import type { ReportInput } from './report-input.ts';
import { grouped, rounded } from './rounded-number.ts';
import { goalpostsOf } from './score-formula.ts';

const six = sampleInputs(sixZones());

const render = (inputs: RunInputs = six, rest: Partial<ReportInput> = {}): string =>
  renderReport({ inputs, result: evaluate(inputs), stage: 'released', decisions: [], ...rest });

/** The page's text between two places, tags taken away. */
const text = (page: string): string => page.replace(/<style>.*?<\/style>/su, '').replace(/<[^>]*>/gu, '');

const part = (page: string, from: string, to: string): string => page.slice(page.indexOf(from)).split(to)[0]!;

const rankingTable = (page: string): string => part(page, '<table class="ranking">', '</table>');

/** The same result with other scores, best first; the zones from the first on. */
const withScores = (scores: readonly string[]): RunResult => {
  const result = evaluate(six);
  const entries = result.ranking.entries.map((entry, index): RankingEntry => {
    const score = scores[index];
    return score === undefined
      ? entry
      : { ...entry, score, rank: 1 + scores.filter((other) => +other > +score).length };
  });
  return { ...result, ranking: { ...result.ranking, entries } };
};

describe('the ranking', () => {
  test('lists zones by rank with the score, the usable weight and the score of every item', () => {
    const table = rankingTable(render());
    const [best] = evaluate(six).ranking.entries;
    const row = table.split('<tr>').find((one) => one.includes('嘉兴联动创新区'))!;
    expect(best!.zone).toBe('jiaxing');
    expect(row).toContain('<data value="1">1</data>');
    expect(row).toContain(`<data value="${best!.score}">${rounded(best!.score!)}</data>`);
    expect(row).toContain('<data value="90">90.00</data>%');
    for (const { score } of Object.values(best!.indicators)) {
      if (score !== null) expect(row).toContain(`<data value="${score}">${rounded(score)}</data>`);
    }
    expect(row.match(/—/gu)).toHaveLength(1);
  });

  test('puts zones without a score last, with the reason in words', () => {
    const rows = rankingTable(render()).split('<tr');
    expect(rows.at(-1)).toContain('台州联动创新区');
    expect(rows.at(-1)).toContain('未报送');
    expect(rows.at(-1)).toContain('no accepted filing');
    expect(rows.at(-1)).not.toContain('<data');
  });

  test('prints 并列 where zones share a rank, and nowhere else', () => {
    const tied = render(
      sampleInputs([sampleZone('hangzhou'), sampleZone('ningbo'), sampleZone('wenzhou', [{ fdi: '9' }])]),
    );
    const table = rankingTable(tied);
    expect(table.match(/并列<\/small><data value="1">1</gu)).toHaveLength(2);
    expect(table).toMatch(/<td class="rank"><data value="3">3</u);
    expect(rankingTable(render())).not.toContain('并列');
  });

  test('gives the whole column more decimals where unequal scores would print the same, and says so', () => {
    const page = render(six, { result: withScores(['85.4004', '85.4001', '80', '70', '60']) });
    for (const printed of ['85.4004', '85.4001', '80.0000', '70.0000'])
      expect(rankingTable(page)).toContain(`>${printed}<`);
    expect(page).toContain('“总分”一列保留4位小数');
    expect(render()).not.toContain('一列保留');
  });

  test('says so where even six decimals are too few', () => {
    const page = render(six, { result: withScores(['85.40000002', '85.40000001', '80', '70', '60']) });
    expect(rankingTable(page).match(/>85\.400000</gu)).toHaveLength(2);
    expect(page).toContain('实际并不相等');
  });

  test('marks a rank as provisional where too little weight could be used', () => {
    const inputs = sampleInputs([
      sampleZone('hangzhou', [{ fdiPrior: '0', tradePrior: '0', energyPrior: '0' }]),
      sampleZone('ningbo'),
    ]);
    expect(rankingTable(render(inputs)).match(/暂定/gu)).toHaveLength(1);
    expect(render(inputs)).toContain('可比权重低于80%的，位次暂定');
  });
});

describe('a zone', () => {
  test('shows every number as the result has it, rounded only in print', () => {
    const page = render();
    const { ranking, indicators: values } = evaluate(six);
    for (const entry of ranking.entries.filter(({ score }) => score !== null)) {
      const rows = part(page, `id="zone-${entry.zone}"`, '</table>').split('<tr>').slice(2);
      expect(rows).toHaveLength(indicators.length);
      indicators.forEach(({ id }, index) => {
        const { score, weight, contribution } = entry.indicators[id]!;
        const expected = [values.zones[entry.zone]![id]!.value, score, weight, contribution].filter(
          (one) => one !== null,
        );
        const exact = [...rows[index]!.matchAll(/<data value="([^"]*)">([^<]*)</gu)];
        expect(exact.map(([, value]) => value)).toEqual(expected);
        for (const [, value, printed] of exact) {
          const kept = rounded(value!, { decimals: printed!.split('.')[1]?.length ?? 0, rounding: 'half-up' });
          expect([kept, kept.replace('-', '')]).toContain(printed);
        }
      });
    }
  });

  test('prints energy that rose as a rise, and the reason where there is no value', () => {
    const page = render();
    expect(part(page, 'id="zone-wenzhou"', '</table>')).toMatch(/上升 <data value="-[\d.]+">[\d.]+<\/data>%/u);
    expect(part(page, 'id="zone-jiaxing"', '</table>')).toContain('上年基数为零');
    expect(part(page, 'id="zone-jinhua"', '</table>')).toContain('缺少填报数据');
    expect(part(page, 'id="zone-taizhou"', '</table>')).toContain('未报送');
  });

  test('lists every source figure with its label, sheet, cell, value and unit, and the file once', () => {
    const page = render();
    for (const { zone, filing } of six.zones.filter((one) => one.filing)) {
      const article = part(page, `id="zone-${zone}"`, '</article>');
      expect(article.split(filing!.fileSha256)).toHaveLength(2);
      const rows = part(article, '<table class="figures">', '</table>').split('<tr>').slice(2);
      const figures = filing!.table.rows.flatMap((row) => Object.values(row.figures));
      expect(rows).toHaveLength(figures.length);
      figures.forEach(({ sheet, cell, value }, index) => {
        expect(rows[index]).toContain(`<td>${sheet}</td>\n<td><code>${cell}</code></td>`);
        expect(rows[index]).toContain(value === null ? '未填' : `<data value="${value}">${grouped(value)}</data>`);
      });
    }
    expect(page).toContain('<td>上年进出口总额（可比口径）</td>');
  });

  test('shows what the cell said in a unit of its own', () => {
    const [zone] = [sampleZone('hangzhou')];
    const [row] = zone!.filing!.table.rows;
    const landArea = { ...row!.figures.landArea, value: '15', reported: { value: '1', unit: '公顷' } };
    const table = { rows: [{ ...row!, figures: { ...row!.figures, landArea } }] };
    const inputs = sampleInputs([{ ...zone!, filing: { ...zone!.filing!, table } }]);
    expect(text(render(inputs))).toContain('亩 （原填 1 公顷）');
  });
});

describe('totals, decisions and how to check', () => {
  test('prints the province totals with source, day and status, and up to when data counts', () => {
    const totals = { ...sampleTotals, trade: { ...sampleTotals.trade, status: 'preliminary' as const } };
    const section = text(part(render({ ...six, totals }), '<section id="province-totals"', '</section>'));
    for (const printed of ['55,500 亿元', '初步数', '最终数', '杭州海关统计快讯', '2026年1月20日发布', '5.4%']) {
      expect(section).toContain(printed);
    }
    expect(section).toContain('2026年4月30日 18:00');
  });

  test('does without province totals', () => {
    const { totals: _, ...without } = six;
    expect(render(without)).toContain('未录入全省总量');
  });

  test('prints decisions by document and day, and what was missing where one stands despite it', () => {
    const page = render(six, {
      decisions: [
        {
          to: 'approved',
          document: '会议纪要〔2026〕5号',
          meeting: '省自贸办专题会议',
          date: '2026-04-20',
          despite: { reason: '台州撤并', blockers: ['zone.not-reported', 'other.code'] },
        },
        { to: 'publicised', document: '公示〔2026〕1号', until: '2026-04-27' },
        { to: 'circulated', document: '浙商务开发〔2026〕12号' },
      ],
    });
    const section = text(part(page, '<section id="decisions"', '</section>'));
    for (const printed of [
      '省自贸办专题会议，会议纪要〔2026〕5号',
      '公示〔2026〕1号，至2026年4月27日',
      '2026年4月20日',
      '台州联动创新区没有已通过审核的2025年度基础数据表',
      '台州撤并',
      'other.code',
    ]) {
      expect(section).toContain(printed);
    }
    expect(text(part(page, '<header', '</header>'))).toContain('浙商务开发〔2026〕12号');
  });

  test('does not depend on who decided, nor on when it was clicked', () => {
    const decision = { to: 'circulated', document: '1号', date: '2026-04-20' } as const;
    const recorded = { ...decision, by: 'someone', at: '2026-04-20T03:04:05.678Z' };
    expect(render(six, { decisions: [recorded] })).toBe(render(six, { decisions: [decision] }));
  });

  test('names scheme and inputs by their hashes', () => {
    const { scheme, run } = evaluate(six).ranking;
    const section = part(render(), '<section id="verification"', '</section>');
    for (const name of [scheme.id, scheme.sha256, run.id, run.inputsSha256]) expect(section).toContain(`>${name}<`);
  });

  test('prints goalposts, weights and formula of every item', () => {
    const section = part(render(), '<section id="scoring"', '</section>');
    const rows = section.split('<tr>').slice(2);
    const items = blocksOf(sample2025)[0]!.items;
    expect(items).toHaveLength(7);
    items.forEach(({ weight, normaliser }, index) => {
      const { lower, upper } = goalpostsOf(normaliser)!;
      for (const value of [weight, lower, upper])
        expect(rows[index]).toContain(`<data value="${value}">${value}</data>`);
      expect(rows[index]).toContain('60 + 40 · clamp(');
    });
  });
});
