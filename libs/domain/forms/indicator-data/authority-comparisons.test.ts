import { describe, expect, it } from 'vitest';
import { findingId } from '../../finding.ts';
import { indicatorData } from '../indicator-data.ts';
import { afterSettling, settled } from './settled-fixture.ts';
import { workbookOf } from './workbook-fixture.ts';

const judge = (departments: Parameters<typeof afterSettling>[0]) =>
  indicatorData.read(workbookOf({}), afterSettling(departments));
const places = (departments: Parameters<typeof afterSettling>[0]) =>
  judge(departments).findings.map(({ rule, level, cell }) => [rule, level, cell]);

/** Hangzhou's exports are 1,350.4 亿元 in all, 900.4 of them of 主城片区; its tax is 612,500 万元. */
describe('a filing beside what departments settled (部门核定数)', () => {
  it('is told nothing up to half a percent, is warned up to two, and must explain beyond', () => {
    const tax = (value: string) => places({ tax: [settled('taxRevenue', value)] });
    expect(tax('612500')).toEqual([]);
    expect(tax('609500')).toEqual([]);
    expect(tax('605000')).toEqual([['authority.near', 'warning', 'C3']]);
    expect(tax('600000')).toEqual([['authority.differs', 'must-explain', 'C3']]);
  });

  it('is told the department, its figure and its document', () => {
    const { findings, table } = judge({ customs: [settled('exports', '1320', { document: '海关统计12月月报' })] });
    expect(findings).toMatchObject([
      { field: 'exports', seen: '1350.4 亿元', expected: '1320 亿元（海关，海关统计12月月报）' },
    ]);
    expect(findings[0]?.message.zh).toBe(
      '“全区”的出口额填报 1350.4 亿元，海关部门核定 1320 亿元，相差 30.4 亿元（2.3%）',
    );
    expect(table).toBeDefined();
  });

  it('is told at the sub-area’s own cell', () => {
    const own = settled('exports', '950', { subArea: '主城片区' });
    expect(places({ customs: [own] })).toEqual([['authority.differs', 'must-explain', 'G4']]);
  });

  it('is told once of several figures at one place', () => {
    const research = [settled('rdExpenditure', '500000')];
    const { findings } = judge({ statistics: research, science: research, customs: [settled('trade', '3000')] });
    expect(findings.map(({ cell }) => cell)).toEqual(['E3', 'G3']);
    expect(new Set(findings.map(findingId)).size).toBe(2);
    expect(findings[0]?.expected).toBe('500000 万元（统计，统计月报）；500000 万元（科技，统计月报）');
  });

  it('is told nothing of other zones’ figures, nor of a figure that it lacks', () => {
    const other = settled('exports', '1', { zone: 'ningbo' });
    const elsewhere = settled('exports', '1', { subArea: '北仑片区' });
    expect(places({ customs: [other, elsewhere] })).toEqual([]);
  });

  it('is told of a figure that is not zero where the department has none', () => {
    const { findings } = judge({ commerce: [settled('fdi', '0')] });
    expect(findings.map(({ rule, cell }) => [rule, cell])).toEqual([['authority.differs', 'J3']]);
    expect(findings[0]?.message.en).not.toContain('%');
  });
});
