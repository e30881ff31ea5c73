import type { MemoryRecord } from '../../../libs/memory/memory-records.ts';
import { memoryRecords } from '../../../libs/memory/memory-records.ts';
import { workFor } from '../../../libs/ports/cause.ts';
import type { TableName, Write } from '../../../libs/ports/records.ts';
import { commitWork } from '../../../libs/ports/unit-of-work.ts';
import type { TrailPorts } from '../../../services/audit/read-trail.ts';
import { tick } from '../../../services/calendar/tick.ts';
import { type Line, openLine } from '../line/open-line.ts';

/** What is done: by which service, for which zone, on which day of January 2026. */
type Deed = readonly [table: TableName, chain: string, day: number];

const DEEDS: readonly Deed[] = [
  ['intake', 'ningbo', 5],
  ['portal', 'ningbo', 5],
  ['intake', 'ningbo', 5],
  ['intake', 'hangzhou', 6],
  ['intake', 'ningbo', 6],
  ['portal', 'ningbo', 6],
  ['intake', 'hangzhou', 7],
  ['intake', 'ningbo', 8],
];

/** The moment at which the last day of the deeds is looked at: its entries are not sealed yet. */
export const LOOKED_AT = '2026-01-08T12:00:00.000Z';

/** Four days of work on three chains, each sealed but the last. */
export const auditedDays = async (): Promise<Line> => {
  const line = openLine();
  let today = 0;
  const versions = new Map<string, number>();
  for (const [index, [table, chain, day]] of DEEDS.entries()) {
    const midnight = `2026-01-${String(day - 1).padStart(2, '0')}T16:00:00.000Z`;
    if (day !== today) {
      line.setClock(midnight);
      await tick(line.ports)(midnight);
    }
    today = day;
    line.setClock(`2026-01-0${day}T01:0${index}:00.000Z`);
    const name = `${table} ${chain}`;
    const expect = versions.get(name) ?? 'absent';
    versions.set(name, (versions.get(name) ?? 0) + 1);
    const put: Write = { put: { table, pk: `FACT#${chain}`, sk: 'STATE' }, expect, body: { index } };
    const audit = { actor: `person-${index}`, action: 'fact.noted', subject: chain, facts: { index } };
    await workFor({ cause: { request: `request-${index}` }, role: 'office' }, () =>
      commitWork(line.ports, { table, chain, audit, writes: [put], events: [] }),
    );
  }
  return line;
};

/** The trail of a store in which somebody changed records behind our back. */
export const tampered = async (
  { records, ports }: Line,
  change: (all: readonly MemoryRecord[]) => readonly MemoryRecord[],
): Promise<TrailPorts> => {
  const store = memoryRecords();
  for (const { key, body, listed } of change(records.all())) {
    await store.commit([{ put: key, expect: 'absent', body, ...(listed ? { listed } : {}) }]);
  }
  return { ...store, getObject: ports.getObject };
};
