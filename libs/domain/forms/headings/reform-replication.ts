import type { FormHeading } from '../form.ts';

/** 附件3 联动创新区制度创新复制推广情况表: which reforms of the office's catalogue the zone has replicated. */
export const reformReplicationHeading: FormHeading = {
  id: 'reform-replication',
  title: { zh: '联动创新区制度创新复制推广情况表', en: 'Replication of institutional reforms' },
  frequency: 'half-year',
  window: { kind: 'dates', dates: { Q2: '06-30', Q4: '11-30' }, hour: 24, rolling: 'none' },
};
