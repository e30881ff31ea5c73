import { trailVerifier } from '../../../libs/domain/audit/verify-trail.ts';
import { readTrail, type TrailPorts } from '../../../services/audit/read-trail.ts';
import type { TrailPlace } from '../../../services/audit/trail-place.ts';
import { sealAudit } from '../../../services/calendar/duties/seal-audit.ts';
import type { Invariant } from './invariant.ts';

/**
 * The audit trail verifies as an auditor does it, page after page: every chain whole, every seal in its place. What people
 * did names its request and their role.
 */
export const auditChainsHold: Invariant = {
  name: 'audit chains hold',
  atRest: async ({ sim }) => {
    const { ports, time } = sim.world;
    const at = new Date(time()).toISOString();
    // What the next tick would seal, whenever it comes.
    await sealAudit.run(ports, at);
    return [...(await unverified(ports, at)), ...anonymous(sim.world.records.all())];
  },
};

const unverified = async (ports: TrailPorts, at: string): Promise<readonly string[]> => {
  const verifier = trailVerifier();
  let place: TrailPlace | undefined = { seal: 1 };
  while (place) {
    const page: Awaited<ReturnType<typeof readTrail>> = await readTrail(ports, place, at);
    for (const line of page.lines) verifier.take(line);
    place = page.next;
  }
  return verifier.close({ whole: true }).problems.map(({ where, number, what }) => `${where} ${number}: ${what}`);
};

type Records = ReturnType<Parameters<NonNullable<Invariant['atRest']>>[0]['sim']['world']['records']['all']>;

const anonymous = (records: Records): readonly string[] =>
  records
    .filter(({ key }) => key.pk.startsWith('AUDIT#') && key.sk !== 'HEAD')
    .filter(({ body }) => !String(body['actor']).startsWith('system:'))
    .filter(({ body }) => typeof body['role'] !== 'string' || !Object.hasOwn(Object(body['cause']), 'request'))
    .map(({ key, body }) => `${key.pk} ${key.sk}: who asked for ${body['action']}, and by what, is not known`);
