import type { AuthorityValue } from '../forms/authority-values/authority-value.ts';
import type { DepartmentId } from '../forms/authority-values/vocabulary.ts';
import type { IndicatorField } from '../indicator-table.ts';
import type { Scheme } from '../schemes/scheme.ts';

/** A figure that a department settled of a zone (部门核定数), as it stood at a run's data-as-of. */
export interface AuthorityFigure extends Omit<AuthorityValue, 'zone'> {
  readonly department: DepartmentId;
  readonly version: number;
  /** Of the department's workbook, or of the figures as they are kept where the API brought them. */
  readonly sha256: string;
}

/**
 * Whether a scheme may count a department's figure of this field: exports and imports are also settled in one sum, as `trade`.
 *
 * @example
 * countsAuthority({ authority: { exports: 'authority', imports: 'authority' } }, 'trade'); // true
 */
export const countsAuthority = (
  { authority = {} }: Pick<Scheme, 'authority'>,
  field: AuthorityValue['field'],
): boolean => {
  const fields: readonly IndicatorField[] = field === 'trade' ? ['exports', 'imports'] : [field];
  return fields.every((one) => (authority[one] ?? 'reported') !== 'reported');
};
