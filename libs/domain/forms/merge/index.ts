import { indicatorData } from '../indicator-data.ts';
import { recordForms } from '../record-forms.ts';
import type { RecordForm } from '../records/record-form.ts';
import { recordForm } from '../records/record-reader.ts';
import { withTagRules } from '../template/check-tag.ts';
import { indicatorDataTemplate } from '../template/indicator-data-template.ts';
import { recordTemplate } from '../template/record-template.ts';
import { taggedRecords } from '../template/tagged-records.ts';
import { layOutFigures } from './figure-layout.ts';
import { readFigurePart } from './figure-part.ts';
import { figureTables } from './figure-tables.ts';
import type { MergeForm } from './merge-form.ts';
import { layOutRecords } from './record-layout.ts';
import { readRecordPart } from './record-part.ts';
import { recordTables } from './record-tables.ts';
import { scopeStatements } from './scope-statements.ts';

/** 联动创新区主要评价指标基础数据表 as it is joined. */
export const mergedFigures: MergeForm = {
  form: withTagRules(indicatorData, indicatorDataTemplate),
  template: indicatorDataTemplate,
  tables: figureTables,
  statements: scopeStatements,
  read: readFigurePart,
  layOut: layOutFigures,
};

/**
 * A record form as it is joined, all from its definition.
 *
 * @example
 * mergedRecords(institutionForm).template.id; // 'institution'
 */
export const mergedRecords = (definition: RecordForm): MergeForm => ({
  form: withTagRules(recordForm(definition), taggedRecords(definition)),
  template: recordTemplate(definition),
  tables: recordTables(definition),
  statements: (definition.statements ?? []).map(({ id, label }) => ({ id, label, joins: true })),
  read: (part, context) => readRecordPart(definition, part, context),
  layOut: (content, request) => layOutRecords(definition, content, request),
});

/** Every form whose workbooks can be joined: all of them. */
export const mergeForms: readonly MergeForm[] = [mergedFigures, ...recordForms.map(mergedRecords)];

/**
 * The form with this id, to be joined; undefined where there is none.
 *
 * @example
 * findMergeForm('indicator-data')?.tables.length; // 2
 */
export const findMergeForm = (id: string): MergeForm | undefined => mergeForms.find(({ form }) => form.id === id);
