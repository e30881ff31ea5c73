import type { AcceptedTable } from '../../libs/domain/filing.ts';
import type { AuthorityTable } from '../../libs/domain/forms/authority-values/authority-value.ts';
import {
  type Comparison,
  compareWithReported,
} from '../../libs/domain/forms/authority-values/compare-with-reported.ts';
import { quarterFigures } from '../../libs/domain/forms/authority-values/quarter-figures.ts';
import { settledTables, settledValues } from '../../libs/domain/forms/authority-values/settled-values.ts';
import { authorityValuesHeading } from '../../libs/domain/forms/headings/authority-values.ts';
import type { Need } from '../../libs/domain/forms/need.ts';
import type { RecordTable } from '../../libs/domain/forms/records/record-table.ts';
import type { IndicatorTable } from '../../libs/domain/indicator-table.ts';
import { province } from '../../libs/domain/zone.ts';
import { type FilingContextPorts, readFilingContext } from '../../libs/ports/filing-context.ts';

/** A zone's rows of the 比对表, and the file that its own figures are from; empty where it has none. */
export interface ZoneComparison {
  readonly zone: string;
  readonly fileSha256: string;
  readonly rows: readonly Comparison[];
}

/**
 * Compares what one zone, or every zone, reported and the office accepted with what the departments settled of a period,
 * as of a moment of the past (RFC 3339, UTC) where one is named; `undefined` for a zone that is not registered.
 */
export const readComparison = async (
  ports: FilingContextPorts,
  period: string,
  { zone, past }: { readonly zone: string | undefined; readonly past?: string | undefined },
): Promise<readonly ZoneComparison[] | undefined> => {
  const needs = [reportedIn(period, zone === undefined ? 'every' : 'own'), settledValues];
  const { filedBy, ...heading } = authorityValuesHeading;
  const form = { ...heading, needs, ...(zone === undefined && filedBy ? { filedBy } : {}) };
  const read = await readFilingContext(ports, { zone: zone ?? province.id, form, period, past });
  if (!read) return undefined;
  const reported = read.context.references?.['reported'] ?? [];
  const settled = settledTables(read.context.references);
  return (zone === undefined ? zonesOf(reported, settled) : [zone]).map((id) => {
    const accepted = reported.find((table) => table.zone === id);
    const rows = compareWithReported(settled, { id }, figuresOf(accepted));
    return { zone: id, fileSha256: accepted?.fileSha256 ?? '', rows };
  });
};

const reportedIn = (period: string, zones: Need['zones']): Need => ({
  id: 'reported',
  form: period.includes('Q') ? 'quarterly-trade' : 'indicator-data',
  period: 'same',
  zones,
});

/** Those that reported, in the order of the registry, then those of which departments have figures all the same. */
const zonesOf = (reported: readonly AcceptedTable[], settled: readonly AuthorityTable[]): readonly string[] => [
  ...new Set([
    ...reported.map(({ zone }) => zone),
    ...settled.flatMap(({ values }) => values.map(({ zone }) => zone)).toSorted(),
  ]),
];

const figuresOf = (accepted: AcceptedTable | undefined): IndicatorTable => {
  if (!accepted) return { rows: [] };
  return accepted.period.includes('Q')
    ? quarterFigures(accepted.table as RecordTable)
    : (accepted.table as IndicatorTable);
};
