import { reformCatalogueHeading } from './headings/reform-catalogue.ts';
import type { RecordForm } from './records/record-form.ts';
import { catalogueColumns } from './reform-catalogue/columns.ts';
import { reformCatalogueRules } from './reform-catalogue/rules/index.ts';

/**
 * 改革试点经验目录: the office's catalogue, from which the zones' annex 3 is prefilled. Each accepted filing is a version of it;
 * a version has every item, not only what is new.
 *
 * @example
 * reformCatalogueForm.sheets[0].key; // ['item', 'document']
 */
export const reformCatalogueForm: RecordForm = {
  ...reformCatalogueHeading,
  version: 1,
  sheets: [
    {
      id: 'items',
      name: '改革目录',
      title: '自由贸易试验区改革试点经验目录',
      columns: catalogueColumns,
      key: ['item', 'document'],
      blankRows: 60,
    },
  ],
  needs: [
    { id: 'accepted', form: 'reform-catalogue', period: 'same', zones: 'province' },
    { id: 'previous', form: 'reform-catalogue', period: 'previous', zones: 'province' },
  ],
  rules: reformCatalogueRules,
};
