import { describe, expect, test } from 'vitest';
import type { FilledRows } from '../../../../../test/support/forms/record-workbook.ts';
import {
  acceptedTable,
  hangzhou,
  type RuleCase,
  readRows,
  testRules,
  withRows,
} from '../../institution/rule-cases-fixture.ts';
import { reformCatalogueExamples } from '../../reform-catalogue/examples.ts';
import { reformCatalogueForm } from '../../reform-catalogue.ts';
import { reformReplicationForm } from '../../reform-replication.ts';
import { reformReplicationExamples } from '../examples.ts';

const catalogue = [acceptedTable(reformCatalogueForm, reformCatalogueExamples, { zone: hangzhou, period: '2025' })];
const context = { zone: hangzhou, period: '2025Q2', references: { catalogue } };
const changed = (changes: Parameters<typeof withRows>[2]) => withRows(reformReplicationExamples, 'items', changes);
const previous = [acceptedTable(reformReplicationForm, reformReplicationExamples, { ...context, period: '2024Q4' })];

const cases: Readonly<Record<string, RuleCase>> = {
  'item.unlisted': { bad: changed({ 3: { item: '企业开办全流程网上办' } }), at: 'D7' },
  'item.not-own': { bad: changed({ 4: { item: '企业开办全程网上办' } }), at: 'M8' },
  'answer.contradicted': { bad: changed({ 0: { reason: '尚未设立综合保税区' } }), at: 'J4' },
  'answer.reversed': {
    bad: changed({
      0: { replicated: '否', practice: null, evidence: null, reason: '退货中心仓停止运营', reasonCode: '其他' },
    }),
    at: 'H4',
    context: { references: { catalogue, previous } },
  },
  'evidence.missing': { bad: changed({ 0: { evidence: null } }), at: 'L4' },
  'evidence.number': { bad: changed({ 3: { evidence: '杭市监[2025]第07号' } }), at: 'L7' },
};

describe('the rules of reform-replication', () => {
  testRules({
    form: reformReplicationForm,
    folder: import.meta.dirname,
    example: reformReplicationExamples,
    context,
    cases,
  });

  const findingsIn = (rows: FilledRows) => readRows(reformReplicationForm, rows, context).findings;
  const rulesIn = (rows: FilledRows) => findingsIn(rows).map(({ rule }) => rule);

  test('guard what the catalogue has filled in', () => {
    expect(rulesIn(changed({ 1: { field: '法治环境' } }))).toEqual(['value.locked-changed']);
    expect(rulesIn(changed({ 1: null }))).toEqual(['row.dropped']);
  });

  test('take another bracket in a document number, and ticks for answers', () => {
    const rows = changed({ 0: { document: '国函[2020]第96号', replicated: '√' }, 1: { replicated: '×' } });
    expect(findingsIn(rows).filter(({ level }) => level !== 'info')).toEqual([]);
    expect(rulesIn(changed({ 0: { replicated: '部分' } }))).toContain('value.not-an-option');
  });

  test('ask for what each answer needs', () => {
    expect(rulesIn(changed({ 0: { practice: null } }))).toEqual(['value.required']);
    expect(rulesIn(changed({ 1: { reason: null, reasonCode: null } }))).toEqual(['value.required', 'value.required']);
  });

  test('say which item is meant by one that is not in the catalogue', () => {
    const found = findingsIn(changed({ 3: { item: '企业开办全流程网上办' } })).find(
      ({ rule }) => rule === 'item.unlisted',
    );
    expect(found?.expected).toBe('企业开办全程网上办（浙自贸办〔2021〕3号）');
  });

  test('are silent about the catalogue where there is none', () => {
    const { findings } = readRows(reformReplicationForm, changed({ 3: { item: '企业开办全流程网上办' } }), {
      ...context,
      references: {},
    });
    expect(findings).toEqual([]);
  });
});
