import type { FilingContext } from '../../filing.ts';
import type { Rule } from '../reading/rule.ts';
import type { FormTag } from './form-tag.ts';
import type { TaggedForm } from './tagged-form.ts';

/** A workbook that was made from a template, and what it is filed as. */
export interface JudgedTag {
  readonly tag: FormTag;
  readonly form: TaggedForm;
  readonly context: FilingContext;
}

/** A rule about the template that a workbook was made from. Workbooks of no template are not judged by it. */
export type TagRule = Rule<JudgedTag>;

/**
 * Whether the template is one of this filing's form, zone and period: only then do version and values say anything.
 *
 * @example
 * isOfFiling({ tag, form, context }); // true
 */
export const isOfFiling = (judged: JudgedTag): boolean =>
  judged.tag.form === judged.form.id && isOfZone(judged) && judged.tag.period === judged.context.period;

/**
 * Whether the template was made for the zone that files. Away from the registry a zone may be known by its name alone.
 *
 * @example
 * isOfZone({ tag, form, context }); // true
 */
export const isOfZone = ({ tag, context: { zone } }: JudgedTag): boolean =>
  tag.zone === zone.id || tag.zoneName === zone.name;
