import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../libs/domain/digest.ts';
import type { Need } from '../../libs/domain/forms/need.ts';
import { goodWorkbook, hangzhou, lodge, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { type Line, openLine, START } from '../../test/support/line/open-line.ts';
import { sampleZone } from '../../test/support/sample-run.ts';
import { settledValues } from '../domain/forms/authority-values/settled-values.ts';
import type { DepartmentId } from '../domain/forms/authority-values/vocabulary.ts';
import { currentSettled, type SettledValues } from './authority-values.ts';
import { neededPeriods, readFilingContext } from './filing-context.ts';
import { currentOfficeEntries } from './office-entries.ts';

const own: Need = { id: 'base', form: 'indicator-data', period: 'prior-year', zones: 'own' };
const form = { id: 'indicator-data', frequency: 'year', needs: [own] } as const;

const settlement = (department: DepartmentId, table: string, more: Partial<SettledValues> = {}): SettledValues => ({
  ...{ period: '2026', department, number: 1, table, count: 0, recorded: { by: 'office-1', at: START } },
  ...more,
});

const settle = async (line: Line, department: DepartmentId, key: string, more: Partial<SettledValues> = {}) => {
  const bytes = new TextEncoder().encode(JSON.stringify({ department, values: [] }));
  await line.ports.putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
  const value = settlement(department, key, more);
  await line.place(currentSettled.write(value, 'absent', value));
};

const open = async () => {
  const line = openLine();
  await registerZones(line, ningbo, hangzhou);
  const read = (needs: readonly Need[] = [own], zone = 'hangzhou', period = '2026') =>
    readFilingContext(line.ports, { zone, form: { ...form, needs }, period });
  return { line, read };
};

describe('the context of a filing', () => {
  it('is the zone as it is registered, and the accepted table of the year before with the file that it came from', async () => {
    const { line, read } = await open();
    await lodge(line, { state: 'accepted' });
    const { id, name, subAreas } = hangzhou;
    expect(await read()).toEqual({
      context: {
        zone: { id, name, subAreas },
        period: '2026',
        references: {
          base: [
            {
              zone: 'hangzhou',
              period: '2025',
              fileSha256: sha256Hex(goodWorkbook),
              table: JSON.parse(JSON.stringify(sampleZone('hangzhou').filing?.table)),
            },
          ],
        },
      },
      synthetic: false,
    });
  });

  it('knows of made-up tables', async () => {
    const { line, read } = await open();
    await lodge(line, { state: 'accepted', synthetic: true });
    expect((await read())?.synthetic).toBe(true);
    expect((await read([]))?.synthetic).toBe(false);
  });

  it('takes the accepted attempt, and nothing that was not accepted', async () => {
    const { line, read } = await open();
    await lodge(line, { state: 'valid' });
    expect((await read())?.context.references).toEqual({ base: [] });
    await lodge(line, { id: 'sub-2', attempt: 2, state: 'accepted' });
    await lodge(line, { id: 'sub-3', attempt: 3, state: 'invalid' });
    expect((await read())?.context.references?.['base']).toHaveLength(1);
  });

  it('has the tables of every zone, in the order of the registry', async () => {
    const { line, read } = await open();
    await lodge(line, { state: 'accepted', zone: 'ningbo', id: 'sub-n' });
    await lodge(line, { state: 'accepted' });
    const every = await read([{ ...own, zones: 'every' }]);
    expect(every?.context.references?.['base']?.map(({ zone }) => zone)).toEqual(['hangzhou', 'ningbo']);
  });

  it('has what the office filed for the province', async () => {
    const { line, read } = await open();
    await lodge(line, { state: 'accepted', zone: 'province', table: { rows: [] } });
    const needs: readonly Need[] = [{ ...own, zones: 'province' }];
    expect((await read(needs))?.context.references?.['base']).toMatchObject([
      { zone: 'province', table: { rows: [] } },
    ]);
  });

  it('has what the office decided on the rows of an accepted table', async () => {
    const { line, read } = await open();
    await lodge(line, { state: 'accepted', form: 'delegated-powers', period: '2025', table: { sheets: {} } });
    const needs: readonly Need[] = [{ ...own, form: 'delegated-powers' }];
    expect((await read(needs))?.context.references?.['base']?.[0]).not.toHaveProperty('officeEntries');
    const entries = [{ row: 'A', field: 'assessment', value: '保留', by: 'office-1', at: '2026-01-12T01:00:00.000Z' }];
    const key = 'office-entries/a.json';
    const bytes = new TextEncoder().encode(JSON.stringify(entries));
    await line.ports.putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
    const version = { submission: 'sub-1', number: 1, entries: key, by: 'office-1', at: '2026-01-12T01:00:00.000Z' };
    await line.place(currentOfficeEntries.write('sub-1', 'absent', version));
    expect((await read(needs))?.context.references?.['base']?.[0]?.officeEntries).toEqual(entries);
  });

  it('has what departments have settled by now, a table each in their order, whichever way it came in', async () => {
    const { line, read } = await open();
    await settle(line, 'tax', 'authority/t.json');
    await settle(line, 'customs', 'authority/c.json', { fileSha256: 'f'.repeat(64), synthetic: true });
    await settle(line, 'customs', 'authority/x.json', { period: '2025' });
    const found = await read([settledValues]);
    expect(found?.context.references?.['settled']).toEqual([
      { zone: 'province', period: '2026', fileSha256: 'f'.repeat(64), table: { department: 'customs', values: [] } },
      { zone: 'province', period: '2026', fileSha256: '', table: { department: 'tax', values: [] } },
    ]);
    expect(found?.synthetic).toBe(true);
  });

  it('has no records of a form that keeps none', async () => {
    const { read } = await open();
    await expect(read([{ ...settledValues, form: 'bulletin' }])).rejects.toThrow('bulletin');
  });

  it('does not pass over settled figures that are gone', async () => {
    const { line, read } = await open();
    await line.place(currentSettled.write({ period: '2026', department: 'tax' }, 'absent', settlement('tax', 'none')));
    await expect(read([settledValues])).rejects.toThrow('tax');
  });

  it('reads nothing for a form without needs', async () => {
    const { read } = await open();
    expect((await read([]))?.context.references).toEqual({});
  });

  it('is not there for a zone that is not registered', async () => {
    const { read } = await open();
    expect(await read([], 'lishui')).toBeUndefined();
    expect(await read([], 'province')).toBeUndefined();
  });

  it('is of the province for a form of the office, and of no zone', async () => {
    const { line } = await open();
    const office = { ...form, filedBy: 'office', needs: [] } as const;
    const ask = (zone: string) => readFilingContext(line.ports, { zone, form: office, period: '2026' });
    expect((await ask('province'))?.context.zone).toEqual({ id: 'province', name: '浙江省自贸办', subAreas: [] });
    expect(await ask('hangzhou')).toBeUndefined();
  });

  it('does not pass over a table that is gone', async () => {
    const { line, read } = await open();
    await lodge(line, { state: 'accepted' });
    const getObject = async () => undefined;
    await expect(
      readFilingContext({ ...line.ports, getObject }, { zone: 'hangzhou', form, period: '2026' }),
    ).rejects.toThrow('sub-1');
    expect((await read())?.context.references?.['base']).toHaveLength(1);
  });
});

describe('the period of a need', () => {
  const quarterly = { id: 'work-plan', frequency: 'quarter' } as const;
  const twice = { id: 'reform-replication', frequency: 'half-year' } as const;

  it.each([
    ['same', quarterly, '2025Q3', ['2025Q3']],
    ['previous', quarterly, '2025Q1', ['2024Q4']],
    ['previous', twice, '2025Q2', ['2024Q4']],
    ['prior-year', quarterly, '2025Q3', ['2024Q3']],
    ['prior-year', form, '2025', ['2024']],
    ['year', quarterly, '2025Q3', ['2025Q1', '2025Q2', '2025Q3', '2025Q4']],
    ['year', twice, '2025Q2', ['2025Q2', '2025Q4']],
  ] as const)('%s of $1.id in %s', (period, asking, of, expected) => {
    expect(neededPeriods({ form: asking.id, period }, asking, of)).toEqual(expected);
  });

  it('is the year of a yearly form, asked for by one that is filed more often', () => {
    expect(neededPeriods({ form: 'indicator-data', period: 'year' }, quarterly, '2025Q3')).toEqual(['2025']);
  });
});
