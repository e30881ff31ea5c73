import type { Cell } from '../../../../workbook/workbook.ts';
import { Decimal, nearestDouble, ofDouble, plain, shortText } from '../../../decimal.ts';
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
 * Makes a reader of the numbers of one column: in its unit, given in that of its header or of its own cell, where both
 * measure the same.
 *
 * @example
 * numberReader({ kind: 'number', unit: '亿元' }, unit)(cell).value; // '12.5'
 */
export const numberReader = (type: NumberType, column: ColumnUnit): ((cell: Cell) => ValueReading) => {
  const asked = expectedNumber(type);
  const limits = limitsOf(type);
  const converts = column.kind === 'known' && column.unit.name !== column.asked.name;
  const isDisguised = disguiseReader();
  return (cell) => {
    if (cell.type === 'number') {
      if (isDisguised(cell.numberFormat)) return refuse('value.disguised-number', asked);
      const text = column.kind === 'known' || column.kind === 'count' ? textWithin(cell.value, limits) : undefined;
      if (text !== undefined && !converts) return { value: text, shown: text };
    }
    return readSlowly(cell, type, column, asked, limits);
  };
};

/** Cells of a column mostly have one format. */
const disguiseReader = (): ((format: string | undefined) => boolean) => {
  let last: string | undefined;
  let disguised = false;
  return (format) => {
    if (format !== last) disguised = disguise(format) !== undefined;
    last = format;
    return disguised;
  };
};

const readSlowly = (cell: Cell, type: NumberType, column: ColumnUnit, asked: string, limits: Limits): ValueReading => {
  if (isAnswer(cell, type)) return nothing;
  const unit = column.kind === 'known' ? column.unit : undefined;
  const { reading, own } = read(cell, unit, type.unit === undefined);
  if (reading.kind === 'none') return { value: null };
  if (reading.kind === 'refused') {
    return refuse(reading.refusal === 'scaled' ? 'value.disguised-number' : 'value.not-a-number', asked);
  }
  if (reading.value.e >= mostDigits) return refuse('value.out-of-range', asked);
  // A unit that is not understood is an error of its column; its cells are not judged in it.
  if (column.kind !== 'known' && column.kind !== 'count') return { value: null };
  const from = own ?? unit;
  const value = column.kind === 'known' && from ? convert(reading.value, from, column.asked) : reading.value;
  if (!isWithin(value, limits)) return refuse('value.out-of-range', asked);
  return said(plain(value), reading.as === 'text' ? `${plain(value)}${type.unit ?? ''}` : undefined);
};

/** Before the point: spreadsheets keep 15 digits, so that a larger number is no longer exact. */
const mostDigits = 15;

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

interface Limits {
  readonly integer: boolean;
  readonly min: Decimal | undefined;
  readonly max: Decimal | undefined;
  /** Both as doubles, where these are exactly them. */
  readonly doubles: { readonly min: number; readonly max: number } | undefined;
}

const limitsOf = (type: NumberType): Limits => {
  const min = type.min === undefined ? undefined : new Decimal(type.min);
  const max = type.max === undefined ? undefined : new Decimal(type.max);
  const areShort = [min, max].every((limit) => limit === undefined || limit.precision() <= 15);
  const doubles = {
    min: min ? nearestDouble(min) : Number.NEGATIVE_INFINITY,
    max: max ? nearestDouble(max) : Number.POSITIVE_INFINITY,
  };
  return { integer: type.integer === true, min, max, doubles: areShort ? doubles : undefined };
};

const isWithin = (value: Decimal, { integer, min, max }: Limits): boolean =>
  (!integer || value.isInteger()) && (min === undefined || value.gte(min)) && (max === undefined || value.lte(max));

/** The text of a stored number within limits, where doubles tell that it is: at 15 digits they compare as decimals do. */
const textWithin = (double: number, { integer, doubles }: Limits): string | undefined => {
  // Rounding takes nothing over a limit; what it takes onto one is read slowly.
  if (!doubles || !(double >= doubles.min && double <= doubles.max)) return undefined;
  const text = shortText(double);
  if (text === undefined || Number.isInteger(double)) return text;
  const point = text.indexOf('.');
  // What is rounded to a whole number is read slowly, too.
  return integer || point < 0 || text.length - point > 13 ? undefined : text;
};

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
