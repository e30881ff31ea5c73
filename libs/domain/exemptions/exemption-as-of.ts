import { doneBy } from '../done-by.ts';
import type { Exemption } from './exemption.ts';

/**
 * A case of error tolerance as it stood at a moment (RFC 3339, UTC): undetermined until it was decided, without those who were named later. Undefined where it was not
 * submitted yet.
 *
 * @example
 * exemptionAsOf(exemption, '2026-03-02T01:00:00.000Z')?.state; // 'submitted' where it was decided later
 */
export const exemptionAsOf = (exemption: Exemption, moment: string): Exemption | undefined => {
  const { state: _, decided, handlers, ...submitted } = exemption;
  if (submitted.submitted.at > moment) return undefined;
  const decision = doneBy(decided, moment);
  const named = doneBy(handlers, moment);
  return {
    ...submitted,
    state: decision?.determination ?? 'submitted',
    ...(named ? { handlers: named } : {}),
    ...(decision ? { decided: decision } : {}),
  };
};
