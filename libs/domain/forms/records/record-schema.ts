import type { ColumnType } from './column-type.ts';
import type { OfficeColumns } from './office-columns.ts';
import type { RecordColumn, RecordForm, RecordSheet } from './record-form.ts';

/** A JSON Schema, as far as one of rows needs it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (2020-12) of what a form's table holds: by sheet its rows, by field their values in the form of
 * `RecordValue`, and the statements beside them. Personal columns are marked `x-personal`; what the office adds beside the rows
 * is no part of the table and stands under `x-office-columns`.
 *
 * @example
 * recordSchema(form)['$schema']; // 'https://json-schema.org/draft/2020-12/schema'
 */
export const recordSchema = (form: RecordForm): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:lianchuang:form:${form.id}:${form.version}`,
  title: form.title.zh,
  description: form.title.en,
  ...closed({
    version: { const: form.version },
    sheets: closed(Object.fromEntries(form.sheets.map((sheet) => [sheet.id, rowsSchema(sheet)]))),
    statements: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        (form.statements ?? []).map(({ id, label, definition }) => [
          id,
          { title: label, description: definition.zh, type: 'string', minLength: 1 },
        ]),
      ),
    },
  }),
  ...(form.officeColumns ? { 'x-office-columns': officeSchema(form.officeColumns) } : {}),
});

/** By field what the office enters, in which rows, and whether it must before it accepts the filing. */
const officeSchema = ({ sheet, columns }: OfficeColumns): JsonSchema => ({
  sheet,
  columns: Object.fromEntries(
    columns.map(({ field, label, definition, type, rows, required, later, noteFor }) => [
      field,
      {
        title: label.zh,
        description: definition.zh,
        ...valueSchema(type),
        ...(rows ? { 'x-rows': rows.said.zh } : {}),
        'x-required-for-acceptance': required === true,
        'x-after-acceptance': later === true,
        ...(noteFor ? { 'x-note-for': noteFor } : {}),
      },
    ]),
  ),
});

const closed = (properties: JsonSchema): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required: Object.keys(properties),
});

/** Fields whose column the workbook lacks are lacking in a row, so that only those are required which never are. */
const rowsSchema = ({ title, columns, most }: RecordSheet): JsonSchema => ({
  title,
  type: 'array',
  ...(most === undefined ? {} : { maxItems: most }),
  items: {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(columns.map((column) => [column.field, columnSchema(column)])),
    required: columns.filter(({ required }) => required === true).map(({ field }) => field),
  },
});

const columnSchema = ({ label, definition, type, required, personal }: RecordColumn): JsonSchema => {
  const value = valueSchema(type);
  return {
    title: label,
    description: definition.zh,
    ...(required === true ? value : { oneOf: [value, { type: 'null' }] }),
    ...(personal ? { 'x-personal': true } : {}),
  };
};

const text = { type: 'string', minLength: 1 };

const valueSchema = (type: ColumnType): JsonSchema => {
  switch (type.kind) {
    case 'choice':
      return { enum: type.options.map(({ value }) => value) };
    case 'number':
      return {
        type: 'string',
        pattern: type.integer ? '^-?\\d+$' : '^-?\\d+(\\.\\d+)?$',
        ...(type.unit === undefined ? {} : { 'x-unit': type.unit }),
      };
    case 'date':
      return type.precision === 'month'
        ? { type: 'string', pattern: '^\\d{4}-\\d{2}$' }
        : { type: 'string', format: 'date' };
    case 'list':
      return list(text, type.max);
    case 'document-number':
      return type.many ? list(documentNumber) : documentNumber;
    case 'url':
      return { type: 'string', format: 'uri', pattern: '^https?://' };
    case 'code':
      return { type: 'string', pattern: type.pattern.source };
    default:
      return text;
  }
};

const documentNumber = { type: 'string', pattern: '号$' };

const list = (items: JsonSchema, most?: number): JsonSchema => ({
  type: 'array',
  minItems: 1,
  ...(most === undefined ? {} : { maxItems: most }),
  items,
});
