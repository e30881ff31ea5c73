import { beforeAll, describe, expect, it } from 'vitest';
import { withoutBase } from '../../infra/cli/demo/sample-years/confirm-new-zones.ts';
import { periodsOf } from '../../infra/cli/sample-year/accepted-tables.ts';
import { goodFilings } from '../../infra/cli/sample-year/filings/index.ts';
import { sampleYears } from '../../infra/cli/sample-year/options.ts';
import { pdfDocument } from '../../infra/cli/sample-year/pdf-document.ts';
import { type PlayedFiling, playFilings } from '../../infra/cli/sample-year/play-filings.ts';
import { plantStories, stories } from '../../infra/cli/sample-year/stories.ts';
import { storyLine, type ToldStory, toldIn } from '../../infra/cli/sample-year/told-story.ts';
import { windowOf } from '../../infra/cli/sample-year/windows.ts';
import { registered, reportsFor, sampleZones } from '../../infra/cli/sample-year/zones.ts';
import { sha256Hex } from '../../libs/domain/digest.ts';
import { evaluate } from '../../libs/domain/evaluation/evaluate.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import { dueAt } from '../../libs/domain/filing-window.ts';
import { countFindings } from '../../libs/domain/finding.ts';
import { authorityTablesOf } from '../../libs/domain/forms/authority-values/authority-value.ts';
import { compareWithReported } from '../../libs/domain/forms/authority-values/compare-with-reported.ts';
import { catalogue } from '../../libs/domain/forms/catalogue.ts';
import { forms } from '../../libs/domain/forms/index.ts';
import { setupOf } from '../../libs/domain/forms/institution/institution-of.ts';
import { totalsOf } from '../../libs/domain/forms/province-totals/totals-of.ts';
import type { RecordTable } from '../../libs/domain/forms/records/record-table.ts';
import type { IndicatorTable } from '../../libs/domain/indicator-table.ts';
import { sample2025 } from '../../libs/domain/schemes/sample-2025.ts';
import { neededPeriods } from '../../libs/ports/filing-context.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';

/** A filing without its bytes: two years of workbooks need not stay in memory. */
type Played = Omit<PlayedFiling, 'bytes'> & { readonly sha256: string };

const zones = sampleZones.map(registered);
const filings = plantStories(goodFilings(sampleZones, sampleYears));
const played = new Map<string, Played>();
const told = new Map<string, ToldStory>();

beforeAll(async () => {
  for await (const { bytes, ...one } of playFilings(filings, zones, inflateNode)) {
    played.set(one.file, { ...one, sha256: sha256Hex(bytes) });
    for (const story of toldIn(one)) told.set(story.id, story);
  }
}, 300_000);

const storyOf = (id: string): ToldStory => told.get(id)!;
const fileOf = ({ file }: Pick<ToldStory, 'file'>): Played => played.get(file.slice(5))!;
const tableOf = <Table>(file: string): Table => played.get(`${file}.xlsx`)?.judgement.table as Table;
const figuresOf = (zone: string, year = 2025) => tableOf<IndicatorTable>(`${zone}/indicator-data-${year}`);

const runInputs = () => ({
  year: 2025,
  dataAsOf: '2026-06-01T00:00:00+08:00',
  scheme: sample2025,
  synthetic: true as const,
  totals: totalsInUnits(),
  zones: sampleZones
    .map(({ id, city }) => {
      const { sha256 } = played.get(`${id}/indicator-data-2025.xlsx`)!;
      const filing = { form: 'indicator-data', period: '2025', fileSha256: sha256, table: figuresOf(id) };
      return { zone: id, name: city, filing };
    })
    .toSorted((a, b) => (a.zone < b.zone ? -1 : 1)),
});

/** As the office's command keeps them: 亿元 and 万美元. */
const totalsInUnits = () => {
  const { trade, foreignInvestment } = totalsOf(tableOf<RecordTable>('province/province-totals-2025'))!;
  const value = String(Math.round(Number(foreignInvestment.value) * 10_000));
  return { trade, foreignInvestment: { ...foreignInvestment, value, unit: '万美元' } };
};

describe('the sample years', () => {
  it('have a filing of every form that there is, for each of its periods and every zone that reports', () => {
    const of = (form: string) => filings.filter((one) => one.form === form);
    expect(new Set(filings.map(({ form }) => form))).toEqual(new Set(catalogue.map(({ id }) => id)));
    for (const { id, frequency, filedBy } of catalogue) {
      const a = { year: 1, 'half-year': 2, quarter: 4, 'year-to-date': 1 }[frequency];
      const reporting = sampleYears.flatMap((year) => sampleZones.filter((zone) => reportsFor(zone, year))).length;
      const slots = new Set(of(id).map(({ zone, period }) => `${zone} ${period}`)).size;
      const office = filedBy === undefined ? 0 : sampleYears.length * a;
      expect([id, slots]).toEqual([id, office + (filedBy === 'office' ? 0 : reporting * a)]);
    }
  });

  it('say in every workbook that the data are made up', () => {
    const unmarked = [...played.values()].filter(({ judgement }) => judgement.synthetic !== true);
    expect(unmarked.map(({ file }) => file)).toEqual([]);
    expect(played.size).toBe(filings.length);
  });

  it('have no error in any file, and nothing to explain or to be warned of but by the stories', () => {
    const storied = new Set([...stories.flatMap(({ filing, plants = {} }) => [filing, ...Object.keys(plants)])]);
    const loud = [...played.values()].flatMap(({ file, judgement: { findings } }) => {
      const { error, mustExplain, warning } = countFindings(findings.filter(({ rule }) => !expected(file, rule)));
      const quiet = storied.has(file.replace(/\.xlsx$/u, '')) ? error : error + mustExplain + warning;
      return quiet === 0 ? [] : [`${file}: ${findings.map(({ rule, cell }) => `${rule} ${cell}`).join(', ')}`];
    });
    expect(loud).toEqual([]);
    expect([...played.values()].every(({ judgement }) => judgement.outcome === 'valid')).toBe(true);
  });

  it('compare each filing with the periods that the system would compare it with', () => {
    const periods = { year: '2025', 'half-year': '2025Q2', quarter: '2025Q1', 'year-to-date': '2025Q1' };
    for (const form of forms) {
      for (const need of form.needs ?? []) {
        const period = periods[form.frequency];
        expect([form.id, need.id, periodsOf(need, { form: form.id, period })]).toEqual([
          ...[form.id, need.id],
          neededPeriods(need, form, period),
        ]);
      }
    }
  });

  it('agree with each other: the fourth quarter is the 快报, and the 年报 differs from it by less than a percent', () => {
    const sum = (table: IndicatorTable, area: number) =>
      Number(table.rows[area]?.figures.exports.value) + Number(table.rows[area]?.figures.imports.value);
    for (const [zone, year] of sampleZones.flatMap((one) =>
      sampleYears.filter((of) => reportsFor(one, of)).map((of) => [one, of] as const),
    )) {
      const flash = tableOf<IndicatorTable>(`${zone.id}/indicator-data-${year}-flash`);
      const quarter = tableOf<RecordTable>(`${zone.id}/quarterly-trade-${year}Q4`).sheets['trade']!;
      zone.subAreas.forEach((_, area) => {
        expect(Number(quarter[area]?.cells['trade']?.value)).toBeCloseTo(sum(flash, area), 6);
        const off = sum(figuresOf(zone.id, year), area) / sum(flash, area);
        expect(Math.abs(off - 1)).toBeLessThan(0.01);
        expect(off).not.toBe(1);
      });
    }
  });

  it('have a catalogue of sixty reforms in three batches, and totals that are preliminary before they are final', () => {
    const items = tableOf<RecordTable>('province/reform-catalogue-2025').sheets['items']!;
    const batches = Map.groupBy(items, ({ cells }) => cells['batch']?.value);
    expect([...batches.values()].map(({ length }) => length)).toEqual([20, 20, 20]);
    const [first, last] = ['-preliminary', ''].map((part) =>
      totalsOf(tableOf<RecordTable>(`province/province-totals-2025${part}`)),
    );
    expect([first?.trade.status, last?.trade.status]).toEqual(['preliminary', 'final']);
    expect(Number(first?.trade.value)).toBeLessThan(Number(last?.trade.value));
  });

  it('come with the same bytes each time', async () => {
    const few = filings.filter(({ zone, period }) => zone === 'huzhou' && period === '2024');
    for await (const { file, bytes } of playFilings(few, zones, inflateNode)) {
      expect([file, sha256Hex(bytes)]).toEqual([file, played.get(file)?.sha256]);
    }
    expect(few.length).toBeGreaterThan(4);
  });

  it('have a document that is a PDF', () => {
    const text = new TextDecoder().decode(pdfDocument(['模拟数据']));
    const start = Number(/startxref\n(\d+)\n/u.exec(text)?.[1]);
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text.slice(start, start + 4)).toBe('xref');
  });
});

/**
 * What the stories of a zone leave behind in its other files: the 快报 that has the same figures, and the quarter in which
 * investment fell.
 */
const expected = (file: string, rule: string): boolean =>
  (/^lishui\/indicator-data/u.test(file) && rule === 'number.missing') ||
  (/^zhoushan\/indicator-data/u.test(file) && ['value.negative-unusual', 'range.fdi-growth'].includes(rule)) ||
  (file === 'zhoushan/quarterly-trade-2025Q4.xlsx' && rule === 'investment.falls');

describe('the stories', () => {
  it('are each told with one line and one link', () => {
    expect([...told.keys()].toSorted()).toEqual(stories.map(({ id }) => id).toSorted());
    for (const story of told.values()) expect(storyLine(story)).toMatch(/ {2}2025\/\S+\.xlsx#[^!]+![A-Z]+\d+$/u);
  });

  it.each(stories.flatMap(({ id, rule }) => (rule === undefined ? [] : [[id, rule] as const])))(
    '%s is found by %s at its cell',
    (id, rule) => {
      const { sheet, cell, ...story } = storyOf(id);
      const { findings } = fileOf(story).judgement;
      const found = findings.filter((one) => one.rule === rule && one.sheet === sheet && one.cell === cell);
      expect([id, found.length, findings.map((one) => `${one.rule} ${one.cell}`)]).toEqual([id, 1, expect.anything()]);
      expect(found[0]?.level).toBe('must-explain');
    },
  );

  it('show the growth on both bases where the prior year was lowered', () => {
    const { file, rule, cell } = storyOf('prior-lowered');
    const found = fileOf({ file }).judgement.findings.find((one) => one.rule === rule && one.cell === cell);
    const rates = [...(found?.message.zh ?? '').matchAll(/增长 ([\d.]+) ?%/gu)].map(([, rate]) => Number(rate));
    expect(rates).toEqual([expect.closeTo(4, 0), expect.closeTo(19, 0)]);
    const growth = evaluate(runInputs()).indicators.zones['jiaxing']?.tradeGrowth;
    expect(Number(growth?.value)).toBeCloseTo(19, 0);
  });

  it('have one zone two days late and one within its extension, and all others on time', () => {
    const [late, extended] = [storyOf('two-days-late'), storyOf('extended')];
    const overdue = filings.filter(({ zone, form, period, part, receivedAt }) => {
      const due = dueAt(windowOf(form, part), period);
      return zone !== 'province' && due !== undefined && receivedAt > due;
    });
    expect(overdue.map(({ zone, form }) => `${zone} ${form}`).toSorted()).toEqual(
      [late, extended].map(({ zone, form }) => `${zone} ${form}`).toSorted(),
    );
    const days = Date.parse(late.receivedAt) - Date.parse(dueAt(windowOf(late.form), late.period)!);
    expect(days / 86_400_000).toBe(2);
    expect(extended.receivedAt < (extended.extension?.until ?? '')).toBe(true);
  });

  it('have a leading group with two heads, to which nothing is said', () => {
    const { findings, table } = fileOf(storyOf('two-heads')).judgement;
    const rows = (table as RecordTable).sheets['institutions']!;
    expect(setupOf(rows[0]!).leaders.map(({ title }) => title)).toEqual(['市委书记', '市委副书记、市长']);
    expect(findings.filter(({ rule }) => rule.startsWith('leader.'))).toEqual([]);
  });

  it('have one customs figure 1.4 % off, and every other figure of a department within half a percent', () => {
    const off = ['customs', 'commerce', 'tax', 'statistics', 'land', 'science'].flatMap((part) => {
      const settled = authorityTablesOf(tableOf<RecordTable>(`province/authority-values-2025-${part}`));
      return sampleZones.flatMap(({ id }) =>
        compareWithReported(settled, { id }, figuresOf(id))
          .filter(({ verdict }) => verdict !== 'ok')
          .map(({ item, relative, verdict }) => [id, item.label, Number(relative).toFixed(3), verdict]),
      );
    });
    expect(off).toEqual([['jinhua', '出口额', '0.014', 'warn']]);
    const [customs] = authorityTablesOf(tableOf<RecordTable>('province/authority-values-2025-customs'));
    const settled = customs?.values.find(({ zone, field }) => zone === 'jinhua' && field === 'exports');
    expect(settled?.cell).toBe(storyOf('customs-off').cell);
  });

  it('have two zones, and no more, whose scores are equal at two decimals and not beyond', () => {
    const { entries } = evaluate(runInputs()).ranking;
    const scores = entries.map(({ zone, score }) => ({ zone, score: score!, shown: Number(score).toFixed(2) }));
    const alike = scores.filter(({ shown }) => scores.filter((one) => one.shown === shown).length > 1);
    expect(alike.map(({ zone }) => zone).toSorted()).toEqual(['huzhou', 'jinhua']);
    expect(new Set(alike.map(({ score }) => score)).size).toBe(2);
    expect(entries.every(({ rank }) => rank !== null)).toBe(true);
  });

  it('leave growth without a value where there is no prior year, and fall below −100 % where investment is negative', () => {
    const { zones: values } = evaluate(runInputs()).indicators;
    expect(values['lishui']?.tradeGrowth).toMatchObject({ value: null });
    expect(values['lishui']?.fdiGrowth).toMatchObject({ value: null });
    const basis = { issuer: '省自贸办', documentNo: '浙自贸办函〔2026〕9号', date: '2026-05-19' };
    const gapReasons = withoutBase.map((indicator) => ({
      ...{ zone: 'lishui', indicator, version: 1, reason: 'new-zone' as const, basis },
    }));
    const lishui = (inputs: RunInputs) => evaluate(inputs).ranking.entries.find(({ zone }) => zone === 'lishui');
    expect(lishui(runInputs())).toMatchObject({ usableWeight: '100', indicators: { fdiGrowth: { score: '0' } } });
    expect(lishui({ ...runInputs(), gapReasons })).toMatchObject({
      usableWeight: '65',
      indicators: { tradeGrowth: { score: null }, fdiGrowth: { score: null }, energyIntensityDecline: { score: null } },
    });
    expect(Number(values['zhoushan']?.fdiGrowth?.value)).toBeLessThan(-100);
  });
});
