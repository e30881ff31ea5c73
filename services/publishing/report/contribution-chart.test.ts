import { expect, test } from 'vitest';
import { evaluate } from '../../../libs/domain/evaluation/evaluate.ts';
import { sample2025 } from '../../../libs/domain/schemes/sample-2025.ts';
import type { Scheme } from '../../../libs/domain/schemes/scheme.ts';
import { standard2025 } from '../../../libs/domain/schemes/standard-2025.ts';
import { sampleInputs, sampleZone, sixZones } from '../../../test/support/sample-run.ts';
import { contributionChart } from './contribution-chart.ts';
import { contributionPoints } from './contribution-points.ts';
import { type ReportView, viewReport } from './report-view.ts';

const viewOf = (inputs = sampleInputs(sixZones())): ReportView =>
  viewReport({ inputs, result: evaluate(inputs), stage: 'released', decisions: [] });

/** Each bar's segments as numbers: where they begin, and how long they are. */
const bars = (chart: string) =>
  chart
    .split('<g>')
    .slice(1)
    .map((bar) =>
      [...bar.matchAll(/<rect x="([\d.]+)" y="\d+" width="([\d.]+)"/gu)].map(([, x, width]) => ({
        x: +x!,
        width: +width!,
      })),
    );

test('draws one bar a zone, one segment an item that was scored, each beginning where the last one ends', () => {
  const view = viewOf();
  const drawn = bars(contributionChart(view).toString());
  expect(drawn.map((segments) => segments.length)).toEqual([6, 7, 7, 7, 7, 0]);
  for (const segments of drawn) {
    for (const [index, { x }] of segments.entries()) {
      const before = segments[index - 1];
      if (before) expect(x).toBeCloseTo(before.x + before.width, 6);
    }
  }
});

test('a bar is as long as the score', () => {
  const view = viewOf();
  const [first] = bars(contributionChart(view).toString());
  const length = first!.reduce((sum, { width }) => sum + width, 0);
  expect(length / 7).toBeCloseTo(Number(view.zones[0]!.entry.score), 2);
});

test('has a title and a description that say the scores in words', () => {
  const chart = contributionChart(viewOf()).toString();
  expect(chart).toContain('role="img" aria-labelledby="chart-title chart-description"');
  expect(chart).toMatch(/<desc id="chart-description">.*嘉兴联动创新区85\.57分.*台州联动创新区无得分/u);
});

test('leaves out a number that its segment has no room for, and keeps it for pointers', () => {
  const narrow = sampleInputs([sampleZone('hangzhou', [{ rdExpenditure: null }])]);
  const chart = contributionChart(viewOf(narrow)).toString();
  expect(chart).toContain('<title>2 亩均研发百分比 0.00</title>');
  expect(chart).not.toContain('>0.00</text>');
});

test('splits the total by block weight, so that the parts of every zone add up to its score', () => {
  const block = (id: string, weight: string, item: string): Scheme['tree'] => ({
    ...{ id, weight, aggregate: 'arithmetic' },
    children: [{ item }],
  });
  const scheme: Scheme = {
    ...sample2025,
    items: sample2025.items.slice(0, 2),
    tree: {
      ...sample2025.tree,
      children: [block('land', '40', 'taxPerMu'), block('research', '60', 'rdIntensity')],
    },
  };
  const view = viewOf(sampleInputs([sampleZone('hangzhou')], { scheme }));
  const [zone] = view.zones;
  const points = contributionPoints(view, zone!).map((one) => one.points);
  expect(points[0]!.toString()).toBe('32.25');
  expect(points[0]!.plus(points[1]!).toString()).toBe(zone!.entry.score);
});

test('calls a measure of the working mechanism by its title', () => {
  const view = viewOf(sampleInputs([sampleZone('hangzhou')], { scheme: standard2025 }));
  const titles = view.items.map(({ title }) => title.zh);
  expect(titles).toContain('年度任务完成率');
  expect(titles.filter((title) => /^[a-z]/u.test(title))).toEqual([]);
});
