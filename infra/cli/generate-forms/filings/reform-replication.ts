import { reformCatalogueForm } from '../../../../libs/domain/forms/reform-catalogue.ts';
import { reformReplicationExamples as rows } from '../../../../libs/domain/forms/reform-replication/examples.ts';
import { reformReplicationForm as form } from '../../../../libs/domain/forms/reform-replication.ts';
import { accepted, changed, type FormFilings, type Row, hangzhouAndQiantang as zone } from './filing.ts';
import { reformCatalogueFilings } from './reform-catalogue.ts';

const references = { catalogue: [accepted(reformCatalogueForm, reformCatalogueFilings.good)] };
const good = { zone, period: '2025Q2', rows, references };
const item = (at: number, row: Row) => ({ rows: changed(rows, 'items', { [at]: row }) });

/** Filings of 改革试点经验复制推广情况. */
export const reformReplicationFilings: FormFilings = {
  form,
  good,
  bad: {
    'item.unlisted': item(3, { item: '企业开办全流程网上办' }),
    'item.not-own': item(4, { item: '企业开办全程网上办' }),
    'answer.contradicted': item(0, { reason: '尚未设立综合保税区' }),
    'answer.reversed': {
      ...item(0, {
        replicated: '否',
        practice: null,
        evidence: null,
        reason: '退货中心仓停止运营',
        reasonCode: '其他',
      }),
      references: { ...references, previous: [accepted(form, { ...good, period: '2024Q4' })] },
    },
    'evidence.missing': item(0, { evidence: null }),
    'evidence.number': item(3, { evidence: '杭市监[2025]第07号' }),
  },
};
