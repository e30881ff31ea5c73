import { describe, expect, it } from 'vitest';
import type { Finding } from '../../libs/domain/finding.ts';
import { goodRows } from '../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import type { IndicatorTable } from '../../libs/domain/indicator-table.ts';
import type { SubmissionState } from '../../libs/domain/submission.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { hangzhou, type Lodged, lodge, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { buildXlsx } from '../../test/support/xlsx/build-xlsx.ts';
import { validateSubmission } from './validate-submission.ts';

const received = async (lodged: Omit<Lodged, 'state'> = {}) => {
  const line = openLine();
  await registerZones(line, hangzhou, ningbo);
  await lodge(line, { ...lodged, state: 'received' });
  return line;
};

const read = async (line: Line) => {
  const found = await submissions.read(line.ports.readRecord, 'sub-1');
  if (!found) throw new Error('the submission is gone');
  return found.value;
};

const text = async (line: Line, key: string | undefined) => {
  const object = await line.ports.getObject({ bucket: 'results', key: key ?? '' });
  return object && new TextDecoder().decode(object.bytes);
};

const findings = async (line: Line): Promise<readonly Finding[]> => {
  const lines = (await text(line, (await read(line)).validation?.findings)) ?? '';
  return lines
    .split('\n')
    .filter(Boolean)
    .map((one) => JSON.parse(one) as Finding);
};

const validated = async (lodged: Omit<Lodged, 'state'> = {}) => {
  const line = await received(lodged);
  expect(await validateSubmission(line.ports)('sub-1')).toMatchObject({ kind: 'done' });
  return line;
};

const workbook = (rows: readonly unknown[]) => buildXlsx({ sheets: [{ name: '基础数据表', rows: rows as never }] });

describe('validating a submission', () => {
  it('a good workbook is valid; its table is kept, and the indicators are told', async () => {
    const line = await validated();
    const { state, validation } = await read(line);
    expect(state).toBe('valid');
    expect(validation?.counts).toEqual({ error: 0, mustExplain: 0, warning: 0, info: 0 });
    const table = JSON.parse((await text(line, validation?.table)) ?? '') as IndicatorTable;
    expect(table.rows.map(({ subArea }) => subArea)).toEqual(['主城片区', '临空片区']);
    expect(table.rows[0]?.figures.taxRevenue).toMatchObject({ sheet: '基础数据表', cell: 'C4', value: '400000' });
    expect(line.sent('indicator')).toMatchObject([{ type: 'submission.validated', data: { outcome: 'valid' } }]);
  });

  it('bytes other than the announced ones are rejected, and nothing of them is read', async () => {
    const line = await validated({ announcedSha256: 'a'.repeat(64) });
    expect(await read(line)).toMatchObject({ state: 'rejected', validation: { counts: { error: 1 } } });
    expect(await findings(line)).toMatchObject([{ rule: 'file.other-content', expected: 'a'.repeat(64) }]);
    expect(line.sent('indicator')).toMatchObject([{ data: { outcome: 'rejected' } }]);
  });

  it('a text table is judged by its rows, as any workbook', async () => {
    const line = await validated({ bytes: new TextEncoder().encode('片区,税收\n主城,1\n') });
    expect(await read(line)).toMatchObject({ state: 'invalid' });
    expect((await findings(line)).map(({ rule }) => rule)).toEqual(['sheet.not-found']);
  });

  it('what is no workbook is rejected with a finding that says what to do', async () => {
    const line = await validated({ bytes: Uint8Array.of(0, 1, 2, 255) });
    expect(await read(line)).toMatchObject({ state: 'rejected' });
    const [finding, ...rest] = await findings(line);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ level: 'error', seen: '2025.xlsx', expected: '.xlsx / .csv' });
    expect(finding?.hint.zh).toContain('另存为');
    expect((await read(line)).validation).not.toHaveProperty('table');
  });

  it('another zone’s workbook is invalid', async () => {
    const line = await validated({ zone: 'ningbo' });
    const { state, validation } = await read(line);
    expect(state).toBe('invalid');
    expect(validation).not.toHaveProperty('table');
    const rules = (await findings(line)).filter(({ level }) => level === 'error').map(({ rule }) => rule);
    expect(rules).toContain('zone.other');
  });

  it('text in a number cell is found in its place', async () => {
    const rows = goodRows.map((row, index) => (index === 3 ? row.with(2, '约40万') : row));
    const line = await validated({ bytes: workbook(rows) });
    expect((await read(line)).state).toBe('invalid');
    expect(await findings(line)).toContainEqual(
      expect.objectContaining({ level: 'error', cell: 'C4', seen: '约40万' }),
    );
  });

  it('the mark of made-up data is kept', async () => {
    const line = await validated({ bytes: workbook([...goodRows, ['模拟数据，不代表任何地区真实情况']]) });
    expect((await read(line)).validation?.synthetic).toBe(true);
  });

  it('the first stored version is judged, whatever was stored over it', async () => {
    const line = await received();
    await line.ports.putObject({ bucket: 'uploads', key: 'other', bytes: new Uint8Array(1), contentType: 'x' });
    const readVersions: (string | undefined)[] = [];
    const getObject: typeof line.ports.getObject = (place) => {
      readVersions.push(place.versionId);
      return line.ports.getObject(place);
    };
    await validateSubmission({ ...line.ports, getObject })('sub-1');
    expect(readVersions).toEqual(['v1']);
  });
});

describe('what is not to be validated', () => {
  it.each<[SubmissionState, readonly string[]]>([
    ['valid', ['valid']],
    ['invalid', ['invalid']],
    ['rejected', ['rejected']],
    ['certified', []],
    ['accepted', []],
    ['withdrawn', []],
    ['expired', []],
  ])('a %s one stays as it is; the indicators are told again of %j', async (state, outcomes) => {
    const line = openLine();
    const before = await lodge(line, { state });
    expect(await validateSubmission(line.ports)('sub-1')).toMatchObject({ kind: 'done' });
    expect(await read(line)).toEqual(before);
    expect(line.sent('indicator').map(({ data }) => data['outcome'])).toEqual(outcomes);
  });

  it('an unknown one, one without files and one of an unknown zone are put aside', async () => {
    const line = openLine();
    expect(await validateSubmission(line.ports)('sub-1')).toMatchObject({ kind: 'set-aside' });
    await lodge(line, { state: 'awaiting-upload' });
    expect(await validateSubmission(line.ports)('sub-1')).toMatchObject({ kind: 'set-aside' });
    await lodge(line, { id: 'sub-2', zone: 'nowhere', state: 'received' });
    const outcome = await validateSubmission(line.ports)('sub-2');
    expect(outcome).toMatchObject({ kind: 'set-aside', reason: expect.stringContaining('nowhere') });
  });

  it('where the stored version is gone, the message is tried again', async () => {
    const line = await received();
    const getObject = async () => undefined;
    await expect(validateSubmission({ ...line.ports, getObject })('sub-1')).rejects.toThrow('is gone');
    expect((await read(line)).state).toBe('received');
  });
});

describe('has one effect, whatever is repeated or breaks:', () => {
  it.each<[string, Omit<Lodged, 'state'>, number]>([
    ['valid', {}, 9],
    ['rejected', { bytes: new Uint8Array(3) }, 8],
  ])('%s', async (_, lodged, calls) => {
    const act = (ports: Parameters<typeof validateSubmission>[0]) => validateSubmission(ports)('sub-1');
    expect(await expectOneEffect({ arrange: () => received(lodged), act })).toBeGreaterThanOrEqual(calls);
  });
});
