import { reformReplicationHeading } from './headings/reform-replication.ts';
import type { RecordForm } from './records/record-form.ts';
import { catalogueRows } from './reform-replication/accepted-catalogue.ts';
import { replicationColumns } from './reform-replication/columns.ts';
import { replicationNeeds } from './reform-replication/needs.ts';
import { reformReplicationOffice } from './reform-replication/office-columns.ts';
import { reformReplicationRules } from './reform-replication/rules/index.ts';

/**
 * 附件3 联动创新区制度创新复制推广情况表: what became of each item of the office's catalogue in the zone, and below them the zone's
 * own (自主创新).
 *
 * @example
 * reformReplicationForm.frequency; // 'half-year'
 */
export const reformReplicationForm: RecordForm = {
  ...reformReplicationHeading,
  version: 1,
  sheets: [
    {
      id: 'items',
      name: '复制推广情况',
      title: '联动创新区制度创新复制推广情况表',
      columns: replicationColumns,
      key: ['item', 'document'],
      blankRows: 10,
      prefill: catalogueRows,
    },
  ],
  needs: [...replicationNeeds, { id: 'previous', form: 'reform-replication', period: 'previous', zones: 'own' }],
  officeColumns: reformReplicationOffice,
  rules: reformReplicationRules,
};
