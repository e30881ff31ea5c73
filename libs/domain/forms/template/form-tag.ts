import type { Workbook } from '../../../workbook/workbook.ts';
import { readTag, type TemplateTag } from '../../../workbook/write/template-tag.ts';
import { contentHash } from '../../digest.ts';
import type { FilingContext } from '../../filing.ts';
import type { TaggedForm } from './tagged-form.ts';

/** What a template says of itself where nobody sees it: what it was made for, and the hash of what was prefilled. */
export interface FormTag {
  readonly form: string;
  /** As it stands there: a person may have touched it. */
  readonly version: string;
  readonly zone: string;
  /** What the zone was called, to be named to people. */
  readonly zoneName: string;
  readonly period: string;
  /** The sub-area (片区) that it was made for, where it was not made for the zone as a whole. */
  readonly subArea?: string;
  /** SHA-256 of the prefilled values in canonical JSON. */
  readonly prefilled: string;
}

/**
 * The tag of a template that is made now.
 *
 * @example
 * tagOf(form, { zone, period: '2025' }).period; // '2025'
 */
export const tagOf = (form: TaggedForm, context: FilingContext, subArea?: string): TemplateTag => {
  const tag: FormTag = {
    form: form.id,
    version: String(form.version),
    zone: context.zone.id,
    zoneName: context.zone.name,
    period: context.period,
    ...(subArea === undefined ? {} : { subArea }),
    prefilled: contentHash(form.prefilled(context, subArea)),
  };
  return { ...tag };
};

/** No name, id or hash is longer. */
const longest = 120;

/**
 * The tag of a workbook that came back; undefined for one that was not made from a template of ours.
 *
 * @example
 * readFormTag({ sheets: [], date1904: false }); // undefined
 */
export const readFormTag = (workbook: Workbook): FormTag | undefined => {
  const tag = readTag(workbook);
  const said = (key: string): string => (tag?.[key] ?? '').trim().slice(0, longest);
  const [form, zone, period, subArea] = [said('form'), said('zone'), said('period'), said('subArea')];
  if (form === '' || zone === '' || period === '') return undefined;
  return {
    form,
    version: said('version'),
    zone,
    zoneName: said('zoneName') === '' ? zone : said('zoneName'),
    period,
    ...(subArea === '' ? {} : { subArea }),
    prefilled: said('prefilled'),
  };
};
