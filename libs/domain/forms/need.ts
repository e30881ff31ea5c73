/**
 * What a form wants to be compared with (参照): the accepted tables of a form, of this zone or of every zone, at another
 * time. What was never accepted is not there, and rules that need it keep silent.
 */
export interface Need {
  /** The name under which `FilingContext.references` holds it. */
  readonly id: string;
  readonly form: string;
  /** `same`: the filing's own period. `previous`: the one before it of the same length. `year`: the year that it lies in. */
  readonly period: 'same' | 'previous' | 'prior-year' | 'year';
  readonly zones: 'own' | 'every' | 'province';
  /**
   * What stands recorded now under the form, whether a workbook or the API brought it, in place of the workbook that was
   * accepted last: a record may be the work of several workbooks.
   */
  readonly from?: 'records';
}
