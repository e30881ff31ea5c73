import { describe, expect, it } from 'vitest';
import { reformReplicationExamples } from '../../libs/domain/forms/reform-replication/examples.ts';
import { workPlanExamples } from '../../libs/domain/forms/work-plan/examples.ts';
import { plainTable } from '../../test/support/forms/plain-table.ts';
import { ask, office } from '../../test/support/line/ask.ts';
import { hangzhou, type Lodged, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { enterOffice } from './enter-office.ts';
import { undecided } from './undecided.ts';

const open = async (...lodged: readonly Lodged[]) => {
  const line = openLine();
  await registerZones(line, hangzhou);
  const all = [];
  for (const one of lodged) all.push(await lodge(line, one));
  const last = all.at(-1);
  if (!last) throw new Error('nothing was lodged');
  const decide = (...entries: readonly (readonly [row: string, field: string])[]) =>
    ask(enterOffice(line.ports), {
      actor: office,
      params: { id: last.id },
      body: { entries: entries.map(([row, field]) => ({ row, field, value: '同意' })) },
    });
  return { line, decide, left: () => undecided(line.ports, last) };
};

const [platform, refunds, joint] = workPlanExamples['tasks'] ?? [];
const tasks = (...rows: readonly (typeof platform)[]) =>
  plainTable(
    'tasks',
    rows.map((row) => row ?? {}),
  );

describe('what is left to decide before a filing is accepted', () => {
  it('are the rows with a required column that is still blank, by name', async () => {
    const table = plainTable('items', reformReplicationExamples['items'] ?? []);
    const { decide, left } = await open({ form: 'reform-replication', period: '2025Q2', state: 'certified', table });
    expect(await left()).toMatchObject({
      kind: 'conflict',
      code: 'submission.undecided',
      message: { zh: expect.stringMatching(/3 处.*跨境电商零售进口退货中心仓模式｜国函〔2020〕96号（落地佐证认定）/u) },
    });
    await decide(
      ['跨境电商零售进口退货中心仓模式｜国函〔2020〕96号', 'evidenceConfirmed'],
      ['保理公司接入央行企业征信系统｜国函〔2020〕96号', 'evidenceConfirmed'],
    );
    expect(await left()).toMatchObject({ message: { en: expect.stringMatching(/^1 decisions/) } });
  });

  it('is nothing once all is decided', async () => {
    const first = { id: 'q1', form: 'work-plan', period: '2025Q1', state: 'accepted' } as const;
    const withdrawn = { ...joint, adjustment: '撤销', status: '已调整' };
    const { decide, left } = await open(
      { ...first, table: tasks(platform, refunds, joint) },
      { form: 'work-plan', period: '2025Q2', state: 'certified', table: tasks(platform, refunds, withdrawn) },
    );
    expect((await left())?.message.zh).toContain('T03（调整审核意见）');
    await decide(['T03', 'approval']);
    expect(await left()).toBeUndefined();
  });

  it('is nothing in the plan that opens the year, in a form without such columns, and in one that needs none', async () => {
    const withdrawn = { ...joint, adjustment: '撤销', status: '已调整' };
    const plan = { form: 'work-plan', period: '2025Q1', state: 'certified', table: tasks(withdrawn) } as const;
    const powers = { form: 'delegated-powers', period: '2025Q1', state: 'certified' } as const;
    const table = plainTable('powers', [{ code: '许可-00123-001', unit: '市商务局' }]);
    for (const lodged of [plan, { state: 'certified' } as const, { ...powers, table }]) {
      expect(await (await open(lodged)).left()).toBeUndefined();
    }
  });

  it('names ten of many', async () => {
    const items = Array.from({ length: 12 }, (_, at) => ({
      item: `事项${at}`,
      document: '国函〔2020〕96号',
      replicated: '否',
      reasonCode: '不具备实施条件',
    }));
    const table = plainTable('items', items);
    const { left } = await open({ form: 'reform-replication', period: '2025Q2', state: 'certified', table });
    const zh = (await left())?.message.zh ?? '';
    expect(zh).toContain('12 处');
    expect(zh.match(/不具备实施条件认定/gu)).toHaveLength(10);
    expect(zh).toMatch(/等$/u);
  });
});
