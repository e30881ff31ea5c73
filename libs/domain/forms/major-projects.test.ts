import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { judgeRows, type Row, tableOf } from '../../../test/support/forms/judge-rows.ts';
import type { AcceptedTable } from '../filing.ts';
import { confidential } from './major-projects/confidential.ts';
import { majorProjectsExamples } from './major-projects/examples.ts';
import { namesCountry } from './major-projects/names-country.ts';
import { acceptedProjects } from './major-projects/project-rows.ts';
import { sharedProjects } from './major-projects/shared-projects.ts';
import { majorProjectsForm as form } from './major-projects.ts';

const [foreign, domestic, talk] = majorProjectsExamples['projects'] as readonly [Row, Row, Row];
const filed = (zone: string, ...rows: readonly Row[]): AcceptedTable => ({
  zone,
  period: '2025Q2',
  fileSha256: '0',
  table: tableOf(form, { projects: rows }, '2025Q2'),
});
const judge = (rows: readonly Row[], references: Readonly<Record<string, readonly AcceptedTable[]>> = {}) =>
  judgeRows(form, { projects: rows }, { period: '2025Q3', references }).findings;
const rules = (...args: Parameters<typeof judge>) => judge(...args).map(({ rule }) => rule);
const lastQuarter = (...rows: readonly Row[]) => ({ previous: [filed('hangzhou', ...rows)] });
const elsewhere = (...rows: readonly Row[]) => ({ zones: [filed('hangzhou', foreign), filed('ningbo', ...rows)] });

describe('major-projects', () => {
  it('finds nothing in a good filing, and reads what it says', () => {
    const { findings, table } = judgeRows(form, majorProjectsExamples, { period: '2025Q3' });
    expect(findings).toEqual([]);
    expect(table?.sheets['projects']?.[0]?.cells).toMatchObject({
      code: { value: '2404-330114-04-01-384756', cell: 'C4' },
      total: { value: '36.5' },
      partners: { value: ['临空片区'] },
    });
  });

  it('has the columns that the office asks for, in its words', () => {
    expect(form.sheets[0].columns.map(({ label }) => label)).toEqual([
      ...['序号', '项目名称', '项目代码', '片区名称', '承载平台', '产业链', '链长单位', '内外资', '投资方及国别(地区)'],
      ...['总投资(亿元)', '协议外资(万美元)', '阶段(在谈/签约/注册/开工/投产)', '双链长协同片区', '省级产业基金申报'],
    ]);
  });

  it('asks for the code from registration on, in its shape', () => {
    expect(rules([{ ...domestic, code: null, phase: '签约' }])).toEqual([]);
    expect(judge([{ ...domestic, code: null }])).toMatchObject([{ rule: 'value.required', cell: 'C4' }]);
    expect(judge([{ ...domestic, code: '备案号123' }])).toMatchObject([{ rule: 'value.not-a-code', cell: 'C4' }]);
  });

  it('asks for country and contract of foreign capital, and for none of domestic', () => {
    expect(rules([{ ...foreign, contracted: null }])).toEqual(['value.required']);
    expect(judge([{ ...foreign, investor: '某材料股份公司' }])).toMatchObject([
      { rule: 'investor.no-country', level: 'error', cell: 'I4' },
    ]);
    expect(judge([{ ...domestic, contracted: 500 }])).toMatchObject([
      { rule: 'foreign.of-domestic', level: 'error', cell: 'K4' },
    ]);
    expect(rules([{ ...domestic, contracted: 0 }])).toEqual([]);
  });

  it('holds the foreign part against the whole', () => {
    expect(judge([{ ...foreign, contracted: 120_000 }])).toMatchObject([
      { rule: 'foreign.over-total', level: 'warning', cell: 'K4' },
    ]);
    expect(rules([{ ...foreign, contracted: 60_000 }])).toEqual([]);
  });

  it('notices a total that was typed in another unit', () => {
    const before = lastQuarter(domestic);
    expect(judge([{ ...domestic, total: 128_000 }], before)).toMatchObject([
      { rule: 'total.slip', level: 'warning', cell: 'J4' },
    ]);
    expect(judge([{ ...domestic, total: 128_000 }], before)[0]?.message.zh).toContain('接近 10000 倍');
    expect(rules([{ ...domestic, total: 14.2 }], before)).toEqual([]);
    expect(rules([{ ...domestic, total: 128_000 }])).toEqual(['total.slip']);
    expect(rules([{ ...domestic, total: 1999 }])).toEqual([]);
  });

  it('asks why a project went back, also where it had no code before', () => {
    expect(judge([{ ...foreign, phase: '签约' }], lastQuarter(foreign))).toMatchObject([
      { rule: 'phase.reversed', level: 'must-explain', cell: 'L4', seen: '签约', expected: '开工' },
    ]);
    const signed = { ...foreign, code: null, phase: '签约' };
    expect(rules([{ ...foreign, phase: '在谈' }], lastQuarter(signed))).toEqual(['phase.reversed']);
    expect(rules([foreign], lastQuarter(signed))).toEqual([]);
  });

  it('misses what was signed, but no negotiation that ended', () => {
    expect(rules([foreign], lastQuarter(foreign, talk))).toEqual([]);
    expect(judge([foreign], lastQuarter(foreign, domestic))).toMatchObject([
      { rule: 'project.dropped', level: 'must-explain', expected: '“氢能装备制造项目”' },
    ]);
  });

  it('takes only other sub-areas of the zone for partners, in any spelling', () => {
    expect(rules([{ ...foreign, partners: '临空' }])).toEqual([]);
    expect(judge([{ ...foreign, partners: '临空片区、北仑片区' }])).toMatchObject([
      { rule: 'partner.unknown', level: 'error', cell: 'M4', expected: '“临空片区”' },
    ]);
    expect(rules([{ ...foreign, partners: '主城片区' }])).toEqual(['partner.unknown']);
  });

  it('counts a project once: by its code, else by its name and investor', () => {
    expect(judge([foreign, { ...domestic, code: foreign['code'] }])).toMatchObject([
      { rule: 'row.repeated', level: 'error', cell: 'C5' },
    ]);
    const again = { ...foreign, code: '2404-330114-04-01-384757' };
    expect(judge([foreign, again])).toMatchObject([{ rule: 'project.repeated', level: 'warning', cell: 'B5' }]);
    expect(rules([foreign, { ...again, investor: '另一公司（德国）' }])).toEqual([]);
  });
});

describe('a project that two zones file', () => {
  it('is to be explained, without a word on which zone it is', () => {
    const [found, ...more] = judge([foreign], elsewhere({ ...foreign, name: '显示材料二号项目' }));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: 'project.shared', level: 'must-explain', cell: 'C4' });
    expect(found?.message.zh).toContain('另一联动创新区');
    expect(JSON.stringify(found)).not.toMatch(/ningbo|宁波|显示材料二号/u);
  });

  it('is found by name and investor where a code is lacking, and not by a name alone', () => {
    const uncoded = { ...domestic, code: null, phase: '签约' };
    expect(judge([uncoded], elsewhere(domestic))).toMatchObject([{ rule: 'project.shared', cell: 'B4' }]);
    expect(rules([domestic], elsewhere({ ...domestic, code: '2503-330109-04-01-102939' }))).toEqual([]);
    const nameless = { ...talk, capital: '内资', investor: null };
    expect(rules([nameless], elsewhere({ ...domestic, name: talk['name'] }))).toEqual([]);
  });

  it('says nothing of what the other negotiates about, nor of the zone’s own filing', () => {
    expect(rules([talk], elsewhere(talk))).toEqual([]);
    expect(rules([foreign], { zones: [filed('hangzhou', foreign)] })).toEqual([]);
  });

  it('is shown to the office with its zones, negotiations too', () => {
    const shared = sharedProjects([filed('hangzhou', foreign, talk), filed('ningbo', domestic, foreign, talk)]);
    expect(shared.map(({ by, rows }) => [by, rows.map(({ zone, row }) => `${zone} ${row.row}`)])).toEqual([
      ['code', ['hangzhou 4', 'ningbo 5']],
      ['name', ['hangzhou 5', 'ningbo 6']],
    ]);
    expect(sharedProjects([filed('hangzhou', foreign), filed('ningbo', domestic)])).toEqual([]);
  });
});

describe('what is confidential', () => {
  it('is every row under negotiation, and no other', () => {
    expect(acceptedProjects(filed('hangzhou', foreign, domestic, talk)).map(confidential)).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('the country of an investor', () => {
  test.each([
    ['巴斯夫（德国）', true],
    ['新加坡某控股有限公司', true],
    ['某公司 / 哥斯达黎加', true],
    ['甲公司（哥斯达黎加）', true],
    ['某氢能科技有限公司', false],
    ['某基金（有限合伙）', false],
    ['', false],
  ])('of “%s” is named: %s', (text, expected) => {
    expect(namesCountry(text)).toBe(expected);
  });
});

describe('the rules', () => {
  it('are one a file, listed once, each named like its file', () => {
    const files = readdirSync(join(import.meta.dirname, 'major-projects/rules'))
      .map((file) => file.replace(/\.ts$/u, ''))
      .filter((file) => file !== 'index');
    expect(form.rules.map(({ id }) => id.replace('.', '-')).toSorted()).toEqual(files.toSorted());
  });
});
