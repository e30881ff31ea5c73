import { describe, expect, it } from 'vitest';
import { judgeRows, type Row } from '../../../test/support/forms/judge-rows.ts';
import { innovationCaseExamples } from './innovation-case/examples.ts';
import { innovationCaseForm as form } from './innovation-case.ts';

const PERIOD = '2025';
const found = (...args: Parameters<typeof judge>) => judge(...args).findings;
const judge = (rows: Parameters<typeof judgeRows>[1], statements = {}, references = {}) =>
  judgeRows(form, rows, { period: PERIOD, statements, references });
const rules = (...args: Parameters<typeof judge>) => found(...args).map(({ rule }) => rule);

describe('innovation-case', () => {
  it('finds nothing in a good filing', () => {
    const { findings, table } = judge(innovationCaseExamples);
    expect(findings).toEqual([]);
    expect(table?.version).toBe(1);
  });

  const one = (changed: Row) => ({ cases: [{ ...innovationCaseExamples['cases']![0]!, ...changed }] });

  it('asks what a claim to be the first rests on', () => {
    expect(found(one({ basis: null }))).toMatchObject([{ rule: 'basis.missing', level: 'must-explain' }]);
    expect(rules(one({ basis: null, firstLevel: '集成创新' }))).toEqual([]);
  });

  it('asks for figures of the effect', () => {
    const text = '企业办事更加便利，营商环境明显改善，获得感不断增强，社会反响很好。';
    expect(rules(one({ effect: text }))).toEqual(['effect.no-figure']);
  });

  it('takes no case of a later year', () => {
    expect(found(one({ since: '2026-02' }))).toMatchObject([{ rule: 'since.later', level: 'error' }]);
  });

  it('never quotes a person', () => {
    const long = '张三'.repeat(40);
    const [finding] = found(one({ contact: long }));
    expect(finding?.rule).toBe('value.too-long');
    expect(JSON.stringify(finding)).not.toContain('张三张三');
  });
});
