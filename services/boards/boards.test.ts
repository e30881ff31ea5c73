import { describe, expect, it } from 'vitest';
import type { Actor } from '../../libs/domain/actor.ts';
import { templateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import { sentReminders } from '../../libs/ports/calendar-duties.ts';
import { zones, zoneVersions } from '../../libs/ports/registry.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../libs/workbook/read-workbook.ts';
import { plainTable } from '../../test/support/forms/plain-table.ts';
import { answerOf, ask, codeOf, lead, office, otherLead } from '../../test/support/line/ask.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { type Line, openLine, START } from '../../test/support/line/open-line.ts';
import { printPlanBoard } from './print-plan-board.ts';
import { printProgress } from './print-progress.ts';
import { readPlanBoard } from './read-plan-board.ts';
import { readProgress } from './read-progress.ts';
import { summariseForm } from './summarise-form.ts';

const LATER = '2026-02-20T01:00:00.000Z';
const plan = plainTable('tasks', [
  {
    ...{ taskId: 'T01', subArea: '主城片区', task: '建设平台', deadline: '2025-12', status: '推进中' },
    ...{ responsible: '市商务局', platform: '综合保税区' },
  },
]);

const open = async (): Promise<Line> => {
  const line = openLine();
  await registerZones(line, hangzhou, ningbo);
  return line;
};

const withPlan = async (): Promise<Line> => {
  const line = await open();
  const filing = { form: 'work-plan', period: '2025Q4', table: plan };
  await lodge(line, { ...filing, id: 'sub-1', state: 'accepted', acceptedAt: '2026-01-13T01:00:00.000Z' });
  return line;
};

type Query = Readonly<Record<string, string>>;
const progress = (line: Line, query: Query, actor: Actor = office) =>
  ask(readProgress(line.ports), { actor, query, time: LATER });
const tasks = (line: Line, query: Query, actor: Actor = office) =>
  ask(readPlanBoard(line.ports), { actor, query: { year: '2025', ...query }, time: LATER });
const summary = (line: Line, form: string, query: Query) =>
  ask(summariseForm({ ...line.ports, settings: templateSettings }), {
    actor: office,
    params: { form },
    query: query as never,
    time: LATER,
  });

const wordsOf = async (bytes: Uint8Array | undefined): Promise<readonly string[]> => {
  const read = await readWorkbook(bytes ?? new Uint8Array(), { inflate: inflateNode });
  if (!read.ok) throw new Error(read.error.detail);
  return read.value.sheets.flatMap(({ cells }) => [...cells].map(({ value }) => String(value)));
};

describe('the board of filings', () => {
  it('shows the office every zone, and a zone its own', async () => {
    const line = await withPlan();
    const board = answerOf(await progress(line, { period: '2025Q4' })).body!;
    expect(board.zones.map(({ zone, counts }) => [zone, counts.accepted])).toEqual([
      ['hangzhou', 1],
      ['ningbo', 0],
    ]);
    const own = answerOf(await progress(line, { period: '2025Q4' }, otherLead)).body!;
    expect(own.zones.map(({ zone }) => zone)).toEqual(['ningbo']);
    expect(own.zones[0]?.filings.find(({ form }) => form === 'work-plan')).toMatchObject({ state: 'overdue' });
    expect(codeOf(await progress(line, { period: '2025Q4', zone: 'ningbo' }, lead))).toBe('zone.unknown');
    expect(codeOf(await progress(line, { period: '2025Q4', zone: 'nowhere' }))).toBe('zone.unknown');
  });

  it('is asked for a period or a year, not both and not neither', async () => {
    const line = await open();
    expect(codeOf(await progress(line, {}))).toBe('progress.scope');
    expect(codeOf(await progress(line, { period: '2025', year: '2025' }))).toBe('progress.scope');
    const year = answerOf(await progress(line, { year: '2025' })).body!;
    expect(year.periods).toEqual(['2025', '2025Q1', '2025Q2', '2025Q3', '2025Q4']);
  });

  it('is as it stood then, with the zones of then; never of a time to come', async () => {
    const line = await withPlan();
    const at = async (asOf: string) => {
      const board = answerOf(await progress(line, { period: '2025Q4', asOf })).body!;
      return [board.asOf, board.zones[0]?.filings.find(({ form }) => form === 'work-plan')?.state];
    };
    expect(await at('2026-01-12T10:00:00+08:00')).toEqual(['2026-01-12T10:00:00+08:00', 'filed']);
    expect(await at('2026-01-14T10:00:00+08:00')).toEqual(['2026-01-14T10:00:00+08:00', 'accepted']);
    expect((await at('2030-01-01T00:00:00+08:00'))[0]).toBe('2026-02-20T09:00:00+08:00');
    expect(await at('2026-01-12T08:00:00+08:00')).toEqual(['2026-01-12T08:00:00+08:00', undefined]);
  });

  it('costs what its periods hold: not a request more with other years in store', async () => {
    const line = await withPlan();
    const counted = async () => {
      const asked: string[] = [];
      const ports = {
        listRecords: (query: Parameters<Line['ports']['listRecords']>[0]) => {
          asked.push(query.pk);
          return line.ports.listRecords(query);
        },
        listIndex: (query: Parameters<Line['ports']['listIndex']>[0]) => {
          asked.push(query.pk);
          return line.ports.listIndex(query);
        },
      };
      answerOf(await ask(readProgress(ports), { actor: office, query: { year: '2025' }, time: LATER }));
      return asked;
    };
    const before = await counted();
    for (const year of [2020, 2021, 2022, 2023, 2024, 2026]) {
      await lodge(line, { id: `old-${year}`, form: 'work-plan', period: `${year}Q4`, state: 'accepted', table: plan });
    }
    expect(await counted()).toEqual(before);
    // The registry; of each of five periods its submissions, its extensions and the reminders; the year's settings and its
    // holidays, and those of the next.
    expect(before).toHaveLength(19);
  });

  it('says how often a zone was reminded, and when it last was', async () => {
    const line = await withPlan();
    const due = '2026-01-15T10:00:00.000Z';
    const reminded = { zone: 'ningbo', form: 'work-plan', period: '2025Q4', due };
    const [first, last] = ['2026-01-14T01:00:00.000Z', '2026-01-16T01:00:00.000Z'] as const;
    await line.place(
      sentReminders.write({ ...reminded, kind: 'T-1' }, 'absent', { ...reminded, kind: 'T-1', at: first }),
      sentReminders.write({ ...reminded, kind: 'T+1' }, 'absent', { ...reminded, kind: 'T+1', at: last }),
    );
    const of = async (query: Query) =>
      answerOf(await progress(line, { period: '2025Q4', ...query }, otherLead)).body?.zones[0]?.filings.find(
        ({ form }) => form === 'work-plan',
      )?.reminded;
    expect(await of({})).toEqual({ times: 2, lastAt: '2026-01-16T09:00:00+08:00' });
    expect(await of({ asOf: '2026-01-15T09:00:00+08:00' })).toEqual({ times: 1, lastAt: '2026-01-14T09:00:00+08:00' });
  });

  it('is printed', async () => {
    const line = await withPlan();
    const reply = answerOf(
      await ask(printProgress(line.ports), { actor: office, query: { period: '2025Q4' }, time: LATER }),
    );
    expect(await wordsOf(reply.bytes)).toEqual(
      expect.arrayContaining(['杭州联动创新区', '通过', '逾期', '未完成报送清单']),
    );
    expect(reply.headers?.['content-disposition']).toContain("filename*=UTF-8''");
  });
});

describe('the plan board', () => {
  it('shows the accepted tasks, to a zone its own', async () => {
    const line = await withPlan();
    const board = answerOf(await tasks(line, {})).body!;
    expect(board).toMatchObject({ counts: { green: 0, yellow: 0, red: 1 }, missing: [{ zone: 'ningbo' }] });
    expect(board.items[0]).toMatchObject({
      zone: 'hangzhou',
      lamp: 'red',
      source: { submission: 'sub-1', cell: 'A4' },
      ...{ responsible: ['市商务局'], platform: ['综合保税区'], deadline: '2025-12' },
    });
    expect(answerOf(await tasks(line, {}, otherLead)).body?.items).toEqual([]);
    expect(codeOf(await tasks(line, { zone: 'ningbo' }, lead))).toBe('zone.unknown');
  });

  it('is as it stood before the plan was accepted', async () => {
    const line = await withPlan();
    expect(answerOf(await tasks(line, { asOf: START })).body?.items).toEqual([]);
  });

  it('is printed', async () => {
    const line = await withPlan();
    const reply = answerOf(
      await ask(printPlanBoard(line.ports), { actor: office, query: { year: '2025' }, time: LATER }),
    );
    const words = await wordsOf(reply.bytes);
    expect(words).toEqual(expect.arrayContaining(['联动创新区挂图作战表', '责任单位', '承载平台', '完成时限']));
    const task = words.indexOf('建设平台');
    expect(words.slice(task, task + 6)).toEqual([...['建设平台', '市商务局', '综合保税区', '2025-12', '推进中', '红']]);
  });
});

describe('the summary of a form', () => {
  it('is of what was accepted, or of the newest that is valid; who is missing is named', async () => {
    const line = await withPlan();
    const filing = { form: 'work-plan', period: '2025Q4', table: plan, zone: 'ningbo' };
    await lodge(line, { ...filing, id: 'sub-2', state: 'valid' });
    const accepted = await wordsOf(answerOf(await summary(line, 'work-plan', { period: '2025Q4' })).bytes);
    expect(accepted.filter((word) => word === '建设平台')).toHaveLength(1);
    expect(accepted.slice(accepted.lastIndexOf('宁波联动创新区')).includes('逾期')).toBe(true);
    const valid = await wordsOf(answerOf(await summary(line, 'work-plan', { period: '2025Q4', state: 'valid' })).bytes);
    expect(valid.filter((word) => word === '建设平台')).toHaveLength(2);
    const before = await wordsOf(answerOf(await summary(line, 'work-plan', { period: '2025Q4', asOf: START })).bytes);
    expect(before).not.toContain('建设平台');
  });

  it('names as missing the zones that were registered at that moment', async () => {
    const line = await withPlan();
    const wordsAt = async (asOf: string) =>
      wordsOf(answerOf(await summary(line, 'work-plan', { period: '2025Q4', asOf })).bytes);
    const shaoxing = { ...ningbo, id: 'shaoxing', name: '绍兴联动创新区' };
    const registered = { by: 'office-1', at: '2026-02-01T01:00:00.000Z' };
    await line.place(
      zones.write('shaoxing', 'absent', shaoxing),
      zoneVersions.write({ zone: 'shaoxing', number: 1 }, 'absent', { number: 1, zone: shaoxing, registered }),
    );
    expect(await wordsAt('2026-01-31T01:00:00.000Z')).not.toContain(shaoxing.name);
    expect(await wordsAt('2026-02-02T01:00:00.000Z')).toContain(shaoxing.name);
  });

  it('is refused for a form that there is not, and for a period that is not its own', async () => {
    const line = await open();
    expect(codeOf(await summary(line, 'nothing', { period: '2025' }))).toBe('form.unknown');
    expect(codeOf(await summary(line, 'work-plan', { period: '2025' }))).toBe('period.mismatch');
  });

  it('does not hide that a table is gone', async () => {
    const line = await withPlan();
    const gone = { ...line.ports, getObject: async () => undefined, settings: templateSettings };
    const asked = { actor: office, params: { form: 'work-plan' }, query: { period: '2025Q4' }, time: LATER };
    await expect(ask(summariseForm(gone), asked)).rejects.toThrow('gone');
  });
});
