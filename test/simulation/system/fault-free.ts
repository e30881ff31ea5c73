import { shanghaiMoment } from '../../../libs/domain/shanghai-time.ts';
import type { MemoryObject } from '../../../libs/memory/memory-objects.ts';
import type { MemoryRecord } from '../../../libs/memory/memory-records.ts';
import { evaluations } from '../../../libs/ports/evaluations.ts';
import type { ReportFile } from '../../../libs/ports/reports.ts';
import { drafts, releases } from '../../../libs/ports/reports.ts';
import { submissions } from '../../../libs/ports/submissions.ts';
import type { NamedFile } from '../story/announced-files.ts';
import { announce, certify, explain, review } from '../story/commands.ts';
import { figuresOf2025 } from '../story/owed-filings.ts';
import { auditor, lead, office, officeLead } from '../story/people.ts';
import type { PreparedFile } from '../story/workbooks.ts';
import { everyConsumer, QUEUES } from './everything.ts';
import { type ApiCall, callApi, consumeBatch } from './invoke.ts';
import { type SimWorld, simWorld } from './sim-world.ts';

/** What was decided until an evaluation's end: all that its ranking and its report may depend on. */
export interface Decided {
  readonly dataAsOf: string;
  readonly zones: readonly { readonly id: string; readonly body: unknown }[];
  readonly totals: unknown;
  /** The workbook of each zone whose figures count at the data-as-of; what else was filed changes no ranking. */
  readonly filed: ReadonlyMap<string, PreparedFile>;
  /** What else a run takes as it stands: entries, corrections, and all that the working mechanism is told from. */
  readonly beside: { readonly records: readonly MemoryRecord[]; readonly objects: readonly MemoryObject[] };
  readonly scheme: string;
  readonly decisions: readonly {
    readonly to: string;
    readonly document: string;
    readonly meeting?: string;
    readonly date?: string;
    readonly until?: string;
  }[];
}

/** The names, by content, of what an evaluation came to: equal names are equal bytes. */
export interface Outcome {
  readonly inputs: string | undefined;
  readonly result: string | undefined;
  readonly draft: readonly string[];
  readonly released: readonly string[];
}

/** Plays what was decided in a system in which nothing goes wrong, one thing after the other. */
export const playFaultFree = async (decided: Decided): Promise<Outcome> => {
  const world = simWorld({ startAt: new Date(Date.parse(decided.dataAsOf) - 3_600_000).toISOString() });
  const put = { method: 'PUT', actor: office, headers: { 'if-none-match': '*' } };
  for (const { id, body } of decided.zones) await ask(world, { ...put, path: `/v1/zones/${id}`, body });
  if (decided.totals) await ask(world, { ...put, path: '/v1/province-totals/2025', body: decided.totals });
  for (const [zone, file] of decided.filed) await fileAs(world, zone, file);
  await place(world, decided.beside);
  world.moveTo(Date.parse(decided.dataAsOf));
  const { body } = await ask(world, {
    ...{ actor: officeLead, method: 'POST', path: '/v1/evaluations' },
    body: { year: 2025, scheme: { id: decided.scheme }, dataAsOf: decided.dataAsOf },
  });
  await flow(world);
  const id = (body as { readonly id: string }).id;
  for (const [index, { to, document, meeting, date, until }] of decided.decisions.entries()) {
    const path = `/v1/evaluations/${id}/transitions`;
    const held = { ...(meeting ? { meeting } : {}), ...(date ? { date } : {}), ...(until ? { until } : {}) };
    const decision = { to, document, ...held, despite: { reason: '演练' } };
    await ask(world, { actor: officeLead, method: 'POST', path, headers: ifMatch(index + 2), body: decision });
    // Nothing is circulated before the day after a public notice.
    if (until !== undefined) world.moveTo(Date.parse(shanghaiMoment(until, 24)));
  }
  await flow(world);
  return outcomeOf(world, id);
};

/** Puts what was recorded elsewhere where it would stand: how it came there is another invariant's matter. */
const place = async ({ ports }: SimWorld, { records, objects }: Decided['beside']): Promise<void> => {
  for (const { bucket, key, bytes, contentType } of objects) await ports.putObject({ bucket, key, bytes, contentType });
  for (const record of records) {
    const { key, body, listed } = renamed(record);
    const write = { put: key, expect: 'absent' as const, body, ...(listed ? { listed } : {}) };
    const { committed } = await ports.commit([write]);
    if (!committed) throw new Error(`${key.pk} ${key.sk} stands there already`);
  }
};

/** Both worlds count their ids from one: those that come from elsewhere get names of their own. */
const renamed = ({ key, body, listed }: MemoryRecord): Pick<MemoryRecord, 'key' | 'body' | 'listed'> =>
  JSON.parse(JSON.stringify({ key, body, listed }).replaceAll(/\bid-(?=\d)/gu, 'elsewhere-'));

/** What an evaluation came to in a world. */
export const outcomeOf = async ({ ports }: SimWorld, id: string): Promise<Outcome> => {
  const run = (await evaluations.read(ports.readRecord, id))?.value.run;
  const draft = await drafts.read(ports.readRecord, { evaluation: id, run: run?.id ?? '' });
  const released = await releases.read(ports.readRecord, 2025);
  return {
    inputs: run?.inputs,
    result: run?.result,
    draft: keysOf(draft?.value.files),
    released: released?.value.evaluation === id ? keysOf(released.value.files) : [],
  };
};

const keysOf = (files: readonly ReportFile[] | undefined): readonly string[] => (files ?? []).map(({ key }) => key);

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

const fileAs = async (world: SimWorld, zone: string, file: PreparedFile) => {
  const workbook: NamedFile = { role: 'workbook', name: `${zone}.xlsx`, ...file };
  const { body } = await ask(world, announce(figuresOf2025(zone), zone, [workbook]));
  const { id, uploads } = body as { id: string; uploads: readonly { fields: Readonly<Record<string, string>> }[] };
  await world.objects.submitForm(uploads[0]?.fields ?? {}, file.bytes);
  await flow(world);
  const path = `/v1/submissions/${id}/findings?level=must-explain`;
  const { items } = (await ask(world, { actor: auditor, method: 'GET', path })).body as {
    readonly items: readonly { readonly id: string }[];
  };
  const findings = items.map((finding) => finding.id);
  if (findings.length > 0) await ask(world, explain(zone, id, findings, undefined));
  const version = async () => (await submissions.read(world.ports.readRecord, id))?.version ?? 0;
  await ask(world, certify(id, await version(), lead(zone)));
  await ask(world, review(id, await version(), 'accept', office));
  await flow(world);
};

const ask = async (world: SimWorld, call: ApiCall) => {
  const reply = await callApi(world.ports, call);
  if (reply.status < 300) return reply;
  throw new Error(
    `without faults, ${call.method} ${call.path} answered ${reply.status}: ${JSON.stringify(reply.body)}`,
  );
};

const flow = async ({ ports, queues, moveTo }: SimWorld): Promise<void> => {
  const consumers = everyConsumer(ports);
  for (;;) {
    const queue = QUEUES.find((one) => queues.messages(one).length > 0);
    if (!queue) return;
    // What is delayed is waited for.
    moveTo(queues.messages(queue)[0]?.visibleAt ?? 0);
    const messages = await queues.receive(queue, 10, false);
    const done = await consumeBatch(consumers[queue], messages, queues.setAsideOf(queue), ports.now);
    if (done.length === 0) throw new Error(`without faults, a message stays in ${queue}`);
    for (const receipt of done) await queues.remove(queue, receipt);
  }
};
