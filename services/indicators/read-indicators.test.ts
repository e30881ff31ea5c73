import { describe, expect, it } from 'vitest';
import { answerOf, ask, office, officer, otherLead } from '../../test/support/line/ask.ts';
import { lodge } from '../../test/support/line/lodge.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { onFilingChanged } from './compute-indicators.ts';
import { readIndicators } from './read-indicators.ts';

const open = async (synthetic?: true) => {
  const line = openLine();
  const mark = synthetic ? { synthetic } : {};
  for (const zone of ['ningbo', 'hangzhou']) {
    await lodge(line, { id: zone, zone, state: 'valid', ...(zone === 'ningbo' ? mark : {}) });
    await onFilingChanged(line.ports)({ zone, form: 'indicator-data', period: '2025' });
  }
  return line;
};

const read = async (actor: typeof officer, query: { year: string; zone?: string }, synthetic?: true) => {
  const { ports } = await open(synthetic);
  const { body } = answerOf(await ask(readIndicators(ports), { actor, query }));
  return { ...body, names: Object.keys(body?.zones ?? {}) };
};

describe('reading indicators', () => {
  it('gives the office every zone and a zone its own', async () => {
    expect((await read(office, { year: '2025' })).names).toEqual(['hangzhou', 'ningbo']);
    expect((await read(office, { year: '2025', zone: 'ningbo' })).names).toEqual(['ningbo']);
    expect((await read(officer, { year: '2025' })).names).toEqual(['hangzhou']);
    expect((await read(otherLead, { year: '2025' })).names).toEqual(['ningbo']);
  });

  it('gives a zone nothing of another’s, and nobody another year’s', async () => {
    expect((await read(officer, { year: '2025', zone: 'ningbo' })).names).toEqual([]);
    expect((await read(office, { year: '2024' })).names).toEqual([]);
  });

  it('says what the values rest on, and that they are made up where a part of them is', async () => {
    const { zones, year } = await read(officer, { year: '2025' });
    expect(year).toBe(2025);
    expect(zones?.['hangzhou']).toMatchObject({
      basis: 'valid',
      submission: 'hangzhou',
      totalsVersion: null,
      indicators: { taxPerMu: { value: '30.625', unit: '万元/亩' } },
    });
    expect((await read(office, { year: '2025' }, true)).synthetic).toBe(true);
    expect(await read(officer, { year: '2025' }, true)).not.toHaveProperty('synthetic');
  });
});
