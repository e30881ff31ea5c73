import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../libs/domain/digest.ts';
import { findForm } from '../../libs/domain/forms/index.ts';
import { findMergeForm } from '../../libs/domain/forms/merge/index.ts';
import { templateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import { readWorkbook } from '../../libs/workbook/read-workbook.ts';
import { answerOf, ask, codeOf, lead, office, officer, otherLead } from '../../test/support/line/ask.ts';
import { hangzhou, registerZones } from '../../test/support/line/lodge.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { filledForm } from '../../test/support/xlsx/filled-form.ts';
import { mergeForm } from './merge-form.ts';

interface Asked {
  readonly actor?: typeof officer;
  readonly form?: string;
  readonly zone?: string;
  readonly period?: string;
}

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');
const fileOf = (name: string, bytes: Uint8Array | string) => ({ name, base64: base64(bytes) });

const unit = '杭州联动创新区';
const main = fileOf('主城.xlsx', filledForm({ unit, cells: { B5: null, ...blankRow(5), ...blankRow(6) } }));
const airport = fileOf('临空.xlsx', filledForm({ unit, cells: { B4: null, ...blankRow(4), ...blankRow(6) } }));

function blankRow(row: number) {
  return Object.fromEntries([...'ACDEFGHIJKLMNO'].map((letter) => [`${letter}${row}`, null]));
}

const open = async () => {
  const line = openLine();
  await registerZones(line, hangzhou);
  const command = mergeForm({ ...line.ports, settings: templateSettings });
  const merge = (
    files: readonly { name: string; base64: string }[],
    { actor = officer, form = 'indicator-data', zone = 'hangzhou', period = '2025' }: Asked = {},
  ) => ask(command, { actor, params: { form }, body: { zone, period, files: [...files] } });
  return { merge, line };
};

describe('joining workbooks by the API', () => {
  it('answers the joined workbook with its name and hash, and the source of every value', async () => {
    const { merge, line } = await open();
    const before = JSON.stringify(line.records.all());
    const { body } = answerOf(await merge([main, airport]));
    expect(body?.findings).toEqual([]);
    expect(body?.workbook.fileName).toBe('杭州联动创新区-主要评价指标基础数据表-2025.xlsx');
    const bytes = Buffer.from(body?.workbook.base64 ?? '', 'base64');
    expect(sha256Hex(bytes)).toBe(body?.workbook.sha256);
    const read = await readWorkbook(bytes, { inflate: line.ports.inflate });
    const { id, name, subAreas } = hangzhou;
    const context = { zone: { id, name, subAreas }, period: '2025', references: {} };
    expect(read.ok && findForm('indicator-data')?.read(read.value, context)).toMatchObject({ findings: [] });
    expect(new Set(body?.lineage.map(({ from }) => from.file))).toEqual(new Set(['主城.xlsx', '临空.xlsx']));
    expect(JSON.stringify(line.records.all())).toBe(before);
  });

  it('knows the registry: a sub-area of which no file came is a gap', async () => {
    const { merge } = await open();
    const { body } = answerOf(await merge([main]));
    expect(body?.findings.map(({ rule, message }) => [rule, message.zh])).toEqual([
      ['merge.gap', '没有一份文件填报“临空片区”'],
    ]);
  });

  it('names every file that is no workbook at its place in the request', async () => {
    const { merge } = await open();
    const reply = await merge([main, fileOf('b.xlsx', 'PK\u0003\u0004 cut off'), fileOf('c.pdf', '%PDF \u0000')]);
    expect(codeOf(reply)).toBe('merge.unreadable-file');
    expect(!reply.ok && reply.error.errors?.map(({ pointer }) => pointer)).toEqual(['/files/1', '/files/2']);
  });

  it('answers no more than a megabyte', async () => {
    const { merge } = await open();
    const labels = findMergeForm('innovation-case')?.tables[0]?.columns.map(({ label }) => label) ?? [];
    const rows = (file: number) =>
      Array.from({ length: 150 }, (_, row) => labels.map(() => `第${file}份第${row}行`).join());
    const files = Array.from({ length: 3 }, (_, at) =>
      fileOf(`${at}.csv`, [labels.join(), ...rows(at)].map((line) => `${line}\n`).join('')),
    );
    expect(codeOf(await merge(files, { form: 'innovation-case' }))).toBe('merge.too-large');
  });

  it('is for people of the zone and of the office; for others the zone does not exist', async () => {
    const { merge } = await open();
    for (const actor of [officer, lead, office]) expect(codeOf(await merge([main], { actor }))).toBeUndefined();
    expect(codeOf(await merge([main], { actor: otherLead }))).toBe('zone.unknown');
    expect(codeOf(await merge([main], { actor: office, zone: 'lishui' }))).toBe('zone.unknown');
    expect(codeOf(await merge([main], { form: 'no-form' }))).toBe('form.unknown');
    expect(codeOf(await merge([main], { period: '2025Q1' }))).toBe('period.mismatch');
  });
});
