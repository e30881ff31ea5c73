import { describe, expect, it } from 'vitest';
import { judgeRows, type Row } from '../../../test/support/forms/judge-rows.ts';
import { annualSummaryExamples } from './annual-summary/examples.ts';
import { annualSummaryForm as form } from './annual-summary.ts';

const PERIOD = '2025';
const found = (...args: Parameters<typeof judge>) => judge(...args).findings;
const judge = (rows: Parameters<typeof judgeRows>[1], statements = {}, references = {}) =>
  judgeRows(form, rows, { period: PERIOD, statements, references });
const rules = (...args: Parameters<typeof judge>) => found(...args).map(({ rule }) => rule);

describe('annual-summary', () => {
  it('finds nothing in a good filing', () => {
    const { findings, table } = judge(annualSummaryExamples);
    expect(findings).toEqual([]);
    expect(table?.version).toBe(1);
  });

  const { sections = [], figures = [] } = annualSummaryExamples;
  const change = (rows: readonly Row[], index: number, changed: Row) =>
    rows.map((row, at) => (at === index ? { ...row, ...changed } : row));

  it('asks why a chapter is left out', () => {
    const without = change(sections, 5, { included: '否', page: null, remark: null });
    expect(rules({ sections: without, figures })).toEqual(['section.left-out', 'value.required']);
    const explained = change(sections, 5, { included: '否', page: null, remark: '已单独报送' });
    expect(rules({ sections: explained, figures })).toEqual(['section.left-out']);
  });

  it('misses a chapter or a figure that was taken out', () => {
    expect(rules({ sections: sections.slice(1), figures })).toEqual(['row.dropped']);
    expect(rules({ sections, figures: figures.slice(0, -1) })).toEqual(['row.dropped']);
  });

  it('notices pages that go backwards', () => {
    const mixed = change(sections, 3, { page: 1 });
    expect(found({ sections: mixed, figures })).toMatchObject([{ rule: 'pages.not-ascending', cell: 'D7' }]);
  });

  it('takes negative foreign investment, and nothing else negative', () => {
    const lowered = (index: number) => ({ sections, figures: change(figures, index, { expected: -20 }) });
    expect(rules(lowered(5))).toEqual([]);
    expect(found(lowered(0))).toMatchObject([{ rule: 'figure.negative', sheet: '主要指标预计数' }]);
  });
});
