import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../libs/domain/digest.ts';
import { templateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import { receiptOf } from '../../libs/domain/receipt.ts';
import { isSynthetic } from '../../libs/domain/synthetic.ts';
import { readWorkbook } from '../../libs/workbook/read-workbook.ts';
import { answerOf, ask, auditor, codeOf, lead, office, officer, otherLead } from '../../test/support/line/ask.ts';
import { hangzhou, type Lodged, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { scanOf, uploadScan } from '../../test/support/line/scans.ts';
import { sampleZone } from '../../test/support/sample-run.ts';
import { printReceipt, printSubmission } from './print-submission.ts';

const open = async (lodged: Lodged) => {
  const line = openLine();
  await registerZones(line, hangzhou);
  const submission = await lodge(line, lodged);
  const ports = { ...line.ports, settings: templateSettings };
  const params = { id: submission.id };
  const read = async (reply: Awaited<ReturnType<ReturnType<typeof printReceipt>>>) => {
    const { bytes, contentType } = answerOf(reply);
    if (!bytes) throw new Error('no bytes');
    const result = await readWorkbook(bytes, { inflate: line.ports.inflate });
    if (!result.ok) throw new Error(result.error.detail);
    return {
      workbook: result.value,
      contentType,
      values: result.value.sheets.flatMap(({ cells }) => cells.map(({ value }) => value)),
    };
  };
  return {
    line,
    submission,
    read,
    sheet: (actor = officer) => ask(printSubmission(ports), { actor, params }),
    receipt: (actor = officer) => ask(printReceipt(ports), { actor, params }),
  };
};

describe('the print sheet', () => {
  it('has the values as validation kept them, the hash of the file and the number of the receipt', async () => {
    const { submission, sheet, read } = await open({ state: 'certified' });
    const { workbook, values, contentType } = await read(await sheet());
    expect(contentType).toContain('spreadsheetml.sheet');
    const rows = sampleZone('hangzhou').filing?.table.rows ?? [];
    for (const { subArea, figures } of rows) {
      expect(values).toContain(subArea);
      expect(values).toContain(Number(figures.energy.value));
    }
    const said = values.join('\n');
    expect(said).toContain(receiptOf(submission)?.number);
    expect(said).toContain(submission.files[0]?.sha256);
    for (const line of [
      '填报单位（盖章）：杭州联动创新区',
      '签发人（签字）：',
      '单位盖章：',
      '签发：lead-1，2026-01-12T09:00:00+08:00',
      '状态：已签发',
    ]) {
      expect(said).toContain(line);
    }
    expect(isSynthetic(workbook)).toBe(false);
  });

  it('marks made-up data', async () => {
    const { sheet, receipt, read } = await open({ state: 'valid', synthetic: true });
    expect(isSynthetic((await read(await sheet())).workbook)).toBe(true);
    expect(isSynthetic((await read(await receipt())).workbook)).toBe(true);
  });

  it('is there once validation has found no error', async () => {
    for (const state of ['received', 'invalid', 'awaiting-upload'] as const) {
      expect(codeOf(await (await open({ state })).sheet()), state).toBe('print.not-valid');
    }
    expect(codeOf(await (await open({ state: 'accepted' })).sheet())).toBeUndefined();
  });

  it('is for people of the zone and of the office; for others the submission does not exist', async () => {
    const { sheet, receipt } = await open({ state: 'valid' });
    for (const actor of [officer, lead, office]) expect(codeOf(await sheet(actor))).toBeUndefined();
    expect([codeOf(await sheet(otherLead)), codeOf(await receipt(otherLead))]).toEqual(
      Array(2).fill('submission.unknown'),
    );
  });

  it('shows an auditor of projects in talks only that they are there', async () => {
    const cell = (value: string) => ({ sheet: '重大项目', cell: 'B4', value });
    const row = (name: string, phase: string) => ({ row: 4, cells: { name: cell(name), phase: cell(phase) } });
    const table = {
      version: 1,
      sheets: { projects: [row('已签约的项目', '签约'), row('谈判中的项目', '在谈')] },
      statements: {},
    };
    const { sheet, read } = await open({ state: 'valid', form: 'major-projects', period: '2025Q3', table });
    const seen = async (actor: typeof officer) => (await read(await sheet(actor))).values;
    expect(await seen(office)).toEqual(expect.arrayContaining(['已签约的项目', '谈判中的项目']));
    expect(await seen(auditor)).toEqual(expect.arrayContaining(['已签约的项目', '（在谈，不列出）']));
    expect(await seen(auditor)).not.toContain('谈判中的项目');
  });
});

describe('the printed receipt', () => {
  it('says what the receipt says', async () => {
    const { submission, receipt, read } = await open({ state: 'invalid' });
    const { values, workbook } = await read(await receipt());
    const { number, files = [] } = receiptOf(submission) ?? {};
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['报送回执']);
    expect(values).toContain(`回执编号：${number}`);
    for (const { name, size, sha256, storedAt } of files) {
      expect(values).toEqual(expect.arrayContaining([name, size, sha256, storedAt]));
    }
    expect(values.join('\n')).toContain('联动创新区主要评价指标基础数据表；第 1 次报送；报送人：officer-1');
  });

  it('names the sealed scan, under the number that was printed before', async () => {
    const { line, submission, receipt, read } = await open({ state: 'valid' });
    await uploadScan(line, scanOf('sealed'));
    const { values } = await read(await receipt());
    expect(values).toContain(`回执编号：${receiptOf(submission)?.number}`);
    expect(values).toEqual(expect.arrayContaining(['盖章扫描件：盖章件.pdf', sha256Hex(scanOf('sealed'))]));
    expect(values.join('\n')).toMatch(/盖章扫描件编号：S[0-9A-F]{16}；上传人：lead-1。/u);
  });

  it('is not there before the files are', async () => {
    expect(codeOf(await (await open({ state: 'awaiting-upload' })).receipt())).toBe('receipt.not-yet');
  });
});
