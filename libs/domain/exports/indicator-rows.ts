import type { IndicatorValue, IndicatorValues } from '../indicators/compute-indicators.ts';
import { indicators } from '../indicators/index.ts';
import { type ExportColumnOf, type ExportTable, exportTable } from './export-table.ts';

/** The current indicators of a zone, and what they were computed from. */
export interface ZoneValues {
  readonly zone: string;
  readonly period: string;
  readonly submission: string;
  readonly basis: 'accepted' | 'valid';
  readonly totalsVersion: number | null;
  readonly synthetic?: true;
  readonly values: IndicatorValues;
}

interface Row {
  readonly of: ZoneValues;
  readonly indicator: string;
  readonly value: IndicatorValue;
}

/**
 * Indicator values (指标值) as rows, one a zone and indicator.
 *
 * @example
 * indicatorRows([{ zone: 'ningbo', period: '2025', submission: 's', basis: 'accepted', totalsVersion: 1, values: {} }]).rows; // []
 */
export const indicatorRows = (zones: readonly ZoneValues[]): ExportTable =>
  exportTable(
    columns,
    zones.flatMap((of) => Object.entries(of.values).map(([indicator, value]) => ({ of, indicator, value }))),
  );

const titles: ReadonlyMap<string, string> = new Map(indicators.map(({ id, title }) => [id, title.zh]));

const columns: readonly ExportColumnOf<Row>[] = [
  { id: 'zone', title: '联动创新区', of: ({ of }) => of.zone },
  { id: 'period', title: '报告期', of: ({ of }) => of.period },
  { id: 'basis', title: '依据', of: ({ of }) => of.basis },
  { id: 'submission', title: '报送编号', of: ({ of }) => of.submission },
  { id: 'totalsVersion', title: '全省总量版本', numeric: true, of: ({ of }) => of.totalsVersion },
  { id: 'indicator', title: '指标', of: ({ indicator }) => indicator },
  { id: 'indicatorZh', title: '指标名称', of: ({ indicator }) => titles.get(indicator) },
  { id: 'value', title: '指标值', numeric: true, of: ({ value }) => value.value },
  { id: 'unit', title: '计量单位', of: ({ value }) => value.unit },
  { id: 'reason', title: '无值原因', of: ({ value }) => value.reason },
  { id: 'synthetic', title: '模拟数据', of: ({ of }) => of.synthetic },
];
