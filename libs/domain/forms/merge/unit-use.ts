import type { Unit } from '../../units/unit.ts';
import type { PartUnit } from './merge-part.ts';

/** What the header of a column says of its unit, in a table of records or of raw figures. */
type SaidUnit =
  | { readonly kind: 'known' | 'wrong-kind'; readonly unit: Unit }
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'conflict'; readonly units: readonly Unit[] }
  | { readonly kind: 'missing' | 'count' };

/**
 * What becomes of the numbers of a column, by its unit; undefined where it is the template's own, or none is asked for.
 *
 * @example
 * unitUse({ kind: 'unknown', text: '万块' }, '万元'); // { kind: 'unusable', said: '万块' }
 */
export const unitUse = (unit: SaidUnit, asked: string): Pick<PartUnit, 'kind' | 'said'> | undefined => {
  switch (unit.kind) {
    case 'count':
      return undefined;
    case 'known':
      return unit.unit.name === asked ? undefined : { kind: 'converted', said: unit.unit.name };
    case 'missing':
      return { kind: 'unusable', said: '' };
    case 'unknown':
      return { kind: 'unusable', said: unit.text };
    case 'wrong-kind':
      return { kind: 'unusable', said: unit.unit.name };
    case 'conflict':
      return { kind: 'unusable', said: unit.units.map(({ name }) => name).join('、') };
  }
};
