import type { FilingContext } from '../../filing.ts';
import type { RecordTable, RecordValue } from '../records/record-table.ts';
import { type CatalogueItem, catalogueItems } from '../reform-catalogue/catalogue-items.ts';

/**
 * The office's catalogue as it was accepted for the year; undefined where it was not yet.
 *
 * @example
 * acceptedCatalogue({ zone, period: '2025Q2' }); // undefined
 */
export const acceptedCatalogue = ({ references }: FilingContext): readonly CatalogueItem[] | undefined => {
  const [last] = references?.['catalogue'] ?? [];
  return last && catalogueItems(last.table as RecordTable);
};

/**
 * What a template prints in advance: a row for each item of the catalogue.
 *
 * @example
 * catalogueRows({ zone, period: '2025Q2' }); // []
 */
export const catalogueRows = (context: FilingContext): readonly Readonly<Record<string, RecordValue>>[] =>
  (acceptedCatalogue(context) ?? []).map(({ field, title, document, content }) => ({
    zone: context.zone.name,
    field,
    item: title,
    document,
    content,
    kind: '目录事项',
  }));
