import * as z from 'zod/mini';
import { Decimal } from '../decimal.ts';

/** A number in a scheme: a JSON number, taken by its shortest text, or a decimal as a string (`"0.30"`). */
export type SchemeNumber = number | string;

const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/u;

/**
 * The shape of a {@link SchemeNumber}; NaN, infinities and exponents in strings are refused. What is none is not looked at further:
 * no check of its size meets a text.
 *
 * @example
 * schemeNumber.safeParse('1e3').success; // false
 */
export const schemeNumber = z.union([z.number(), z.string().check(z.regex(DECIMAL, { abort: true }))]);

/**
 * The exact value of a {@link SchemeNumber}.
 *
 * @example
 * exact(0.1).plus('0.2').toString(); // '0.3'
 */
export const exact = (value: SchemeNumber): Decimal => new Decimal(value);
