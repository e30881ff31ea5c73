import { describe, expect, it } from 'vitest';
import type { Role } from '../../libs/domain/actor.ts';
import { sha256Hex } from '../../libs/domain/digest.ts';
import type { ExportFormat, ExportKind } from '../../libs/domain/exports/export-asked.ts';
import type { Finding } from '../../libs/domain/finding.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { exportJobs } from '../../libs/ports/exports.ts';
import { indicatorRecords } from '../../libs/ports/indicator-records.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { answerOf, ask, auditor, codeOf, office, officeLead } from '../../test/support/line/ask.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { readExport } from './read-export.ts';
import { requestExport } from './request-export.ts';
import { runExport } from './run-export.ts';

const AT = '2026-01-12T01:00:00.000Z';
const none = { error: 0, mustExplain: 0, warning: 0, info: 0 };

const submission = (period: string): Submission => ({
  id: `s-${period}`,
  filing: { zone: 'ningbo', form: 'indicator-data', period },
  ...{ attempt: 1, state: 'valid', created: { by: 'officer', at: AT }, expiresAt: AT, files: [] },
  validation: { at: AT, counts: { ...none, info: 2 }, reserved: {}, findings: 'findings/1' },
});

const finding: Finding = {
  ...{ rule: 'number.text', level: 'info', sheet: '表', cell: 'D4', seen: '=1+1', expected: '数' },
  ...{ message: { zh: '甲', en: 'a' }, hint: { zh: '乙', en: 'b' } },
};
const findings: readonly Finding[] = [finding, { ...finding, cell: 'D5', audience: 'zone-and-office' }];

const keep = (line: Line, key: string, text: string) =>
  line.ports.putObject({ bucket: 'results', key, bytes: new TextEncoder().encode(text), contentType: 'x' });

/** A year with a submission of it and of a quarter, another year's, indicators of a zone, and an evaluation that was run. */
const open = async (): Promise<Line> => {
  const line = openLine();
  await keep(line, 'findings/1', findings.map((one) => JSON.stringify(one)).join('\n'));
  await keep(line, 'values/1', JSON.stringify({ taxPerMu: { value: '12.3', unit: '万元/亩', lineage: [] } }));
  const entries = [{ rank: 1, zone: 'ningbo', score: '87.5', usableWeight: '100', provisional: false }];
  await keep(line, 'runs/1', JSON.stringify({ ranking: { entries } }));
  const scheme = { id: 'sample-2025', version: 1 };
  const run = { id: 'run-1', scheme: { ...scheme, sha256: '' }, inputs: '', result: 'runs/1', blockers: [] };
  const values = { zone: 'ningbo', period: '2025', submission: 's-2025', basis: 'valid', totalsVersion: 1 } as const;
  await line.place(
    ...['2025', '2025Q3', '2024'].map((period) => submissions.write(`s-${period}`, 'absent', submission(period))),
    indicatorRecords.write(values, 'absent', { ...values, values: 'values/1' }),
    evaluations.write('e', 'absent', {
      request: { evaluation: 'e', year: 2025, scheme, dataAsOf: AT, cause: 'c' },
      ...{ state: 'provisional', run, decisions: [] },
    }),
  );
  return line;
};

const request = (
  line: Line,
  parts: { kind?: ExportKind; format?: ExportFormat; actor?: typeof office } = {},
  key?: string,
) => {
  const { kind = 'findings', format = 'jsonl', actor = office } = parts;
  return ask(requestExport(line.ports), {
    ...{ actor, body: { kind, format, year: 2025 } },
    ...(key === undefined ? {} : { idempotencyKey: key }),
  });
};

/** Asks for an export, has it made as its event says, and gives the files' texts by their names. */
const made = async (line: Line, parts: Parameters<typeof request>[1] = {}) => {
  const id = answerOf(await request(line, parts)).body?.id ?? '';
  const event = line.sent('export').find(({ subject }) => subject === id);
  expect(await runExport(line.ports)(event?.data as { export: string })).toEqual({ kind: 'done' });
  const job = (await exportJobs.read(line.ports.readRecord, id))?.value;
  const files: Record<string, Uint8Array> = {};
  for (const { name, key, size, sha256 } of job?.files ?? []) {
    const { bytes } = (await line.ports.getObject({ bucket: 'results', key }))!;
    expect([bytes.length, sha256Hex(bytes)]).toEqual([size, sha256]);
    files[name] = bytes;
  }
  return { id, job, files };
};
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const rowsOf = (bytes: Uint8Array | undefined) =>
  textOf(bytes)
    .trimEnd()
    .split('\n')
    .map((row) => JSON.parse(row));

const read = (line: Line, id: string, actor: { sub: string; role: Role } = office) =>
  ask(readExport(line.ports), { actor, params: { id } });

describe('asking for an export', () => {
  it('registers it and has it made', async () => {
    const line = await open();
    const answer = answerOf(await request(line));
    const id = answer.body?.id ?? '';
    expect(answer).toMatchObject({ status: 201, location: `/v1/exports/${id}`, body: { state: 'queued' } });
    expect(line.sent('export')).toMatchObject([{ type: 'export.requested', subject: id, data: { export: id } }]);
    expect(answerOf(await read(line, id)).body).toMatchObject({ state: 'queued', percent: 0, files: [] });
  });

  it('has one effect under its key, whatever is repeated or breaks, and is refused for another body', async () => {
    const calls = await expectOneEffect({
      arrange: open,
      act: (ports) =>
        ask(requestExport({ ...ports, newId: () => 'one' }), {
          ...{ actor: office, body: { kind: 'findings', format: 'csv', year: 2025 }, idempotencyKey: 'k' },
        }),
    });
    expect(calls).toBeGreaterThanOrEqual(5);
    const line = await open();
    await request(line, {}, 'k');
    expect(codeOf(await request(line, { kind: 'indicators' }, 'k'))).toBe('request.key-reused');
  });
});

describe('the making of an export', () => {
  it.each([
    ['submissions', ['s-2025', 's-2025Q3']],
    ['findings', ['s-2025', 's-2025', 's-2025Q3', 's-2025Q3']],
    ['indicators', ['s-2025']],
    ['evaluations', [undefined]],
  ] as const)('has the %s of the year and of its quarters alone', async (kind, of) => {
    const { files } = await made(await open(), { kind });
    expect(rowsOf(files[`${kind}-2025.jsonl`]).map((row) => row['submission'])).toEqual(of);
  });

  it('names each file with its hash and rows in a manifest', async () => {
    const { files, job } = await made(await open(), { kind: 'evaluations', format: 'csv' });
    expect(textOf(files['evaluations-2025.csv'])).toMatch(
      /^\uFEFFevaluation,year,.*\r\ne,2025,provisional,.*ningbo,1,87.5/u,
    );
    const manifest = JSON.parse(textOf(files['manifest.json']));
    expect(manifest).toMatchObject({ kind: 'evaluations', format: 'csv', year: 2025, asOf: AT, rows: 1 });
    const data = job?.files?.[0];
    expect(manifest.files).toEqual([{ name: data?.name, sha256: data?.sha256, size: data?.size, rows: 1 }]);
    expect(job?.files?.map(({ key }) => key)).toEqual(
      job?.files?.map(({ sha256, name }) => `exports/${sha256}.${name.split('.').at(-1)}`),
    );
  });

  it('makes a workbook that is a zip file', async () => {
    const { files } = await made(await open(), { format: 'xlsx' });
    expect(textOf(files['findings-2025.xlsx']).slice(0, 2)).toBe('PK');
  });

  it('gives an auditor no row that is not for auditors', async () => {
    const cells = async (actor: typeof office) =>
      rowsOf((await made(await open(), { actor })).files['findings-2025.jsonl']).map(({ cell }) => cell);
    expect(await cells(office)).toEqual(['D4', 'D5', 'D4', 'D5']);
    expect(await cells(auditor)).toEqual(['D4', 'D4']);
  });

  it('has one effect, whatever is repeated or breaks', async () => {
    const act = (ports: Line['ports']) => runExport(ports)({ export: 'one' });
    const arrange = async () => {
      const line = await open();
      const asked = { by: 'office-1', role: 'office', at: AT } as const;
      const job = { id: 'one', kind: 'findings', format: 'csv', year: 2025, asked, state: 'queued' } as const;
      await line.place(exportJobs.write('one', 'absent', job));
      return line;
    };
    expect(await expectOneEffect({ arrange, act })).toBeGreaterThanOrEqual(10);
  });

  it('fails with a reason where it would be too large, and stays failed', async () => {
    const line = await open();
    const id = answerOf(await request(line)).body?.id ?? '';
    await runExport(line.ports, 3)({ export: id });
    await runExport(line.ports)({ export: id });
    const failed = answerOf(await read(line, id)).body;
    expect(failed).toMatchObject({ state: 'failed', failure: { en: 'It has 4 rows, more than 3' }, files: [] });
  });

  it('is set aside where nobody asked for it', async () => {
    expect(await runExport(openLine().ports)({ export: 'none' })).toMatchObject({ kind: 'set-aside' });
  });
});

describe('an export that is done', () => {
  it('is answered with links that work for five minutes', async () => {
    const line = await open();
    const { id } = await made(line);
    const body = answerOf(await read(line, id)).body;
    expect(body).toMatchObject({ state: 'done', percent: 100, rows: 4, expiresAt: '2026-01-12T09:05:00+08:00' });
    expect(body?.files.map(({ name }) => name)).toEqual(['findings-2025.jsonl', 'manifest.json']);
    expect(line.objects.openLink(body?.files[0]?.url ?? '')).toMatchObject({ fileName: 'findings-2025.jsonl' });
  });

  it('is there for the office where the office asked, for auditors where one of them did, and else for nobody', async () => {
    const line = await open();
    const [ours, theirs] = [await made(line), await made(line, { actor: auditor })];
    expect(codeOf(await read(line, ours.id, officeLead))).toBeUndefined();
    expect(codeOf(await read(line, ours.id, auditor))).toBe('export.unknown');
    expect(codeOf(await read(line, theirs.id, auditor))).toBeUndefined();
    expect(codeOf(await read(line, theirs.id, office))).toBe('export.unknown');
    expect(codeOf(await read(line, 'none'))).toBe('export.unknown');
  });
});
