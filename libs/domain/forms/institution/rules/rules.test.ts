import { describe, expect, test } from 'vitest';
import type { FilledRows } from '../../../../../test/support/forms/record-workbook.ts';
import { defineInstitution, institutionForm } from '../../institution.ts';
import { institutionExamples } from '../examples.ts';
import { acceptedTable, hangzhou, type RuleCase, readRows, testRules, withRows } from '../rule-cases-fixture.ts';
import { institutionSettings } from '../settings.ts';

const context = { zone: hangzhou, period: '2025' };
const changed = (changes: Parameters<typeof withRows>[2]) => withRows(institutionExamples, 'institutions', changes);
const setup = (text: string) => changed({ 0: { setup: text } });
const accepted = acceptedTable(institutionForm, institutionExamples, { ...context, period: '2024' });
const references = { previous: [accepted] };

const named = { setup: '负责人：吴某（区委副书记）', documentNumber: '上政办〔2025〕4号' };

const cases: Readonly<Record<string, RuleCase>> = {
  'leader.missing': { bad: setup('副组长：李某（副市长）\n成员单位：市商务局'), at: 'D4' },
  'leader.not-city': { bad: setup('组长：王某（市商务局局长）\n成员单位：市商务局'), at: 'D4' },
  'members.missing': { bad: setup('组长：王某（副市长）'), at: 'D4' },
  'member.unlisted': { bad: changed({ 2: { members: '市商务局、某某集团有限公司' } }), at: 'H6' },
  'setup.differs': {
    bad: changed({ 1: { leaderName: '吴某' } }),
    good: changed({ 1: { leaderName: '孙某' } }),
    at: 'E5',
  },
  'change.undocumented': {
    bad: changed({ 1: { setup: '负责人：吴某（区委副书记）', documentNumber: '上政办〔2025〕4号' } }),
    good: changed({
      1: { setup: '负责人：吴某（区委副书记）', documentNumber: '上政办〔2025〕4号', changedOn: '2025-03-01' },
    }),
    at: 'K5',
    context: { references },
  },
  'change.stale': {
    bad: setup('组长：吴某（副市长）\n成员单位：市商务局'),
    good: changed({
      0: {
        setup: '组长：吴某（副市长）\n成员单位：市商务局',
        documentNumber: '杭政办函〔2025〕3号',
        changedOn: '2025-02-10',
      },
    }),
    at: 'J4',
    context: { references },
  },
  'change.late': {
    bad: changed({ 1: { ...named, changedOn: '2025-09-25' } }),
    good: changed({ 1: { ...named, changedOn: '2025-09-26' } }),
    at: 'K5',
    context: { references, filed: { on: '2025-10-23', changesSince: '2025-09-26' } },
  },
  'phone.in-public': { bad: changed({ 1: { organisation: '建设指挥部（联系13800000000）' } }), at: 'C5' },
};

describe('the rules of institution', () => {
  testRules({ form: institutionForm, folder: import.meta.dirname, example: institutionExamples, context, cases });

  const rulesIn = (rows: FilledRows, more = {}) =>
    readRows(institutionForm, rows, { ...context, ...more }).findings.map(({ rule }) => rule);

  test('let two heads pass if one is a leader of the city, and any title where the setting says so', () => {
    const rows = setup('双组长：王某（区委书记）、李某（市委常委）\n成员单位：市商务局');
    expect(rulesIn(rows)).toEqual([]);
    const form = defineInstitution({ ...institutionSettings, cityLeaderTitles: ['市商务局局长'] });
    const other = setup('组长：王某（市商务局局长）\n成员单位：市商务局');
    expect(readRows(form, other, context).findings).toEqual([]);
  });

  test('miss a sub-area, the leading group, and whatever comes twice', () => {
    expect(rulesIn(changed({ 2: null }))).toEqual(['row.dropped']);
    expect(rulesIn(changed({ 0: null }))).toContain('row.dropped');
    expect(rulesIn(changed({ 2: { subArea: '主城片区' } }))).toContain('row.repeated');
    expect(rulesIn(changed({ 2: { subArea: '西湖片区' } }))).toContain('value.unknown-sub-area');
  });

  test('are found in the columns of their own where the cell of the annex is blank', () => {
    const apart = (row: Readonly<Record<string, string>>) =>
      readRows(institutionForm, changed({ 0: { setup: null, ...row } }), context).findings.map(({ rule, cell }) => [
        rule,
        cell,
      ]);
    const good = { leaderName: '王某', leaderTitle: '副市长', members: '市商务局、市财政局' };
    expect(apart(good)).toEqual([]);
    expect(apart({ members: good.members })).toEqual([['leader.missing', 'E4']]);
    expect(apart({ leaderName: '王某', leaderTitle: '副市长' })).toEqual([['members.missing', 'H4']]);
    expect(apart({ ...good, leaderTitle: '市商务局局长' })).toEqual([['leader.not-city', 'F4']]);
    expect(apart({})).toEqual([['value.required', 'D4']]);
  });

  test('see no change in a filing that says the same in its columns as the accepted one in its cell', () => {
    const rows = changed({
      1: { setup: null, leaderName: '孙某', leaderTitle: '区委常委', members: '市投资促进局、市商务局' },
    });
    expect(rulesIn(rows, { references })).toEqual([]);
  });

  test('never quote a personal number', () => {
    const rows = setup('组长：王某（副市长）\n成员单位：市商务局\n联系人：钱某 138 0000 0000');
    const { findings } = readRows(institutionForm, rows, context);
    expect(findings.map(({ rule }) => rule)).toEqual(['phone.in-public']);
    expect(JSON.stringify(findings)).not.toContain('138 0000');
  });
});
