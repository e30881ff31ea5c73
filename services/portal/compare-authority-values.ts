import { type Actor, maySeeZone } from '../../libs/domain/actor.ts';
import { Decimal, plain } from '../../libs/domain/decimal.ts';
import type { AcceptedTable } from '../../libs/domain/filing.ts';
import type { AuthorityTable } from '../../libs/domain/forms/authority-values/authority-value.ts';
import {
  type Comparison,
  compareWithReported,
} from '../../libs/domain/forms/authority-values/compare-with-reported.ts';
import { departmentOf } from '../../libs/domain/forms/authority-values/departments.ts';
import { quarterFigures } from '../../libs/domain/forms/authority-values/quarter-figures.ts';
import { settledTables, settledValues } from '../../libs/domain/forms/authority-values/settled-values.ts';
import { authorityValuesHeading } from '../../libs/domain/forms/headings/authority-values.ts';
import type { Need } from '../../libs/domain/forms/need.ts';
import type { RecordTable } from '../../libs/domain/forms/records/record-table.ts';
import type { IndicatorTable } from '../../libs/domain/indicator-table.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { province } from '../../libs/domain/zone.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { type FilingContextPorts, readFilingContext } from '../../libs/ports/filing-context.ts';
import type { compareAuthorityValuesRoute } from './authority-routes.ts';

type Row = AnswerBodyOf<typeof compareAuthorityValuesRoute>['items'][number];

/**
 * Compares what zones reported and the office accepted with what the departments settled (比对表): of a year the raw figures, of a
 * quarter the cumulative ones. A zone's people see their own rows, the office every zone's or those of the one that it names.
 */
export const compareAuthorityValues =
  (ports: FilingContextPorts): Command<typeof compareAuthorityValuesRoute> =>
  async ({ params: { period }, query, actor }) => {
    const zone = query.zone ?? ownZone(actor);
    if (zone !== undefined && !maySeeZone(actor, zone)) return fail(unknownZone);
    const needs = [reportedIn(period, zone === undefined ? 'every' : 'own'), settledValues];
    const { filedBy, ...heading } = authorityValuesHeading;
    const form = { ...heading, needs, ...(zone === undefined && filedBy ? { filedBy } : {}) };
    const read = await readFilingContext(ports, { zone: zone ?? province.id, form, period });
    if (!read) return fail(unknownZone);
    const reported = read.context.references?.['reported'] ?? [];
    const settled = settledTables(read.context.references);
    const items = (zone === undefined ? zonesOf(reported, settled) : [zone]).flatMap((id) =>
      rowsOf(
        id,
        settled,
        reported.find((table) => table.zone === id),
      ),
    );
    return ok({ body: { period, items } });
  };

const ownZone = ({ role, zone }: Actor): string | undefined =>
  role === 'zone-officer' || role === 'zone-lead' ? (zone ?? '') : undefined;

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

const rowsOf = (
  zone: string,
  settled: readonly AuthorityTable[],
  accepted: AcceptedTable | undefined,
): readonly Row[] =>
  compareWithReported(settled, { id: zone }, figuresOf(accepted)).map((one) =>
    rowOf(zone, one, accepted?.fileSha256 ?? ''),
  );

const figuresOf = (accepted: AcceptedTable | undefined): IndicatorTable => {
  if (!accepted) return { rows: [] };
  return accepted.period.includes('Q')
    ? quarterFigures(accepted.table as RecordTable)
    : (accepted.table as IndicatorTable);
};

const rowOf = (zone: string, one: Comparison, fileSha256: string): Row => ({
  zone,
  subArea: one.subArea,
  field: one.item.id,
  label: one.item.label,
  unit: one.item.unit,
  department: one.department,
  name: departmentOf(one.department).name,
  reported: one.reported === null ? null : { value: one.reported, fileSha256, cells: one.places },
  authority: one.authority === null ? null : { value: one.authority, document: one.document ?? '' },
  difference: one.difference,
  percent: one.relative === null ? null : plain(new Decimal(one.relative).times(100)),
  verdict: one.verdict,
});

const unknownZone = problem('not-found', 'zone.unknown', { zh: '没有这个联动创新区', en: 'There is no such zone' });
