import { describe, expect, it } from 'vitest';
import { sample2025 } from '../../libs/domain/schemes/sample-2025.ts';
import { draftRecord } from '../../libs/domain/schemes/scheme-record.ts';
import { activeSchemes, schemeRecords } from '../../libs/ports/schemes.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { requestAnnualRun } from './request-annual-run.ts';

const DUE = '2026-03-02T09:00:00+08:00';
const settings = { scheme: 'sample-2025' };

describe('the annual schedule', () => {
  it('asks for the run of the year before, of the data at the scheduled time', async () => {
    const line = openLine();
    expect(await requestAnnualRun(line.ports, settings)(DUE)).toBe('requested');
    expect(line.sent('ranking')).toMatchObject([
      {
        type: 'evaluation.requested',
        subject: '2025-annual',
        data: {
          evaluation: '2025-annual',
          year: 2025,
          scheme: { id: 'sample-2025', version: 1 },
          dataAsOf: '2026-03-02T01:00:00.000Z',
          cause: 'schedule:annual:2025',
        },
      },
    ]);
  });

  it('goes by the scheduled time alone, however late it is delivered', async () => {
    const line = openLine();
    line.setClock('2026-07-15T12:00:00.000Z');
    await requestAnnualRun(line.ports, settings)(DUE);
    expect(line.sent('ranking')[0]).toMatchObject({ time: '2026-03-02T01:00:00.000Z', data: { year: 2025 } });
  });

  it.each(['2026-03-01T09:00:00+08:00', '2026-03-03T09:00:00+08:00', '2026-03-10T09:00:00+08:00'])(
    'asks for nothing on %s, a day around the rolled one',
    async (scheduledTime) => {
      const line = openLine();
      expect(await requestAnnualRun(line.ports, settings)(scheduledTime)).toBe('not-due');
      expect([line.records.all(), line.sent('ranking')]).toEqual([[], []]);
    },
  );

  it('fired twice, asks for the same run', async () => {
    const line = openLine();
    await requestAnnualRun(line.ports, settings)(DUE);
    await requestAnnualRun(line.ports, settings)(DUE);
    expect(new Set(line.sent('ranking').map((event) => JSON.stringify(event))).size).toBe(1);
    expect(line.records.all().filter(({ key }) => key.pk === 'ANNUAL')).toHaveLength(1);
  });

  it('asks for each year once of its own', async () => {
    const line = openLine();
    await requestAnnualRun(line.ports, settings)(DUE);
    await requestAnnualRun(line.ports, settings)('2027-03-01T09:00:00+08:00');
    expect(line.sent('ranking').map(({ subject }) => subject)).toEqual(['2025-annual', '2026-annual']);
  });

  it('takes the version that the office made active for the year, not the one of the next', async () => {
    const line = openLine();
    const deed = { by: 'lead', at: '2026-01-05T01:00:00.000Z' };
    const activated = { ...deed, document: '1号', date: '2026-01-05', warnings: [] };
    const saved = (version: number, effectiveYear: number) => {
      const named = { id: 'sample-2025', version, sha256: '0'.repeat(64) };
      return draftRecord({ ...sample2025, effectiveYear }, named, deed);
    };
    const [year, next] = [saved(7, 2025), saved(8, 2026)];
    await line.place(
      schemeRecords.write(year, 'absent', { ...year, state: 'retired', activated, retired: { ...deed, successor: 8 } }),
      schemeRecords.write(next, 'absent', { ...next, state: 'active', activated }),
      activeSchemes.write('sample-2025', 'absent', { version: 8 }),
    );
    await requestAnnualRun(line.ports, settings)(DUE);
    expect(line.sent('ranking')[0]?.data['scheme']).toEqual({ id: 'sample-2025', version: 7 });
  });

  it('asks for nothing for a year before its scheme holds', async () => {
    const line = openLine();
    const later = { scheme: 'standard' };
    expect(await requestAnnualRun(line.ports, later)('2022-03-01T09:00:00+08:00')).toBe('not-due');
    expect([line.records.all(), line.sent('ranking')]).toEqual([[], []]);
  });

  it('that names an unknown scheme fails for the operators to see', async () => {
    const { ports } = openLine();
    await expect(requestAnnualRun(ports, { scheme: 'none' })(DUE)).rejects.toThrow('none');
  });

  it('has one effect, whatever is repeated or breaks', async () => {
    const act = (ports: LinePorts) => requestAnnualRun(ports, settings)(DUE);
    expect(await expectOneEffect({ arrange: async () => openLine(), act })).toBeGreaterThanOrEqual(5);
  });
});

it('fired at another hour of its day, asks once more for the run that it recorded, not for one of other data', async () => {
  const line = openLine();
  const fire = requestAnnualRun(line.ports, { scheme: 'sample-2025' });
  await fire('2026-03-02T09:00:00+08:00');
  await fire('2026-03-02T10:00:00+08:00');
  const moments = line.sent('ranking').map(({ data }) => data['dataAsOf']);
  expect(new Set(moments)).toEqual(new Set(['2026-03-02T01:00:00.000Z']));
});
