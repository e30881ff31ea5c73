import type { Decimal } from '../decimal.ts';
import { type EfficacyParameters, efficacy } from './efficacy.ts';
import type { Normaliser } from './normaliser.ts';

/** The parameters of any normaliser; `method` names it. */
export type NormaliserParameters = EfficacyParameters;

/** Every normaliser, by the method's name. */
export const normalisers: { readonly [Method in NormaliserParameters['method']]: Normaliser<NormaliserParameters> } = {
  efficacy,
};

/**
 * Scores a value by the method that the parameters name.
 *
 * @example
 * normalise(new Decimal(50), { method: 'efficacy', base: '60', span: '40', lower: '10', upper: '50' }); // 100
 */
export const normalise = (value: Decimal, parameters: NormaliserParameters): Decimal =>
  normalisers[parameters.method].score(value, parameters);
