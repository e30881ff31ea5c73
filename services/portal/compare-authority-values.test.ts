import { describe, expect, it } from 'vitest';
import type { Actor } from '../../libs/domain/actor.ts';
import type { RecordTable } from '../../libs/domain/forms/records/record-table.ts';
import { answerOf, ask, codeOf, lead, office, otherLead } from '../../test/support/line/ask.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { sampleZone } from '../../test/support/sample-run.ts';
import { compareAuthorityValues } from './compare-authority-values.ts';
import { readAuthorityValues } from './read-authority-values.ts';
import { recordAuthorityValues } from './record-authority-values.ts';
import type { RecordAuthorityValuesBody } from './routes.ts';

type Value = RecordAuthorityValuesBody['values'][number];

const record = (line: Line, values: readonly Value[], period = '2025') =>
  ask(recordAuthorityValues(line.ports), {
    ...{ actor: office, params: { department: 'customs', period } },
    body: { document: '海关统计月报', values: [...values] },
  });

/** Both zones are registered and customs settled their exports; Hangzhou's figures were accepted. */
const open = async () => {
  const line = openLine();
  await registerZones(line, hangzhou, ningbo);
  await lodge(line, { state: 'accepted' });
  const exported = { field: 'exports', value: '1000', unit: '亿元' } as const;
  answerOf(
    await record(line, [
      { ...exported, zone: 'hangzhou' },
      { ...exported, zone: 'ningbo' },
    ]),
  );
  return line;
};

const read = async (line: Line, actor: Actor) =>
  answerOf(await ask(readAuthorityValues(line.ports), { actor, params: { period: '2025' } })).body?.departments ?? [];

const compare = (line: Line, actor: Actor, zone?: string, period = '2025') =>
  ask(compareAuthorityValues(line.ports), { actor, params: { period }, query: zone === undefined ? {} : { zone } });

const rows = async (...parts: Parameters<typeof compare>) =>
  answerOf(await compare(...parts)).body?.items.map(({ zone, verdict }) => [zone, verdict]);

describe('reading what departments settled', () => {
  it('shows the office every zone’s figures, and a zone its own', async () => {
    const line = await open();
    expect((await read(line, office)).map(({ values }) => values.map(({ zone }) => zone))).toEqual([
      ['hangzhou', 'ningbo'],
    ]);
    expect((await read(line, lead)).map(({ values }) => values.map(({ zone }) => zone))).toEqual([['hangzhou']]);
  });

  it('is empty where nothing was recorded', async () => {
    expect(await read(openLine(), office)).toEqual([]);
  });
});

describe('the comparison (比对表)', () => {
  it('has both figures, their difference, and where each is from', async () => {
    const line = await open();
    const [row] = answerOf(await compare(line, office, 'hangzhou')).body?.items ?? [];
    const filed = sampleZone('hangzhou').filing?.table.rows ?? [];
    const sum = filed.reduce((total, { figures }) => total + Number(figures.exports.value), 0);
    expect(row).toMatchObject({
      ...{ zone: 'hangzhou', subArea: null, field: 'exports', label: '出口额', unit: '亿元' },
      ...{ department: 'customs', name: '海关', verdict: 'block' },
      authority: { value: '1000', document: '海关统计月报' },
    });
    expect(Number(row?.reported?.value)).toBeCloseTo(sum, 6);
    expect(row?.reported?.cells).toEqual(
      filed.map(
        ({
          figures: {
            exports: { sheet, cell },
          },
        }) => ({ sheet, cell }),
      ),
    );
    expect(Number(row?.difference)).toBeCloseTo(sum - 1000, 6);
    expect(Number(row?.percent)).toBeCloseTo((sum - 1000) / 10, 6);
  });

  it('is of every zone for the office, and of their own for a zone’s people', async () => {
    const line = await open();
    const both = [
      ['hangzhou', 'block'],
      ['ningbo', 'not-reported'],
    ];
    expect(await rows(line, office)).toEqual(both);
    expect(await rows(line, office, 'ningbo')).toEqual(both.slice(1));
    expect(await rows(line, lead)).toEqual(both.slice(0, 1));
    expect(await rows(line, otherLead)).toEqual(both.slice(1));
  });

  it('does not exist of other zones for a zone’s people, nor of a zone that is not registered', async () => {
    const line = await open();
    expect(codeOf(await compare(line, lead, 'ningbo'))).toBe('zone.unknown');
    expect(codeOf(await compare(line, office, 'lishui'))).toBe('zone.unknown');
  });

  it('is of a quarter’s cumulative figures where that is asked for', async () => {
    const line = await open();
    const cell = (value: string, at: string) => ({ sheet: '季度', cell: at, value });
    const table: RecordTable = {
      version: 1,
      statements: {},
      sheets: { trade: [{ row: 4, cells: { subArea: cell('主城片区', 'B4'), exports: cell('252.5', 'E4') } }] },
    };
    await lodge(line, { id: 'sub-q', form: 'quarterly-trade', period: '2025Q1', state: 'accepted', table });
    await record(line, [{ zone: 'hangzhou', field: 'exports', value: '250', unit: '亿元' }], '2025Q1');
    expect(answerOf(await compare(line, office, undefined, '2025Q1')).body?.items).toMatchObject([
      { reported: { value: '252.5', cells: [{ sheet: '季度', cell: 'E4' }] }, percent: '1', verdict: 'warn' },
    ]);
  });
});
