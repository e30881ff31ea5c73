import { describe, expect, it } from 'vitest';
import type { IndicatorValues } from '../../libs/domain/indicators/compute-indicators.ts';
import type { ProvinceTotals } from '../../libs/domain/province-totals.ts';
import { indicatorRecords } from '../../libs/ports/indicator-records.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { filings, submissions } from '../../libs/ports/submissions.ts';
import { currentTotals } from '../../libs/ports/totals.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine, START } from '../../test/support/line/open-line.ts';
import { sampleTotals, sampleZone } from '../../test/support/sample-run.ts';
import { onFilingChanged, onTotalsRecorded } from './compute-indicators.ts';

const changed = { zone: 'hangzhou', form: 'indicator-data', period: '2025' };

const recordTotals = (line: Line, number = 1, totals: ProvinceTotals = sampleTotals) =>
  line.place(
    currentTotals.write('2025', number === 1 ? 'absent' : number - 1, {
      period: '2025',
      number,
      totals,
      recorded: { by: 'office-1', at: START },
    }),
  );

const recordOf = async (line: Line, zone = 'hangzhou') =>
  (await indicatorRecords.read(line.ports.readRecord, { zone, period: '2025' }))?.value;

const valuesOf = async (line: Line): Promise<IndicatorValues> => {
  const object = await line.ports.getObject({ bucket: 'results', key: (await recordOf(line))?.values ?? '' });
  return JSON.parse(new TextDecoder().decode(object?.bytes)) as IndicatorValues;
};

describe('computing a zone’s indicators', () => {
  it('takes a valid table that nobody reviewed yet, and says so', async () => {
    const line = openLine();
    await lodge(line, { state: 'valid' });
    await onFilingChanged(line.ports)(changed);
    expect(await recordOf(line)).toMatchObject({ submission: 'sub-1', basis: 'valid', totalsVersion: null });
    const values = await valuesOf(line);
    expect(values['taxPerMu']?.value).toBe('30.625');
    expect(values['tradeShare']?.reason).toBe('missing-input');
  });

  it('takes the accepted table and the current totals', async () => {
    const line = openLine();
    await lodge(line, { state: 'accepted' });
    await recordTotals(line);
    await onFilingChanged(line.ports)(changed);
    expect(await recordOf(line)).toMatchObject({ basis: 'accepted', totalsVersion: 1 });
    expect((await valuesOf(line))['fdiShare']?.lineage.at(-1)).toMatchObject({ field: 'provinceForeignInvestment' });
  });

  it('computes the shares of every zone again when totals are recorded', async () => {
    const line = openLine();
    await registerZones(line, hangzhou, ningbo);
    await lodge(line, { state: 'accepted' });
    await lodge(line, { id: 'n', zone: 'ningbo', state: 'valid' });
    await recordTotals(line);
    await onTotalsRecorded(line.ports)({ period: '2025' });
    expect([(await recordOf(line))?.totalsVersion, (await recordOf(line, 'ningbo'))?.totalsVersion]).toEqual([1, 1]);
  });

  it('keeps the mark of made-up data, whichever of the two bears it', async () => {
    const line = openLine();
    await lodge(line, { state: 'valid', synthetic: true });
    await onFilingChanged(line.ports)(changed);
    expect((await recordOf(line))?.synthetic).toBe(true);
    const other = openLine();
    await lodge(other, { state: 'valid' });
    await recordTotals(other, 1, { ...sampleTotals, synthetic: true });
    await onFilingChanged(other.ports)(changed);
    expect((await recordOf(other))?.synthetic).toBe(true);
  });

  it.each(['awaiting-upload', 'received', 'invalid', 'rejected', 'expired'] as const)(
    'computes nothing of a filing that is %s',
    async (state) => {
      const line = openLine();
      await lodge(line, { state });
      expect(await onFilingChanged(line.ports)(changed)).toEqual({ kind: 'done' });
      expect(await recordOf(line)).toBeUndefined();
    },
  );

  it('computes nothing of another form, or of nobody', async () => {
    const line = openLine();
    await lodge(line, { state: 'valid' });
    expect(await onFilingChanged(line.ports)({ ...changed, form: 'work-plan' })).toEqual({ kind: 'done' });
    expect(await onFilingChanged(line.ports)({ ...changed, zone: 'lishui' })).toEqual({ kind: 'done' });
    expect(line.records.all().filter(({ key }) => key.table === 'indicators')).toEqual([]);
  });

  it('is tried again where the table is not to be had', async () => {
    const line = openLine();
    await lodge(line, { state: 'valid' });
    const getObject = async () => undefined;
    await expect(onFilingChanged({ ...line.ports, getObject })(changed)).rejects.toThrow('is gone');
  });
});

/** What changes in the stores, and the message that each change sends. */
const changes: Readonly<Record<string, (line: Line) => Promise<void>>> = {
  accepted: async (line) => {
    const found = await submissions.read(line.ports.readRecord, 'sub-1');
    const head = await filings.read(line.ports.readRecord, changed);
    if (!found || !head) throw new Error('nothing lodged');
    await line.place(
      submissions.write('sub-1', found.version, { ...found.value, state: 'accepted' }),
      filings.write(changed, head.version, { ...head.value, accepted: 'sub-1' }),
    );
  },
  totals: (line) => recordTotals(line),
};

const messages: Readonly<Record<string, (ports: LinePorts) => Promise<unknown>>> = {
  validated: (ports) => onFilingChanged(ports)(changed),
  accepted: (ports) => onFilingChanged(ports)(changed),
  totals: (ports) => onTotalsRecorded(ports)({ period: '2025' }),
};

/** Every order of messages and changes in which no message comes before its change. */
const orders = (left: readonly string[]): readonly (readonly string[])[] =>
  left.length === 0
    ? [[]]
    : left
        .filter((step) => !left.includes(step.replace('message of', 'change to')) || !step.startsWith('message'))
        .flatMap((step) => orders(left.filter((other) => other !== step)).map((rest) => [step, ...rest]));

describe('in whatever order messages come', () => {
  const all = orders([
    'message of validated',
    'change to accepted',
    'message of accepted',
    'change to totals',
    'message of totals',
  ]);

  it.each(all.map((order) => [order]))('%j ends the same', async (order) => {
    const line = openLine();
    await registerZones(line, hangzhou);
    await lodge(line, { state: 'valid', table: sampleZone('hangzhou', [{ fdi: '11560' }]).filing!.table });
    for (const step of order) {
      const [kind, , what = ''] = step.split(' ');
      if (kind === 'change') await changes[what]?.(line);
      else await messages[what]?.(line.ports);
    }
    expect(await recordOf(line)).toMatchObject({ basis: 'accepted', totalsVersion: 1 });
    expect((await valuesOf(line))['fdiShare']?.value).toBe('1');
  });
});

describe('has one effect, whatever is repeated or breaks:', () => {
  const arrange = async () => {
    const line = openLine();
    await registerZones(line, hangzhou, ningbo);
    await lodge(line, { state: 'accepted' });
    await recordTotals(line);
    return line;
  };

  it('a filing changed', async () => {
    expect(await expectOneEffect({ arrange, act: (ports) => onFilingChanged(ports)(changed) })).toBeGreaterThanOrEqual(
      8,
    );
  });

  it('totals were recorded', async () => {
    const act = (ports: LinePorts) => onTotalsRecorded(ports)({ period: '2025' });
    expect(await expectOneEffect({ arrange, act })).toBeGreaterThanOrEqual(10);
  });
});

it('changes nothing the second time, in whatever order the store gives a record’s fields back', async () => {
  const line = openLine();
  await lodge(line, { state: 'valid' });
  // A map attribute of DynamoDB has no order of its own.
  const readRecord: ReadRecord = async (key) => {
    const record = await line.ports.readRecord(key);
    return record && { ...record, body: Object.fromEntries(Object.entries(record.body).toReversed()) };
  };
  const compute = onFilingChanged({ ...line.ports, readRecord });
  await compute(changed);
  await compute(changed);
  const { records } = await line.ports.listRecords({
    table: 'indicators',
    pk: 'AUDIT#hangzhou',
    prefix: 'E#',
    limit: 10,
  });
  expect(records).toHaveLength(1);
});
