import { doneBy } from '../done-by.ts';
import type { SchemeRecord, SchemeState } from './scheme-record.ts';

/**
 * A saved version of a scheme as it stood at a moment (RFC 3339, UTC): a draft before it was activated, active before it was retired.
 * Undefined where it was not saved yet.
 *
 * @example
 * schemeAsOf(record, '2026-03-02T01:00:00.000Z')?.state; // 'draft' where it was activated later
 */
export const schemeAsOf = (record: SchemeRecord, moment: string): SchemeRecord | undefined => {
  const { state: _, activated, retired, ...saved } = record;
  if (saved.saved.at > moment) return undefined;
  const [activation, retirement] = [doneBy(activated, moment), doneBy(retired, moment)];
  const since: SchemeState = activation ? 'active' : 'draft';
  return {
    ...saved,
    state: retirement ? 'retired' : since,
    ...(activation ? { activated: activation } : {}),
    ...(retirement ? { retired: retirement } : {}),
  };
};
