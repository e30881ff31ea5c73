import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordTable } from '../records/record-table.ts';
import { type ReplicationReview, replicationRate as rateBy } from './replication-rate.ts';
import { reviewByEntries } from './review-by-entries.ts';

/** Everything is decided as the zone filed it, unless a test says otherwise. */
const asFiled: ReplicationReview = { confirms: () => true, excuses: () => true };
const replicationRate = (table: RecordTable, catalogue: RecordTable, review = asFiled) =>
  rateBy(table, catalogue, review);

type Row = Readonly<Record<string, string>>;

const tableOf = (rows: readonly Row[]): RecordTable => ({
  version: 1,
  statements: {},
  sheets: {
    items: rows.map((row, at) => ({
      row: at + 4,
      cells: Object.fromEntries(
        Object.entries(row).map(([field, value]) => [field, { sheet: '表', cell: `A${at + 4}`, value }]),
      ),
    })),
  },
});
const item = (name: string, level: string): Row => ({ item: name, document: '国函〔2020〕96号', level });
const yes = (name: string, evidence = '案例'): Row => ({
  item: name,
  document: '国函〔2020〕96号',
  replicated: '是',
  evidence,
});
const no = (name: string, reasonCode: string): Row => ({
  item: name,
  document: '国函〔2020〕96号',
  replicated: '否',
  reasonCode,
});

const catalogue = tableOf([
  item('甲事项', '省级部门'),
  item('乙事项', '地方自主'),
  item('丙事项', '地方自主'),
  item('丁事项', '省级部门'),
  item('戊事项', '部委统一实施'),
]);

describe('the rate of replication', () => {
  test('is what is replicated of all that departments and zones carry out; ministries’ items stand apart', () => {
    const filed = tableOf([
      yes('甲事项'),
      yes('乙事项'),
      no('丙事项', '正在推进'),
      no('丁事项', '其他'),
      yes('戊事项'),
    ]);
    expect(replicationRate(filed, catalogue)).toMatchObject({
      numerator: 2,
      denominator: 4,
      rate: '0.5',
      byMinistries: { replicated: 1, items: 1 },
      own: 0,
    });
  });

  test('needs evidence, and evidence that the office confirmed', () => {
    const filed = tableOf([yes('甲事项', ''), yes('乙事项'), yes('丙事项')]);
    const review = { confirms: ({ title }: { title: string }) => title !== '丙事项', excuses: () => true };
    expect(replicationRate(filed, catalogue, review)).toMatchObject({ numerator: 1, denominator: 4, rate: '0.25' });
  });

  test('leaves out items for which the office approved that the conditions are lacking, and only these', () => {
    const filed = tableOf([yes('甲事项'), no('乙事项', '不具备实施条件'), no('丙事项', '权限未下放')]);
    expect(replicationRate(filed, catalogue)).toMatchObject({ numerator: 1, denominator: 3, rate: '0.333333333333' });
    const refused = { confirms: () => true, excuses: () => false };
    expect(replicationRate(filed, catalogue, refused)).toMatchObject({ numerator: 1, denominator: 4, rate: '0.25' });
  });

  test('goes by the decisions that were entered, and counts nothing that is not decided yet', () => {
    const filed = tableOf([
      yes('甲事项'),
      yes('乙事项'),
      no('丙事项', '不具备实施条件'),
      no('丁事项', '不具备实施条件'),
    ]);
    const entry = (item: string, field: string, value: string) => ({
      row: `${item}｜国函〔2020〕96号`,
      field,
      value,
      by: 'office-1',
      at: '2026-01-12T01:00:00.000Z',
    });
    const rate = (...entries: readonly ReturnType<typeof entry>[]) =>
      replicationRate(filed, catalogue, reviewByEntries(filed, entries));
    expect(rate()).toMatchObject({ numerator: 0, denominator: 4, rate: '0' });
    const decided = [
      entry('甲事项', 'evidenceConfirmed', '同意'),
      entry('乙事项', 'evidenceConfirmed', '不同意'),
      entry('丙事项', 'approval', '同意'),
      entry('丁事项', 'approval', '不同意'),
    ];
    expect(rate(...decided)).toMatchObject({ numerator: 1, denominator: 3, rate: '0.333333333333' });
    expect(rate(...decided).items.map(({ item, counts }) => [item.title, counts])).toEqual([
      ['甲事项', 'replicated'],
      ['乙事项', 'not-replicated'],
      ['丙事项', 'excused'],
      ['丁事项', 'not-replicated'],
      ['戊事项', 'apart'],
    ]);
  });

  test('counts own items beside it, even one of a title of the catalogue', () => {
    const own = [
      { ...yes('己事项'), kind: '自主创新' },
      { ...yes('甲事项'), kind: '自主创新' },
    ];
    expect(replicationRate(tableOf(own), catalogue)).toMatchObject({ numerator: 0, denominator: 4, own: 2 });
  });

  test('finds an item by any spelling of its document', () => {
    const filed = tableOf([{ ...yes('甲事项'), document: '国函（2020）96号', item: '甲 事项' }]);
    expect(replicationRate(filed, catalogue).numerator).toBe(1);
  });

  test('has no value where no item counts', () => {
    expect(replicationRate(tableOf([]), tableOf([item('戊事项', '部委统一实施')])).rate).toBeNull();
  });

  test('lies between 0 and 1, and never rises by leaving out an item that is not excused', () => {
    const names = ['甲事项', '乙事项', '丙事项', '丁事项', '戊事项'];
    const answer = fc.constantFrom('是', '是无证', '正在推进', '其他');
    fc.assert(
      fc.property(fc.array(answer, { minLength: 5, maxLength: 5 }), fc.nat(4), (answers, left) => {
        const rows = answers.map((said, at) =>
          said.startsWith('是') ? yes(names[at] ?? '', said === '是' ? '案例' : '') : no(names[at] ?? '', said),
        );
        const all = Number(replicationRate(tableOf(rows), catalogue).rate);
        const fewer = Number(replicationRate(tableOf(rows.toSpliced(left, 1)), catalogue).rate);
        expect(all).toBeGreaterThanOrEqual(fewer);
        expect(all).toBeLessThanOrEqual(1);
      }),
    );
  });
});
