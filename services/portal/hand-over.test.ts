import { describe, expect, it } from 'vitest';
import { currentHolder } from '../../libs/domain/handovers/handover.ts';
import { readHandovers } from '../../libs/ports/handovers.ts';
import { answerOf, ask, auditor, codeOf, lead, office, officeLead, otherLead } from '../../test/support/line/ask.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, openLine, START } from '../../test/support/line/open-line.ts';
import { handOver } from './hand-over.ts';
import { handOverRoute } from './handover-routes.ts';
import { listHandovers } from './list-handovers.ts';

const body = { from: 'officer-1', to: 'officer-2', note: '调离' };
const handed = (ports: Line['ports'], parts: Parameters<typeof ask>[1] = {}) =>
  ask(handOver(ports), { actor: lead, body, ...parts } as never);
const seen = async (line: Line, actor: typeof lead | typeof office, unit?: string) => {
  const query = unit === undefined ? {} : { unit };
  return answerOf(await ask(listHandovers(line.ports), { actor, query } as never)).body?.items;
};

describe('handing over', () => {
  it('moves what a person has, in the lead’s own unit', async () => {
    const line = openLine();
    const answer = answerOf(await handed(line.ports));
    expect(answer).toMatchObject({
      status: 201,
      body: { unit: 'hangzhou', number: 1, ...body, by: 'lead-1', at: '2026-01-12T09:00:00+08:00' },
    });
    expect(answerOf(await handed(line.ports, { body: { from: 'officer-2', to: 'officer-3' } })).body).toMatchObject({
      number: 2,
    });
    const all = await readHandovers(line.ports.listRecords, 'hangzhou');
    expect(currentHolder({ sub: 'officer-1' }, all, START)).toBe('officer-3');
    expect(await readHandovers(line.ports.listRecords, 'ningbo')).toEqual([]);
    expect(answerOf(await handed(line.ports, { actor: officeLead })).body).toMatchObject({
      unit: 'province',
      number: 1,
    });
  });

  it('is refused for all that the route names', async () => {
    const line = openLine();
    const keyed = { idempotencyKey: 'k' };
    await handed(line.ports, keyed);
    const refusals = [
      await handed(line.ports, { body: { from: 'a', to: 'a' } }),
      await handed(line.ports, { ...keyed, body: { from: 'a', to: 'b' } }),
    ];
    expect(refusals.map(codeOf)).toEqual([...handOverRoute.problems]);
    expect(await readHandovers(line.ports.listRecords, 'hangzhou')).toHaveLength(1);
  });

  it('has one effect under its key, whatever crashes', async () => {
    const act = (ports: Line['ports']) => handed(ports, { idempotencyKey: 'k' });
    expect(await expectOneEffect({ arrange: async () => openLine(), act })).toBeGreaterThanOrEqual(3);
  });

  it('is seen by the zone, the office and the auditor', async () => {
    const line = openLine();
    await handed(line.ports);
    expect(await seen(line, lead)).toHaveLength(1);
    expect(await seen(line, otherLead, 'hangzhou')).toEqual([]);
    expect(await seen(line, office, 'hangzhou')).toHaveLength(1);
    expect(await seen(line, auditor)).toEqual([]);
  });
});
