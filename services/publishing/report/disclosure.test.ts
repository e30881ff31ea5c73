import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../libs/domain/evaluation/evaluate.ts';
import type { RunInputs } from '../../../libs/domain/evaluation/run-inputs.ts';
import { sample2025 } from '../../../libs/domain/schemes/sample-2025.ts';
import type { Disclosure } from '../../../libs/domain/schemes/scheme.ts';
import { sampleInputs, sixZones } from '../../../test/support/sample-run.ts';
import { renderReport } from './render-report.ts';
import type { ReportInput } from './report-input.ts';

const six = sampleInputs(sixZones());

const render = (inputs: RunInputs = six, rest: Partial<ReportInput> = {}): string =>
  renderReport({ inputs, result: evaluate(inputs), stage: 'released', decisions: [], ...rest });

const disclosing = (disclosure: Disclosure): RunInputs => ({ ...six, scheme: { ...sample2025, disclosure } });

/** The page's text between two places, tags taken away. */
const text = (page: string): string => page.replace(/<style>.*?<\/style>/su, '').replace(/<[^>]*>/gu, '');

const part = (page: string, from: string, to: string): string => page.slice(page.indexOf(from)).split(to)[0]!;

const rankingTable = (page: string): string => part(page, '<table class="ranking">', '</table>');

describe('what a released report discloses', () => {
  const exact = evaluate(six).ranking.entries.flatMap(({ score, indicators: items }) => [
    score ?? '',
    ...Object.values(items).flatMap((item) => [item.score ?? '', item.contribution ?? '']),
  ]);
  /** Those with so many digits that nothing else in the page can be equal to them by chance. */
  const telling = exact.filter((value) => value.length > 8);
  const showsScores = (page: string): boolean => telling.some((value) => page.includes(`value="${value}"`));

  test('scores: everything', () => {
    const page = render(disclosing('scores'));
    for (const value of telling) expect(page).toContain(`value="${value}"`);
    expect(page).toContain('<svg class="chart"');
  });

  test('ranks: ranks, but no score, contribution or chart', () => {
    const page = render(disclosing('ranks'));
    expect(rankingTable(page)).toContain('<data value="5">5</data>');
    expect(showsScores(page)).toBe(false);
    expect(page).not.toContain('<svg');
    expect(text(page)).not.toMatch(/总分\s*\d/u);
  });

  test('top-list: the names of the first three in no order, and no rank', () => {
    const page = render(disclosing('top-list'));
    const names = [...part(page, '<ul class="top-list">', '</ul>').matchAll(/<li>([^<]*)</gu)].map(([, name]) => name);
    expect(names).toEqual(['杭州联动创新区', '嘉兴联动创新区', '宁波联动创新区']);
    expect(page).not.toContain('<table class="ranking">');
    expect(text(page)).not.toMatch(/第\s*\d+\s*名/u);
    expect(showsScores(page)).toBe(false);
  });

  test('none: the zones’ values by zone id, and nothing that compares them', () => {
    const page = render(disclosing('none'));
    expect(page).not.toContain('id="ranking"');
    expect(page).not.toContain('class="goalposts"');
    expect(text(page)).not.toMatch(/第\s*\d+\s*名|先进名单|并列/u);
    expect(showsScores(page)).toBe(false);
    expect([...page.matchAll(/id="zone-(\w+)"/gu)].map(([, zone]) => zone)).toEqual(six.zones.map(({ zone }) => zone));
    expect(part(page, 'id="zone-hangzhou"', '</table>')).toContain('万元/亩');
  });

  test.each(['none', 'top-list', 'ranks', 'scores'] as const)(
    'a draft shows everything, whatever the scheme says: %s',
    (level) => {
      const page = render(disclosing(level), { stage: 'draft' });
      expect(rankingTable(page)).toContain('<data value="5">5</data>');
      expect(showsScores(page)).toBe(true);
    },
  );
});
