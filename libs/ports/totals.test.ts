import { describe, expect, it } from 'vitest';
import { openLine } from '../../test/support/line/open-line.ts';
import { sampleTotals } from '../../test/support/sample-run.ts';
import { readTotalsAsOf, totalsVersions } from './totals.ts';

const day = (number: number) => `2026-02-${String(number).padStart(2, '0')}T00:00:00.000Z`;

/** Version n was recorded on the n-th of February. */
const recorded = async (versions: number) => {
  const line = openLine();
  for (let number = 1; number <= versions; number += 1) {
    const value = { period: '2025', number, totals: sampleTotals, recorded: { by: 'office-1', at: day(number) } };
    await line.place(totalsVersions.write({ period: '2025', number }, 'absent', value));
  }
  return line.ports.listRecords;
};

describe('the totals that stood at a moment', () => {
  it.each([
    [day(1), 1],
    [day(3), 3],
    ['2026-02-03T12:00:00.000Z', 3],
    [day(28), 25],
  ])('at %s were version %i', async (moment, number) => {
    expect((await readTotalsAsOf(await recorded(25), '2025', moment))?.number).toBe(number);
  });

  it('were none before the first, and none of another period', async () => {
    const listRecords = await recorded(3);
    expect(await readTotalsAsOf(listRecords, '2025', '2026-01-31T23:59:59.999Z')).toBeUndefined();
    expect(await readTotalsAsOf(listRecords, '2024', day(28))).toBeUndefined();
  });
});
