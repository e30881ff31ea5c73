import type { Workbook } from '../../../workbook/workbook.ts';
import type { FilingContext } from '../../filing.ts';
import type { Finding } from '../../finding.ts';
import { prefectures, zoneStem } from '../../zone.ts';
import { unitRelation } from '../records/reporting-unit.ts';
import { readFormTag } from '../template/form-tag.ts';
import { migrationsFrom, type TaggedForm } from '../template/tagged-form.ts';
import type { MergeForm } from './merge-form.ts';
import type { AdmittedPart, ForeignPart, MergePart } from './merge-part.ts';

/** Whether a file is of the filing, and what is read of it then. */
export type Admission =
  | { readonly admitted: true; readonly part: AdmittedPart }
  | { readonly admitted: false; readonly part: ForeignPart };

/** What makes a file another filing's, by the rules of its own reading. */
const foreignRules = new Set([
  'period.other',
  'template.other-form',
  'template.other-zone',
  'template.other-period',
  'template.version-unknown',
]);

/** Content that the reader passes over, by the rules that say so. */
const passedOver = new Set([
  'row.hidden',
  'row.too-many',
  'row.after-end',
  'column.hidden',
  'column.repeated',
  'sheet.several',
  'sheet.header-hidden',
  'sub-area.unnamed',
]);

/**
 * Reads a file as a part of a filing. A bureau's name as 填报单位 does not make it foreign, another zone's does.
 *
 * @example
 * admitPart(form, part, context).admitted; // true
 */
export const admitPart = (form: MergeForm, given: MergePart, context: FilingContext): Admission => {
  const part = { ...given, workbook: asCurrentVersion(given.workbook, form.template) };
  const { findings } = form.form.read(given.workbook, context);
  const reasons = findings.filter((finding) => isForeign(finding, context));
  if (reasons.length > 0) return { admitted: false, part: { part, reasons } };
  const reading = form.read(part, context);
  if (!reading.found) return { admitted: false, part: { part, reasons: [] } };
  const leftOut = findings.filter(
    ({ rule, level, sheet, cell }) =>
      passedOver.has(rule) || (level === 'error' && reading.refused.has(`${sheet}!${cell}`)),
  );
  return { admitted: true, part: { ...reading, part, leftOut } };
};

const isForeign = ({ rule, level, seen }: Finding, context: FilingContext): boolean =>
  level === 'error' && (foreignRules.has(rule) || (rule === 'zone.other' && namesOtherZone(seen, context)));

/** The name of another city, or of a linkage zone that is not this one. */
const namesOtherZone = (unit: string, { zone }: FilingContext): boolean => {
  if (unitRelation(zone, unit) !== 'other') return false;
  const stem = zoneStem(unit);
  const cities = Object.values(prefectures).filter((city) => zoneStem(city) !== zoneStem(zone.name));
  return /联动创新区$/u.test(unit.trim()) || cities.some((city) => stem.startsWith(city));
};

/** A workbook of an older template is read as one of the current version, as far as the way there is known. */
const asCurrentVersion = (workbook: Workbook, template: TaggedForm): Workbook => {
  const tag = readFormTag(workbook);
  const steps = tag?.form === template.id ? migrationsFrom(Number(tag.version), template) : undefined;
  return (steps ?? []).reduce((read, step) => step(read), workbook);
};
