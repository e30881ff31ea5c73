import { sha256Hex } from '../../../libs/domain/digest.ts';
import type { RunResult } from '../../../libs/domain/evaluation/evaluate.ts';
import type { IndicatorValues } from '../../../libs/domain/indicators/compute-indicators.ts';
import type { RecordedTotals } from '../../../libs/ports/totals.ts';
import type { Run } from '../engine/run.ts';
import type { Invariant } from './invariant.ts';

/**
 * Every stored number's lineage resolves: its cell to the hash of a stored upload, its total to a recorded version, what a department
 * settled to its workbook or to the figures that the API brought.
 */
export const lineageResolves: Invariant = {
  name: 'lineage resolves',
  atRest: (run) => {
    const objects = run.sim.world.objects.all();
    const files = new Set(objects.filter(({ bucket }) => bucket === 'uploads').map(({ bytes }) => sha256Hex(bytes)));
    const sources = recordedSources(run);
    const settled = new Set(objects.flatMap(({ key }) => /^authority\/([0-9a-f]{64})\.json$/u.exec(key)?.[1] ?? []));
    return objects.flatMap(({ bucket, key, bytes }) => {
      const of = bucket === 'results' ? /^(indicators|runs\/result)\//u.exec(key)?.[1] : undefined;
      if (!of) return [];
      const stored = JSON.parse(new TextDecoder().decode(bytes));
      const all: readonly IndicatorValues[] =
        of === 'indicators' ? [stored] : Object.values((stored as RunResult).indicators.zones);
      return all.flatMap((values) => unresolved(values, { files, settled, sources })).map((what) => `${key}: ${what}`);
    });
  },
};

const recordedSources = ({ sim }: Run): ReadonlySet<string> => {
  const versions = sim.world.records.all().filter(({ key }) => key.pk.startsWith('TOTALS#') && key.sk.startsWith('V#'));
  return new Set(
    versions.flatMap(({ body }) => {
      const { trade, foreignInvestment } = (body as unknown as RecordedTotals).totals;
      return [trade, foreignInvestment].map(({ source, value, unit }) => JSON.stringify([source, value, unit]));
    }),
  );
};

const unresolved = (
  values: IndicatorValues,
  { files, settled, sources }: Readonly<Record<'files' | 'settled' | 'sources', ReadonlySet<string>>>,
): readonly string[] =>
  Object.entries(values).flatMap(([id, { value, lineage }]) => {
    if (value !== null && lineage.length === 0) return [`${id} has a value and no lineage`];
    const lost = lineage.filter((entry) => {
      if ('cell' in entry) return !files.has(entry.fileSha256);
      if ('department' in entry) return !settled.has(entry.fileSha256);
      return !sources.has(JSON.stringify([entry.source, entry.value, entry.unit]));
    });
    return lost.map(({ field }) => `${id} has no source of ${field}`);
  });
