import { describe, expect, it } from 'vitest';
import { firstFilings } from '../../libs/ports/first-filings.ts';
import { filings, submissions } from '../../libs/ports/submissions.ts';
import { hangzhou, type Lodged, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { filledForm } from '../../test/support/xlsx/filled-form.ts';
import { validateSubmission } from './validate-submission.ts';

const imported = { document: '浙自贸办〔2025〕3号', date: '2025-03-18' };
const filing = { zone: 'hangzhou', form: 'indicator-data', period: '2024' };

const good = filledForm({ unit: hangzhou.name, period: '2024年度' });
const toExplain = filledForm({ unit: hangzhou.name, period: '2024年度', cells: { C6: 700_000 } });

const markImported = async (line: Line, id: string) => {
  const found = await submissions.read(line.ports.readRecord, id);
  await line.place(submissions.write(id, found!.version, { ...found!.value, imported }));
};

/** A line with a received import of 2024, after what `before` lodged. */
const received = async (lodged: Partial<Lodged> = {}, before?: (line: Line) => Promise<unknown>) => {
  const line = openLine();
  await registerZones(line, hangzhou);
  await before?.(line);
  await lodge(line, { period: '2024', bytes: good, ...lodged, state: 'received' });
  await markImported(line, lodged.id ?? 'sub-1');
  return line;
};

const stateOf = async (line: Line, id = 'sub-1') => (await submissions.read(line.ports.readRecord, id))?.value.state;
const acceptedOf = async (line: Line) => (await filings.read(line.ports.readRecord, filing))?.value.accepted;

describe('an import', () => {
  it('stands as accepted, by the document, and zone and indicators are told', async () => {
    const line = await received();
    expect(await validateSubmission(line.ports)('sub-1')).toMatchObject({ kind: 'done' });
    expect(await stateOf(line)).toBe('accepted');
    expect(await acceptedOf(line)).toBe('sub-1');
    const told = { type: 'submission.accepted', data: { period: '2024', imported: imported.document } };
    expect([line.sent('indicator'), line.sent('notice')]).toMatchObject([[told], [told]]);
  });

  it('asks for no explanation: what is found in it is kept for information', async () => {
    const line = await received({ bytes: toExplain });
    await validateSubmission(line.ports)('sub-1');
    const found = (await submissions.read(line.ports.readRecord, 'sub-1'))?.value;
    expect(found).toMatchObject({
      state: 'accepted',
      validation: { counts: { error: 0, mustExplain: 0, warning: 0 } },
    });
    expect(found?.validation?.counts.info).toBeGreaterThan(0);
  });

  it('that cannot be read counts for nothing, and no zone is asked to repair it', async () => {
    const line = await received({ bytes: Uint8Array.of(0, 1) });
    await validateSubmission(line.ports)('sub-1');
    expect([await stateOf(line), await acceptedOf(line), line.sent('notice')]).toEqual(['rejected', undefined, []]);
  });

  it('takes the place of an earlier one', async () => {
    const line = await received({ id: 'sub-2', attempt: 2 }, async (open) => {
      await lodge(open, { period: '2024', state: 'accepted' });
      await markImported(open, 'sub-1');
    });
    await validateSubmission(line.ports)('sub-2');
    expect([await stateOf(line, 'sub-1'), await stateOf(line, 'sub-2')]).toEqual(['superseded', 'accepted']);
    expect(await acceptedOf(line)).toBe('sub-2');
  });

  it('gives way where the zone filed that year itself meanwhile, or an earlier one', async () => {
    for (const period of ['2023', '2024']) {
      const line = await received();
      await line.place(firstFilings.write(filing, 'absent', { period }));
      await validateSubmission(line.ports)('sub-1');
      expect([await stateOf(line), await acceptedOf(line)], period).toEqual(['superseded', undefined]);
    }
  });

  it('has one effect, whatever is repeated or breaks', async () => {
    const act = (ports: Line['ports']) => validateSubmission(ports)('sub-1');
    expect(await expectOneEffect({ arrange: () => received(), act })).toBeGreaterThanOrEqual(9);
  });
});
