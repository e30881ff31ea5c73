import { type Actor, isOfficePerson } from './actor.ts';
import type { Filing } from './filing.ts';
import type { Finding, FindingAudience, FindingCounts } from './finding.ts';
import type { ValidationSummary } from './submission.ts';

type OfZone = Pick<Filing, 'zone'>;

const readers: Readonly<Record<FindingAudience, (actor: Actor, filing: OfZone) => boolean>> = {
  office: (actor) => isOfficePerson(actor) || actor.role === 'auditor',
  'zone-and-office': (actor, { zone }) => isOfficePerson(actor) || actor.zone === zone,
};

/**
 * Whether a person may see what is for an audience alone, of those who may read the filing.
 *
 * @example
 * maySeeAudience({ sub: 'a', role: 'zone-lead', zone: 'ningbo' }, { zone: 'ningbo' }, 'office'); // false
 */
export const maySeeAudience = (actor: Actor, filing: OfZone, audience: FindingAudience | undefined): boolean =>
  audience === undefined || readers[audience](actor, filing);

/**
 * The findings of a filing that a person may see, in their order.
 *
 * @example
 * findingsFor(actor, { zone: 'ningbo' }, []); // []
 */
export const findingsFor = (actor: Actor, filing: OfZone, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ audience }) => maySeeAudience(actor, filing, audience));

/**
 * How many findings there are for each person: without those that they do not see.
 *
 * @example
 * countsFor(actor, { zone: 'ningbo' }, submission.validation).info; // 3
 */
export const countsFor = (
  actor: Actor,
  filing: OfZone,
  { counts, reserved = {} }: Pick<ValidationSummary, 'counts' | 'reserved'>,
): FindingCounts =>
  (Object.entries(reserved) as readonly (readonly [FindingAudience, FindingCounts])[])
    .filter(([audience]) => !maySeeAudience(actor, filing, audience))
    .reduce((left, [, hidden]) => minus(left, hidden), counts);

const minus = (counts: FindingCounts, hidden: FindingCounts): FindingCounts => ({
  error: counts.error - hidden.error,
  mustExplain: counts.mustExplain - hidden.mustExplain,
  warning: counts.warning - hidden.warning,
  info: counts.info - hidden.info,
});
