import { type FixtureValue, goodRows } from '../../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import { parseCellReference } from '../../../libs/workbook/cell-reference.ts';
import { buildXlsx } from './build-xlsx.ts';
import type { CellInput } from './sheet-xml.ts';

/** The sub-areas that a filled form reports, by which its zone is registered. */
export const formSubAreas = [{ name: '主城片区' }, { name: '临空片区' }] as const;

/** A filled form to be built. */
export interface FilledForm {
  /** What stands behind 填报单位. */
  readonly unit: string;
  /** What stands behind 报告期; the year of the other tests where it is left out. */
  readonly period?: string;
  /** Cells that differ from a form in which nothing is to be found, e.g. `{ D4: -1 }`. */
  readonly cells?: Readonly<Record<string, CellInput>>;
  /** A column to be left out, from 1. */
  readonly withoutColumn?: number;
  /** A line under the table, so that forms of the same figures are different files. */
  readonly note?: string;
}

/**
 * The bytes of a raw-indicator table (基础数据表) as a zone fills it in.
 *
 * @example
 * filledForm({ unit: '杭州联动创新区' }); // a form that is valid, with nothing to be found
 */
export function filledForm({ unit, period = '2025年度', cells = {}, withoutColumn, note }: FilledForm): Uint8Array {
  const rows = goodRows.map((row): CellInput[] => row.map(plain));
  rows[1] = [`填报单位：${unit}      报告期：${period}      填报日期：2026年1月8日`];
  if (note !== undefined) rows.push([`注：${note}`]);
  for (const [ref, value] of Object.entries(cells)) {
    const { row, column } = parseCellReference(ref)!;
    const line = rows[row - 1] ?? [];
    line[column - 1] = value;
    rows[row - 1] = line;
  }
  const kept = withoutColumn === undefined ? rows : rows.map((row) => row.toSpliced(withoutColumn - 1, 1));
  return buildXlsx({ sheets: [{ name: '基础数据表', rows: kept }] });
}

function plain(value: FixtureValue): CellInput {
  if (value !== null && typeof value === 'object') throw new TypeError('the good form holds plain values only');
  return value;
}
