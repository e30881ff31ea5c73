import { reformCatalogueExamples as rows } from '../../../../libs/domain/forms/reform-catalogue/examples.ts';
import { reformCatalogueForm as form } from '../../../../libs/domain/forms/reform-catalogue.ts';
import { accepted, changed, type FormFilings, hangzhouAndQiantang as zone } from './filing.ts';

const good = { zone, period: '2025', rows };

/** Filings of 改革试点经验目录. */
export const reformCatalogueFilings: FormFilings = {
  form,
  good,
  bad: {
    'item.removed': {
      rows: changed(rows, 'items', { 3: null }),
      references: { previous: [accepted(form, { ...good, period: '2024' })] },
    },
    'item.alike': { rows: changed(rows, 'items', { 3: { item: '跨境电商零售进口退货中心仓新模式' } }) },
  },
};
