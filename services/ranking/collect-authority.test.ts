import { expect, it } from 'vitest';
import { evaluate } from '../../libs/domain/evaluation/evaluate.ts';
import type { AuthorityTable, AuthorityValue } from '../../libs/domain/forms/authority-values/authority-value.ts';
import { sample2025 } from '../../libs/domain/schemes/sample-2025.ts';
import { settledVersions } from '../../libs/ports/authority-values.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { collectInputs } from './collect-inputs.ts';

const day = (number: number) => `2026-02-${String(number).padStart(2, '0')}T01:00:00.000Z`;
const scheme = { ...sample2025, authority: { taxRevenue: 'authority-if-present' as const } };

const value = (field: AuthorityValue['field'], amount: string, cell?: string): AuthorityValue => ({
  ...{ zone: 'hangzhou', subArea: null, field, value: amount, unit: '万元', document: '税务〔2026〕2号' },
  ...(cell === undefined ? {} : { cell }),
});

const open = async () => {
  const line = openLine();
  await registerZones(line, hangzhou, ningbo);
  await lodge(line, { state: 'accepted', acceptedAt: day(1) });
  const settle = async (number: number, at: number, values: AuthorityTable['values'], fileSha256?: string) => {
    const table: AuthorityTable = { department: 'tax', values };
    const key = `authority/${number}.json`;
    const bytes = new TextEncoder().encode(JSON.stringify(table));
    await line.ports.putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
    await line.place(
      settledVersions.write({ period: '2025', department: 'tax', number }, 'absent', {
        ...{ period: '2025', department: 'tax', number, table: key, count: values.length },
        ...(fileSha256 === undefined ? {} : { fileSha256 }),
        recorded: { by: 'office-1', at: day(at) },
      }),
    );
  };
  await settle(1, 5, [value('taxRevenue', '650000'), value('landArea', '1')]);
  await settle(2, 15, [value('taxRevenue', '700000', 'F4')], 'f'.repeat(64));
  return line;
};

const collect = async (asOf: number, by = scheme) => {
  const { ports } = await open();
  const request = { evaluation: 'e', year: 2025, scheme: { id: 's', version: 1 }, dataAsOf: day(asOf), cause: 'c' };
  return collectInputs(ports, request, by);
};

it('collects what departments had settled at the data-as-of, of what the scheme takes from them, with its source', async () => {
  const at = async (asOf: number) => (await collect(asOf)).zones[0]?.authority;
  expect(await at(4)).toBeUndefined();
  const settled = { field: 'taxRevenue', department: 'tax', document: '税务〔2026〕2号' };
  expect(await at(14)).toMatchObject([
    { ...settled, version: 1, value: '650000', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) },
  ]);
  expect((await at(14))?.[0]).not.toHaveProperty('cell');
  expect(await at(15)).toMatchObject([{ ...settled, version: 2, value: '700000', sha256: 'f'.repeat(64), cell: 'F4' }]);
});

it('leaves the inputs of a scheme that takes none as they are', async () => {
  expect(JSON.stringify(await collect(20, sample2025 as typeof scheme))).not.toContain('authority');
});

it('has the run count them, and say of each indicator what the zone’s own figures give', async () => {
  const inputs = await collect(20);
  expect(evaluate(inputs).indicators.zones['hangzhou']?.['taxPerMu']).toMatchObject({
    value: '35',
    reported: { value: '30.625' },
    lineage: [{ department: 'tax', version: 2, replaces: '612500' }, { field: 'landArea' }],
  });
});
