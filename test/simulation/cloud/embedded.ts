import { answerer } from '../../../infra/local/answer-request.ts';
import { takeDataDir } from '../../../infra/local/data-dir.ts';
import { inReverse } from '../../../infra/local/ending.ts';
import type { Faults } from '../../../infra/local/faults.ts';
import { type Answerer, openFrontDoor } from '../../../infra/local/front-door.ts';
import { openServices, type Services } from '../../../infra/local/open-services.ts';
import { localPlace } from '../../../infra/local/place.ts';
import type { CloudDefinition } from '../../../infra/local/template/definitions.ts';
import { readTemplate } from '../../../infra/local/template/read-template.ts';
import type { WorldClock } from '../../../infra/local/world/world-clock.ts';

/** What the stores of an embedded cloud are opened with. */
export interface EmbeddedOptions {
  readonly packageDir: string;
  readonly dataDir: string;
  readonly clock: WorldClock;
  readonly faults: Faults;
  /** Told of what went wrong in the cloud itself. */
  readonly report: (error: unknown) => void;
}

/** The three stores of the packaged template behind a port of 127.0.0.1; no functions, schedules or routes. */
export interface Embedded extends Pick<Services, 'queues'> {
  readonly origin: string;
  readonly definition: CloudDefinition;
  readonly close: () => Promise<void>;
}

/**
 * A leap of the simulated clock over months stands for days on which everything went its way: no message grows so old in
 * its queue that it is dropped.
 */
const KEPT_SECONDS = 20 * 366 * 24 * 3600;

/** Opens the stores, as `startCloud` does. */
export const openEmbedded = async ({
  packageDir,
  dataDir,
  clock,
  faults,
  report,
}: EmbeddedOptions): Promise<Embedded> => {
  const ending = inReverse();
  const data = takeDataDir(dataDir);
  ending.add(data.release);
  const services = await openServices({ data, clock, origin: () => door.origin, faults, report });
  ending.add(services.close);
  const behind = Promise.withResolvers<Answerer>();
  const door = await openFrontDoor({ port: 0, clock: clock.now, answerer: behind.promise, report });
  ending.add(door.close);
  const template = readTemplate(packageDir, { ...localPlace, origin: door.origin });
  const definition = {
    ...template,
    queues: template.queues.map((queue) => ({ ...queue, retentionSeconds: KEPT_SECONDS })),
  };
  await services.declare(definition);
  behind.resolve(answerer({ ...services, faults, api: undefined, dev: async () => ({ status: 404 }) }));
  return { origin: door.origin, definition, queues: services.queues, close: ending.run };
};
