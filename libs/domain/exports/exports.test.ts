import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../finding.ts';
import type { Submission } from '../submission.ts';
import { evaluationRows } from './evaluation-rows.ts';
import { exportCsv } from './export-csv.ts';
import { exportJsonLines } from './export-json-lines.ts';
import { exportManifest } from './export-manifest.ts';
import { exportSheet } from './export-sheet.ts';
import { type ExportTable, exportParts } from './export-table.ts';
import { findingRows } from './finding-rows.ts';
import { indicatorRows } from './indicator-rows.ts';
import { submissionRows } from './submission-rows.ts';

const table: ExportTable = {
  columns: [
    { id: 'seen', title: '原值' },
    { id: 'value', title: '指标值', numeric: true },
    { id: 'synthetic', title: '模拟数据' },
  ],
  rows: [
    ['=HYPERLINK("http://x")', '-1.5', true],
    ['甲,乙\n"丙"', null, null],
    ['+86', '12345678901234567890', null],
  ],
};

describe('an export as CSV', () => {
  it('begins with a byte order mark, ends records with CR LF, and is read back by another reader', () => {
    const text = exportCsv(table);
    expect(text.startsWith('\uFEFFseen,value,synthetic\r\n')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.slice(1)).toEqual([
      [`'=HYPERLINK("http://x")`, '-1.5', 'true'],
      ['甲,乙\n"丙"', '', ''],
      [`'+86`, '12345678901234567890', ''],
    ]);
  });

  it('has no field that a program would take for a formula, but numbers', () => {
    for (const text of ['=1', '+1', '-1', '@a', '\t=1', '\r=1']) {
      const csv = exportCsv({ columns: [{ id: 'a', title: '甲' }], rows: [[text]] });
      expect(csv).toContain(`'${text}`);
    }
  });
});

it('an export as JSON Lines has each text as it is', () => {
  const lines = exportJsonLines(table).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { seen: '=HYPERLINK("http://x")', value: '-1.5', synthetic: true },
    { seen: '甲,乙\n"丙"', value: null, synthetic: null },
    { seen: '+86', value: '12345678901234567890', synthetic: null },
  ]);
});

it('an export as a workbook has Chinese titles over the ids, exact numbers, and texts that stay texts', () => {
  const long = 'a'.repeat(40_000);
  const [sheet] = exportSheet('findings', { ...table, rows: [...table.rows, [long, '0.10', null]] }).sheets;
  const contents = sheet?.rows.map(({ cells }) => cells.map((cell) => cell?.content ?? null));
  expect(contents?.slice(0, 4)).toEqual([
    [{ text: '原值' }, { text: '指标值' }, { text: '模拟数据' }],
    [{ text: 'seen' }, { text: 'value' }, { text: 'synthetic' }],
    [{ text: '=HYPERLINK("http://x")' }, { number: '-1.5' }, { text: 'true' }],
    [{ text: '甲,乙\n"丙"' }, null, null],
  ]);
  expect(contents?.[4]?.[1]).toEqual({ text: '12345678901234567890' });
  expect(contents?.[5]?.[0]).toEqual({ text: `${'a'.repeat(32_766)}…` });
});

it('an export is split into parts, and is one empty part where there is nothing', () => {
  expect(exportParts(table, 2).map(({ rows }) => rows.length)).toEqual([2, 1]);
  expect(exportParts({ ...table, rows: [] }, 2).map(({ rows }) => rows.length)).toEqual([0]);
});

it('a manifest counts rows, names the columns, and says where data is made up', () => {
  const asked = { kind: 'findings', format: 'csv', year: 2025, asOf: '2026-01-12T01:00:00.000Z', files: [] } as const;
  expect(JSON.parse(exportManifest(asked, table))).toMatchObject({
    ...asked,
    ...{ rows: 3, synthetic: true },
    columns: table.columns.map(({ id, title }) => ({ id, title })),
  });
  expect(JSON.parse(exportManifest(asked, { ...table, rows: [] }))).not.toHaveProperty('synthetic');
});

/** Each row as an object. */
const objects = ({ columns, rows }: ExportTable) =>
  rows.map((row) => Object.fromEntries(columns.map(({ id }, at) => [id, row[at]])));

const office = { sub: 'o', role: 'office' } as const;
const auditor = { sub: 'a', role: 'auditor' } as const;
const none = { error: 0, mustExplain: 0, warning: 0, info: 0 };
const submission: Submission = {
  id: 's-1',
  filing: { zone: 'ningbo', form: 'indicator-data', period: '2025' },
  attempt: 1,
  state: 'valid',
  created: { by: 'officer', at: '2026-01-12T01:00:00.000Z' },
  expiresAt: '2026-01-12T02:00:00.000Z',
  files: [],
  validation: {
    at: '2026-01-12T01:01:00.000Z',
    counts: { ...none, info: 2 },
    reserved: { 'zone-and-office': { ...none, info: 1 } },
    findings: 'findings/1',
    synthetic: true,
  },
};
const finding: Finding = {
  ...{ rule: 'number.text', level: 'info', sheet: '表', cell: 'D4', seen: '-', expected: '数' },
  ...{ message: { zh: '甲', en: 'a' }, hint: { zh: '乙', en: 'b' } },
};

describe('the rows of an export', () => {
  it('are of submissions with the counts that the one who asked may see', () => {
    expect(objects(submissionRows([submission], office))).toMatchObject([
      { submission: 's-1', zone: 'ningbo', announcedAt: '2026-01-12T09:00:00+08:00', infos: 2, synthetic: true },
    ]);
    expect(objects(submissionRows([submission], auditor))).toMatchObject([{ infos: 1, certifiedBy: null }]);
  });

  it('are of the findings that the one who asked may see', () => {
    const findings: readonly Finding[] = [finding, { ...finding, cell: 'D5', audience: 'zone-and-office' }];
    const cells = (actor: typeof office | typeof auditor) =>
      objects(findingRows([{ submission, findings }], actor)).map(({ cell }) => cell);
    expect(cells(office)).toEqual(['D4', 'D5']);
    expect(cells(auditor)).toEqual(['D4']);
  });

  it('are of each zone’s indicators, with why one has no value', () => {
    const values = {
      taxPerMu: { value: '12.3', unit: '万元/亩', lineage: [] },
      fdiShare: { value: null, reason: 'not-reported', unit: '%', lineage: [] },
    } as const;
    const zone = { zone: 'ningbo', period: '2025', submission: 's-1', basis: 'valid', totalsVersion: null } as const;
    expect(objects(indicatorRows([{ ...zone, values }]))).toMatchObject([
      { zone: 'ningbo', indicatorZh: '亩均税收绝对值', value: '12.3', reason: null },
      { indicator: 'fdiShare', value: null, reason: 'not-reported' },
    ]);
  });

  it('are of each zone of a ranking, and of an evaluation that was not run', () => {
    const scheme = { id: 'sample-2025', version: 1 };
    const request = { evaluation: 'e', year: 2025, scheme, dataAsOf: '2026-01-12T01:00:00.000Z', cause: 'c' };
    const evaluation = { request, state: 'draft', decisions: [] } as const;
    const entry = { zone: 'ningbo', rank: 1, score: '87.5', blocks: {}, indicators: {} } as const;
    const entries = [{ ...entry, usableWeight: '100', provisional: false }];
    expect(
      objects(
        evaluationRows([
          { evaluation, entries },
          { evaluation, entries: [] },
        ]),
      ),
    ).toMatchObject([
      { evaluation: 'e', zone: 'ningbo', rank: 1, score: '87.5', provisional: false },
      { evaluation: 'e', zone: null, rank: null },
    ]);
  });
});
