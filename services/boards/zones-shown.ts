import type { Actor } from '../../libs/domain/actor.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import type { Action } from '../../libs/domain/policy/policy.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { ListRecords } from '../../libs/ports/records.ts';
import { type RegisteredZone, readZones, readZonesAsOf } from '../../libs/ports/registry.ts';

/** Whose part of a board somebody asks for. */
export interface AskedZones {
  readonly actor: Actor;
  readonly action: Action;
  /** The zone that is named; people of a zone mean their own where they name none. */
  readonly zone?: string | undefined;
  /** When it is asked about the past: as of then, RFC 3339 in UTC. */
  readonly asOf?: string | undefined;
}

/** The zones whose part of a board is shown, by id: one, or every one; what a person may not see does not exist for them. */
export const zonesShown = async (
  listRecords: ListRecords,
  { actor, action, zone, asOf }: AskedZones,
): Promise<Result<readonly RegisteredZone[], Problem>> => {
  const asked = zone ?? actor.zone;
  if (!mayDo(actor, action, { zone: asked ?? '' })) return fail(unknownZone);
  const registered = asOf === undefined ? await readZones(listRecords) : await readZonesAsOf(listRecords, asOf);
  if (asked === undefined) return ok(registered);
  const found = registered.filter(({ id }) => id === asked);
  return found.length > 0 ? ok(found) : fail(unknownZone);
};

const unknownZone = problem('not-found', 'zone.unknown', {
  zh: '没有这个联动创新区',
  en: 'There is no such zone',
});
