import type { Workbook } from '../../../workbook/workbook.ts';
import type { FilingContext } from '../../filing.ts';
import type { Finding } from '../../finding.ts';
import type { Form, FormReading } from '../form.ts';
import { inReadingOrder } from '../reading/finding-order.ts';
import { applyRules } from '../reading/rule.ts';
import { readFormTag } from './form-tag.ts';
import { tagRules } from './rules/index.ts';
import { migrationsFrom, type TaggedForm } from './tagged-form.ts';

/**
 * What is to be said of the template that a workbook was made from; nothing of a workbook that was made from none.
 *
 * @example
 * checkTag({ sheets: [], date1904: false }, form, { zone, period: '2025' }); // []
 */
export const checkTag = (workbook: Workbook, form: TaggedForm, context: FilingContext): readonly Finding[] => {
  const tag = readFormTag(workbook);
  return tag ? applyRules(tagRules, { tag, form, context }, null) : [];
};

/**
 * A reading with what is to be said of the workbook's template: an error there leaves no table.
 *
 * @example
 * applyTagRules(form.read(workbook, context), workbook, tagged, context).findings;
 */
export const applyTagRules = <Table>(
  { table, findings }: FormReading<Table>,
  workbook: Workbook,
  form: TaggedForm,
  context: FilingContext,
): FormReading<Table> => {
  const ofTag = checkTag(workbook, form, context);
  if (ofTag.length === 0) return { table, findings };
  return {
    table: ofTag.some(({ level }) => level === 'error') ? undefined : table,
    findings: inReadingOrder(
      [...ofTag, ...findings],
      workbook.sheets.map(({ name }) => name),
    ),
  };
};

/**
 * A form that looks at the template of a workbook, too, and reads one of an older version as one of its own where the
 * difference is known.
 *
 * @example
 * withTagRules(recordForm(institutionForm), taggedRecords(institutionForm)).id; // 'institution'
 */
export const withTagRules = <Table>(form: Form<Table>, tagged: TaggedForm): Form<Table> => ({
  ...form,
  ...needsOf(form, tagged),
  read: (workbook, context) => applyTagRules(form.read(migrated(workbook, tagged), context), workbook, tagged, context),
});

/** What the rules compare with, and what the template prefills from; what both name, once. */
const needsOf = (form: Pick<Form, 'needs'>, tagged: TaggedForm): Pick<Form, 'needs'> => {
  const needs = [...(form.needs ?? []), ...(tagged.needs ?? [])];
  return needs.length === 0 ? {} : { needs: [...new Map(needs.map((need) => [need.id, need])).values()] };
};

const migrated = (workbook: Workbook, form: TaggedForm): Workbook => {
  const tag = readFormTag(workbook);
  const steps = tag?.form === form.id ? migrationsFrom(Number(tag.version), form) : undefined;
  return (steps ?? []).reduce((read, step) => step(read), workbook);
};
