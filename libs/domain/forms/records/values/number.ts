import type { Cell } from '../../../../workbook/workbook.ts';
import { Decimal, ofDouble, plain } from '../../../decimal.ts';
import { convert } from '../../../units/convert.ts';
import { findUnit } from '../../../units/find-unit.ts';
import type { Unit } from '../../../units/unit.ts';
import { disguise } from '../../reading/number-format.ts';
import type { NumberReading } from '../../reading/number-reading.ts';
import { readNumberText } from '../../reading/number-text.ts';
import type { ColumnType } from '../column-type.ts';
import type { ColumnUnit } from '../column-unit.ts';
import { nothing, refuse, said, type ValueReading } from './value-reading.ts';

type NumberType = Extract<ColumnType, { readonly kind: 'number' }>;

/** Words of counting behind a number, as in 12家. */
const counted = /\s*(?:个|家|人次|人|名|位|项|件|次|期|篇|条|批次|批|场|户|宗|份|天|个月|月|年|日|工作日|个工作日)$/u;

/**
 * A number in its column's unit, given in that of its header or of its own cell, where both measure the same.
 *
 * @example
 * readNumber(cell, { kind: 'number', unit: '亿元' }, unit).value; // '12.5'
 */
export const readNumber = (cell: Cell, type: NumberType, column: ColumnUnit): ValueReading => {
  if (isAnswer(cell, type)) return nothing;
  const asked = expectedNumber(type);
  const unit = column.kind === 'known' ? column.unit : undefined;
  const { reading, own } = read(cell, unit, type.unit === undefined);
  if (reading.kind === 'none') return { value: null };
  if (reading.kind === 'refused') {
    return refuse(reading.refusal === 'scaled' ? 'value.disguised-number' : 'value.not-a-number', asked);
  }
  if (reading.value.abs().gte('1e15')) return refuse('value.out-of-range', asked);
  // A unit that is not understood is an error of its column; its cells are not judged in it.
  if (column.kind !== 'known' && column.kind !== 'count') return { value: null };
  const from = own ?? unit;
  const value = column.kind === 'known' && from ? convert(reading.value, from, column.asked) : reading.value;
  if (!isWithin(value, type)) return refuse('value.out-of-range', asked);
  return said(plain(value), reading.as === 'text' ? `${plain(value)}${type.unit ?? ''}` : undefined);
};

/** A word that may stand there instead of a number. */
const isAnswer = ({ type, value }: Cell, { instead }: NumberType): boolean =>
  type === 'string' && value !== null && instead?.includes(value.normalize('NFKC').trim()) === true;

/**
 * What a column of numbers asks for, as a person reads it.
 *
 * @example
 * expectedNumber({ kind: 'number', unit: '亿元', min: '0' }); // '数字（亿元），不小于 0'
 */
const expectedNumber = ({ unit, integer, min, max, instead }: NumberType): string =>
  [
    `${integer ? '整数' : '数字'}${unit === undefined ? '' : `（${unit}）`}`,
    min === undefined ? '' : `，不小于 ${min}`,
    max === undefined ? '' : `，不大于 ${max}`,
    instead === undefined ? '' : `，或“${instead[0] ?? ''}”`,
  ].join('');

const isWithin = (value: Decimal, { integer, min, max }: NumberType): boolean =>
  (!integer || value.isInteger()) &&
  (min === undefined || value.gte(new Decimal(min))) &&
  (max === undefined || value.lte(new Decimal(max)));

interface Read {
  readonly reading: NumberReading;
  /** The unit that the cell itself names. */
  readonly own?: Unit;
}

const read = (cell: Cell, unit: Unit | undefined, count: boolean): Read => {
  if (cell.type === 'number') {
    const hidden = disguise(cell.numberFormat);
    if (hidden) return { reading: { kind: 'refused', refusal: 'scaled' } };
    return { reading: { kind: 'number', value: ofDouble(cell.value), as: 'number' } };
  }
  if (cell.type !== 'string' || cell.value === null) return { reading: { kind: 'refused', refusal: 'text' } };
  const reading = readNumberText(count ? cell.value.trim().replace(counted, '') : cell.value, unit);
  const own = unit && reading.kind === 'refused' && reading.refusal === 'other-unit' ? ownUnit(cell.value) : undefined;
  return own && own.kind === unit?.kind ? { reading: readNumberText(cell.value, own), own } : { reading };
};

const ownUnit = (text: string): Unit | undefined => findUnit(text.normalize('NFKC').replace(/^[^\p{L}㎡]*/u, ''));
