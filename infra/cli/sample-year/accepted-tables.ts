import type { AcceptedTable, FilingContext } from '../../../libs/domain/filing.ts';
import { type AuthorityTable, authorityTablesOf } from '../../../libs/domain/forms/authority-values/authority-value.ts';
import { findHeading } from '../../../libs/domain/forms/catalogue.ts';
import type { Need } from '../../../libs/domain/forms/need.ts';
import type { RecordTable } from '../../../libs/domain/forms/records/record-table.ts';
import { type Frequency, previousPeriod } from '../../../libs/domain/period.ts';
import { province, type Zone } from '../../../libs/domain/zone.ts';
import type { SampleFiling } from './filing.ts';

type Place = Pick<SampleFiling, 'zone' | 'form' | 'period'>;

const quarters: Readonly<Record<Frequency, readonly string[]>> = {
  year: [''],
  'half-year': ['Q2', 'Q4'],
  quarter: ['Q1', 'Q2', 'Q3', 'Q4'],
  'year-to-date': ['', 'Q1', 'Q2', 'Q3', 'Q4'],
};

const keyOf = ({ zone, form, period }: Place): string => `${zone}/${form}/${period}`;

/** The periods whose accepted tables a need means, seen from a filing. */
export const periodsOf = (
  need: Pick<Need, 'form' | 'period'>,
  of: Pick<SampleFiling, 'form' | 'period'>,
): readonly string[] => {
  const year = of.period.slice(0, 4);
  if (need.period === 'same') return [of.period];
  if (need.period === 'prior-year') return [`${Number(year) - 1}${of.period.slice(4)}`];
  if (need.period === 'previous') return [previousPeriod(of.period, findHeading(of.form)?.frequency ?? 'year')];
  return quarters[findHeading(need.form)?.frequency ?? 'year'].map((quarter) => `${year}${quarter}`);
};

/** What was accepted so far, in memory, and the contexts in which filings are judged by it. */
export const openAcceptedTables = (zones: readonly Zone[]) => {
  const tables = new Map<string, AcceptedTable>();
  /** What departments settled, by period and department: a workbook replaces those that it names. */
  const settled = new Map<string, AcceptedTable>();

  const recordedIn = (need: Need, filing: Place): readonly AcceptedTable[] =>
    periodsOf(need, filing).flatMap((period) => [...settled.values()].filter((table) => table.period === period));

  const filersOf = (need: Need, own: string): readonly string[] =>
    need.zones === 'every' ? zones.map(({ id }) => id) : [need.zones === 'own' ? own : province.id];

  return {
    /** The newest accepted table of a filing takes the place of an older one. */
    accept: (filing: Place, fileSha256: string, table: unknown): void => {
      const { zone, period } = filing;
      tables.set(keyOf(filing), { zone, period, fileSha256, table });
      if (filing.form !== 'authority-values') return;
      for (const own of authorityTablesOf(table as RecordTable)) {
        settled.set(`${period}/${own.department}`, { zone, period, fileSha256, table: own satisfies AuthorityTable });
      }
    },
    /** Throws for a zone that is not registered. */
    contextOf: (filing: Place, needs: readonly Need[] = []): FilingContext => {
      const zone = filing.zone === province.id ? province : zones.find(({ id }) => id === filing.zone);
      if (!zone) throw new RangeError(`${filing.zone} is not registered`);
      const references = Object.fromEntries(
        needs.map((need) => [
          need.id,
          need.from === 'records'
            ? recordedIn(need, filing)
            : filersOf(need, filing.zone)
                .flatMap((filer) => periodsOf(need, filing).map((period) => ({ zone: filer, form: need.form, period })))
                .flatMap((place) => tables.get(keyOf(place)) ?? []),
        ]),
      );
      return { zone, period: filing.period, references };
    },
  };
};
