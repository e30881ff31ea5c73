import { Decimal, plain } from '../decimal.ts';
import type { IndicatorTable, TableCell } from '../indicator-table.ts';
import type { ExactValues, FiledTable, IndicatorValues } from '../indicators/compute-indicators.ts';
import type { Correction } from './correction.ts';

/** The corrections of one zone's filing among those of a run. */
export type FilingCorrections = readonly Pick<Correction, 'on' | 'value' | 'objection'>[];

/**
 * A filing with its corrected figures in their cells; each keeps what was reported beside it. The same object where no
 * figure of it was corrected.
 *
 * @example
 * correctedFiling({ fileSha256: 'e3b0', table: { rows: [] } }, []).table.rows; // []
 */
export const correctedFiling = <Filed extends FiledTable>(filed: Filed, corrections: FilingCorrections): Filed => {
  const ofCells = corrections.filter(({ on }) => on.kind === 'cell');
  return ofCells.length === 0 ? filed : { ...filed, table: ofCells.reduce(correctCell, filed.table) };
};

const correctCell = (table: IndicatorTable, { on, value, objection }: FilingCorrections[number]): IndicatorTable => {
  if (on.kind !== 'cell') return table;
  const corrected = (cell: TableCell): TableCell => ({
    ...cell,
    value,
    corrected: { reported: cell.value, objection },
  });
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.subArea === on.subArea
        ? { ...row, figures: { ...row.figures, [on.field]: corrected(row.figures[on.field]) } }
        : row,
    ),
  };
};

/**
 * Indicators for scoring, with the corrected ones in place of what was computed.
 *
 * @example
 * correctedExact({ taxPerMu: { reason: 'missing-input' } }, [{ on: { kind: 'indicator', indicator: 'taxPerMu' }, value: '30.5', objection: 'o' }]).taxPerMu; // { value: 30.5 }
 */
export const correctedExact = (values: ExactValues, corrections: FilingCorrections): ExactValues => ({
  ...values,
  ...Object.fromEntries(
    corrections.flatMap(({ on, value }) =>
      on.kind === 'indicator' ? [[on.indicator, { value: new Decimal(value) }]] : [],
    ),
  ),
});

/**
 * Indicators as they are stored and shown, with the corrected ones in place of what was computed, which stands beside them.
 *
 * @example
 * correctedValues({}, []); // {}
 */
export const correctedValues = (values: IndicatorValues, corrections: FilingCorrections): IndicatorValues => ({
  ...values,
  ...Object.fromEntries(
    corrections.flatMap(({ on, value, objection }) => {
      const computed = on.kind === 'indicator' ? values[on.indicator] : undefined;
      if (on.kind !== 'indicator' || !computed) return [];
      const { reason: _, ...kept } = computed;
      const corrected = { computed: computed.value, objection };
      return [[on.indicator, { ...kept, value: plain(new Decimal(value)), corrected }]];
    }),
  ),
});
