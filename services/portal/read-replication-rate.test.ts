import { describe, expect, it } from 'vitest';
import { reformCatalogueExamples } from '../../libs/domain/forms/reform-catalogue/examples.ts';
import { reformReplicationExamples } from '../../libs/domain/forms/reform-replication/examples.ts';
import { plainTable } from '../../test/support/forms/plain-table.ts';
import { answerOf, ask, auditor, codeOf, lead, office, otherLead } from '../../test/support/line/ask.ts';
import { hangzhou, type Lodged, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { enterOffice } from './enter-office.ts';
import { readReplicationRate } from './read-replication-rate.ts';

const [refunds, promise, factoring, firms, own] = reformReplicationExamples['items'] ?? [];
const lacking = { ...promise, reasonCode: '不具备实施条件' };
const table = plainTable(
  'items',
  [refunds, lacking, factoring, firms, own].map((row) => row ?? {}),
);
const catalogue: Lodged = {
  id: 'catalogue',
  zone: 'province',
  form: 'reform-catalogue',
  period: '2025',
  state: 'accepted',
  table: plainTable('items', reformCatalogueExamples['items'] ?? []),
};

const open = async (...lodged: readonly Lodged[]) => {
  const line = openLine();
  await registerZones(line, hangzhou);
  for (const one of lodged) await lodge(line, one);
  return line;
};
const filed: Lodged = { form: 'reform-replication', period: '2025Q2', state: 'certified', table };

const read = (line: Awaited<ReturnType<typeof open>>, actor = lead) =>
  ask(readReplicationRate(line.ports), { actor, params: { id: 'sub-1' } });

describe('the rate of replication', () => {
  it('counts what the office decided: confirmed evidence above, approved lack of conditions out of the denominator', async () => {
    const line = await open(catalogue, filed);
    expect(answerOf(await read(line)).body).toMatchObject({ numerator: 0, denominator: 3, rate: '0' });
    const decisions = [
      ['跨境电商零售进口退货中心仓模式｜国函〔2020〕96号', 'evidenceConfirmed', '同意'],
      ['企业开办全程网上办｜浙自贸办〔2021〕3号', 'evidenceConfirmed', '不同意'],
      ['保理公司接入央行企业征信系统｜国函〔2020〕96号', 'evidenceConfirmed', '同意'],
      ['审批告知承诺制与市场主体自我信用承诺｜国函〔2020〕96号', 'approval', '同意'],
    ] as const;
    const entries = decisions.map(([row, field, value]) => ({ row, field, value, note: '已核实' }));
    answerOf(await ask(enterOffice(line.ports), { actor: office, params: { id: 'sub-1' }, body: { entries } }));
    const { body } = answerOf(await read(line));
    expect(body).toMatchObject({
      numerator: 1,
      denominator: 2,
      rate: '0.5',
      apart: { replicated: 1, items: 1 },
      own: 1,
    });
    expect(body?.items.map(({ counts }) => counts)).toEqual(['replicated', 'excused', 'apart', 'not-replicated']);
  });

  it('is for the zone that filed, the office and auditors', async () => {
    const line = await open(catalogue, filed);
    for (const actor of [lead, office, auditor]) expect(codeOf(await read(line, actor))).toBeUndefined();
    expect(codeOf(await read(line, otherLead))).toBe('submission.unknown');
  });

  it('is there for a valid annex 3 only, and once the catalogue is accepted', async () => {
    for (const lodged of [
      [catalogue, { ...filed, state: 'invalid' }],
      [catalogue, { state: 'valid' }],
      [filed],
    ] as readonly (readonly Lodged[])[]) {
      expect(codeOf(await read(await open(...lodged)))).toBe('replication-rate.none');
    }
  });
});
