import { canonicalJson } from '../digest.ts';
import type { PlannedPerson, PlannedZone, RegistryPlan } from './registry-plan.ts';

/** What a thing of the plan would be registered as: the body of its PUT. */
type Body = Readonly<Record<string, unknown>>;

/** One thing of the plan beside what the system has of it. */
export interface PlannedChange {
  readonly kind: 'zone' | 'person';
  readonly id: string;
  readonly what: 'create' | 'change' | 'unchanged';
  /** Which of its fields are new or other, by name. */
  readonly fields: readonly string[];
  readonly body: Body;
}

/** What the system has, by id: zones and people as its API answers them. */
export interface RunningRegistry {
  readonly zones: ReadonlyMap<string, Body>;
  readonly people: ReadonlyMap<string, Body>;
}

/**
 * Holds a plan against what is registered (与现状比对). Of the years that the workbook does not name, cohorts and groups stay as
 * they are; whatever is registered and not in the workbook stays, too.
 *
 * @example
 * compareRegistry({ zones: [], people: [], years: [] }, { zones: new Map(), people: new Map() }); // []
 */
export const compareRegistry = (plan: RegistryPlan, running: RunningRegistry): readonly PlannedChange[] => [
  ...plan.zones.map((zone) => {
    const known = running.zones.get(zone.id);
    return change('zone', zone.id, zoneBody(zone, known, plan.years), known);
  }),
  ...plan.people.map(({ sub, ...body }: PlannedPerson) => change('person', sub, body, running.people.get(sub))),
];

const zoneBody = (
  { id: _, cohorts, groups, ...zone }: PlannedZone,
  known: Body = {},
  years: readonly number[],
): Body => {
  const before = Array.isArray(known['cohorts']) ? (known['cohorts'] as readonly number[]) : [];
  const kept = before.filter((year) => !years.includes(year));
  const keptGroups = Object.entries((known['groups'] ?? {}) as Readonly<Record<string, string>>).filter(
    ([year]) => !years.includes(Number(year)),
  );
  const all = { ...Object.fromEntries(keptGroups), ...groups };
  return {
    ...zone,
    cohorts: [...kept, ...cohorts].toSorted((a, b) => a - b),
    ...(Object.keys(all).length > 0 ? { groups: all } : {}),
  };
};

const change = (kind: PlannedChange['kind'], id: string, body: Body, known: Body | undefined): PlannedChange => {
  const { id: _, sub: __, ...before } = known ?? {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(body)])].toSorted();
  const fields = names.filter((name) => canonicalJson(before[name] ?? null) !== canonicalJson(body[name] ?? null));
  const what = known === undefined ? 'create' : fields.length > 0 ? 'change' : 'unchanged';
  return { kind, id, what, fields, body };
};
