import {
  compareRegistry,
  type PlannedChange,
  type RunningRegistry,
} from '../../../libs/domain/onboarding/compare-registry.ts';
import type { RegistryPlan } from '../../../libs/domain/onboarding/registry-plan.ts';
import { CommandStop } from '../command-stop.ts';
import type { Reply, System } from './system.ts';

/** One thing of the workbook beside the system, and what the API said where it refused it. */
export interface RegisteredChange extends Omit<PlannedChange, 'body'> {
  readonly refused?: { readonly code: string; readonly detail: string };
}

/** Brings what the workbook says into the system, or only says what that would be (`dryRun`). Zones come before their people. */
export const register = async (
  system: System,
  plan: RegistryPlan,
  dryRun: boolean,
): Promise<readonly RegisteredChange[]> => {
  const { running, etags } = await readRunning(system, plan);
  const done: RegisteredChange[] = [];
  for (const change of compareRegistry(plan, running)) {
    const { body, ...said } = change;
    const reply =
      dryRun || change.what === 'unchanged' ? undefined : await put(system, change, etags.get(pathOf(change)));
    done.push({ ...said, ...(reply && reply.status >= 300 ? { refused: refusalOf(reply) } : {}) });
  }
  return done;
};

const pathOf = ({ kind, id }: Pick<PlannedChange, 'kind' | 'id'>): string =>
  kind === 'zone' ? `/v1/zones/${encodeURIComponent(id)}` : `/v1/people/${encodeURIComponent(id)}`;

const put = (system: System, change: PlannedChange, etag: string | undefined): Promise<Reply> =>
  system.call({
    ...{ method: 'PUT', path: pathOf(change), body: change.body },
    headers: etag === undefined ? { 'if-none-match': '*' } : { 'if-match': etag },
  });

/** What the system has of all that the plan names, with the version of each. */
const readRunning = async (system: System, { zones, people }: RegistryPlan) => {
  const etags = new Map<string, string>();
  const readAll = async (kind: PlannedChange['kind'], ids: readonly string[]) => {
    const found = new Map<string, Readonly<Record<string, unknown>>>();
    for (const id of ids) {
      const path = pathOf({ kind, id });
      const reply = await system.call({ method: 'GET', path });
      if (reply.status === 404) continue;
      if (reply.status !== 200) throw new CommandStop(2, `GET ${path}: ${reply.status} ${refusalOf(reply).detail}`);
      if (reply.etag !== undefined) etags.set(path, reply.etag);
      found.set(id, reply.body as Readonly<Record<string, unknown>>);
    }
    return found;
  };
  const running: RunningRegistry = {
    zones: await readAll(
      'zone',
      zones.map(({ id }) => id),
    ),
    people: await readAll(
      'person',
      people.map(({ sub }) => sub),
    ),
  };
  return { running, etags };
};

/** What a problem says: its code, and its sentence. */
export const refusalOf = ({ body, status }: Reply): { readonly code: string; readonly detail: string } => {
  const { code, detail } = (body ?? {}) as { readonly code?: string; readonly detail?: string };
  return { code: code ?? String(status), detail: detail ?? '' };
};
