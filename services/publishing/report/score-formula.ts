import { Decimal, plain } from '../../../libs/domain/decimal.ts';
import type { NormaliserParameters } from '../../../libs/domain/scoring/normalise/index.ts';

/** How a value becomes a score, as a formula or the name of the method with what it takes. */
export const scoreFormula = (normaliser: NormaliserParameters): string => {
  switch (normaliser.method) {
    case 'efficacy':
    case 'goalposts': {
      const [base, top] = normaliser.scale ?? (normaliser.method === 'efficacy' ? [60, 100] : [0, 1]);
      return `${base} + ${plain(new Decimal(top).minus(base))} · clamp((x − l) / (u − l), 0, 1)`;
    }
    default: {
      const { method, ...parameters } = normaliser;
      return Object.keys(parameters).length === 0 ? method : `${method} ${JSON.stringify(parameters)}`;
    }
  }
};

/** The values for the least and for full points (不允许值、满意值), where they were published beforehand. */
export const goalpostsOf = (
  normaliser: NormaliserParameters,
): { readonly lower: string; readonly upper: string } | undefined => {
  if (normaliser.method === 'goalposts') return written(normaliser);
  if (normaliser.method !== 'efficacy' || !normaliser.bounds || !('lower' in normaliser.bounds)) return undefined;
  return written(normaliser.bounds);
};

const written = ({ lower, upper }: { readonly lower: string | number; readonly upper: string | number }) => ({
  lower: plain(new Decimal(lower)),
  upper: plain(new Decimal(upper)),
});
