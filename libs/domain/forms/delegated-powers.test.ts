import { describe, expect, it } from 'vitest';
import { judgeRows, type Row, tableOf } from '../../../test/support/forms/judge-rows.ts';
import { delegatedPowersExamples } from './delegated-powers/examples.ts';
import { delegatedPowersForm as form } from './delegated-powers.ts';

const PERIOD = '2025Q3';
const found = (...args: Parameters<typeof judge>) => judge(...args).findings;
const judge = (rows: Parameters<typeof judgeRows>[1], statements = {}, references = {}) =>
  judgeRows(form, rows, { period: PERIOD, statements, references });
const rules = (...args: Parameters<typeof judge>) => found(...args).map(({ rule }) => rule);

describe('delegated-powers', () => {
  it('finds nothing in a good filing', () => {
    const { findings, table } = judge(delegatedPowersExamples);
    expect(findings).toEqual([]);
    expect(table?.version).toBe(1);
  });

  const [taken, waiting] = delegatedPowersExamples['powers']!;
  const powers = (...list: readonly Row[]) => ({ powers: list });
  const before = {
    previous: [
      { zone: 'hangzhou', period: '2025Q2', fileSha256: '0', table: tableOf(form, delegatedPowersExamples, '2025Q2') },
    ],
  };

  it('asks for what is known of a power that was taken over', () => {
    const bare = { ...taken, since: null, cases: null, days: null, risks: null };
    expect(rules(powers(bare, waiting!))).toEqual(['value.required', 'value.required', 'value.required']);
    expect(rules(powers(taken!, { ...waiting, problems: null }))).toEqual(['value.required']);
  });

  it('holds cases against their average time', () => {
    expect(found(powers({ ...taken, cases: 0 }, waiting!))).toMatchObject([{ rule: 'days.without-cases', cell: 'K4' }]);
    expect(rules(powers({ ...taken, days: null }, waiting!))).toEqual(['days.without-cases']);
    expect(rules(powers({ ...taken, cases: 0, days: null }, waiting!))).toEqual([]);
  });

  it('misses a power of the last quarter, and notices one that went back', () => {
    expect(rules(powers(taken!, waiting!), {}, before)).toEqual([]);
    expect(found(powers(taken!), {}, before)).toMatchObject([{ rule: 'power.dropped', level: 'must-explain' }]);
    const back = { ...taken, state: '承接中' };
    expect(found(powers(back, waiting!), {}, before)).toMatchObject([{ rule: 'state.reversed', expected: '已承接' }]);
  });
});
