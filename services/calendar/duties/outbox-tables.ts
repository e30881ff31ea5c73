import type { TableName } from '../../../libs/ports/records.ts';

/** The tables whose outboxes the tick looks after. */
export const OUTBOX_TABLES: readonly TableName[] = [
  'intake',
  'validation',
  'indicators',
  'ranking',
  'publishing',
  'portal',
  'calendar',
  'notices',
  'exports',
];
