import { submissions } from '../../libs/ports/submissions.ts';
import { announce, certify, read, registerZone, review } from '../simulation/story/commands.ts';
import { figuresOf2025 } from '../simulation/story/owed-filings.ts';
import { lead, office } from '../simulation/story/people.ts';
import { workbookOf } from '../simulation/story/workbooks.ts';
import { everyConsumer, QUEUES } from '../simulation/system/everything.ts';
import { type ApiCall, callApi, consumeBatch } from '../simulation/system/invoke.ts';
import { type SimWorld, simWorld } from '../simulation/system/sim-world.ts';
import type { Part } from './part.ts';
import { countedPorts, noRequests, type Requests } from './table-units.ts';

const ZONE = 'hangzhou';
const START = '2026-01-12T01:00:00.000Z';

/** Counts of operations, in the order in which they were first done. */
interface Meter {
  readonly of: Map<string, Requests>;
  current: string;
}

/** What a submission from its upload to its acceptance asks of tables and queues, counted in the system in memory: no times. */
export const requests: Part = async ({ say }) => {
  say('requests: one submission, from its announcement to its acceptance');
  const meter: Meter = { of: new Map(), current: 'the zone' };
  await playSubmission(meter);
  meter.of.delete('the zone');
  const isRead = ([name]: readonly [string, Requests]) => name.startsWith('GET');
  const line = [...meter.of].filter((one) => !isRead(one));
  const total = line.reduce((sum, [, one]) => added(sum, one), noRequests());
  const shown = [...line, ['**upload to accepted**', total] as const, ...[...meter.of].filter(isRead)];
  return {
    title: 'What a submission costs',
    table: {
      columns: ['operation', 'reads', 'commits', 'sends', 'file requests', 'read units', 'write units'],
      rows: shown.map(([name, one]) => [
        ...[name, one.reads, one.writes, one.sends, one.files],
        ...[one.readUnits, one.writeUnits],
      ]),
    },
    notes: [
      'Requests to tables, queues and S3 as the steps make them; request units from the sizes of items: a strongly consistent read of 4 KB is one, a write of 1 KB one, in a transaction two, and one more for each index that it stands in.',
      'A commit is one transaction, with its events, its audit entry and the answer to its key.',
    ],
    numbers: Object.fromEntries([...meter.of, ['total', total]]),
  };
};

const playSubmission = async (meter: Meter): Promise<void> => {
  const bare = simWorld({ startAt: START });
  const current = () => {
    const known = meter.of.get(meter.current) ?? noRequests();
    meter.of.set(meter.current, known);
    return known;
  };
  const world: SimWorld = { ...bare, ports: countedPorts(bare.ports, bare.records.all, current) };
  await ask(world, meter, 'the zone', registerZone(ZONE, undefined));
  const file = workbookOf(figuresOf2025(ZONE), 'good');
  const call = announce(figuresOf2025(ZONE), 'a', [{ role: 'workbook', name: 'a.xlsx', ...file }]);
  const { id, uploads } = (await ask(world, meter, 'POST /v1/submissions', call)) as {
    readonly id: string;
    readonly uploads: readonly { readonly fields: Readonly<Record<string, string>> }[];
  };
  await world.objects.submitForm(uploads[0]?.fields ?? {}, file.bytes);
  await flow(world, meter);
  const version = async () => (await submissions.read(bare.ports.readRecord, id))?.version ?? 0;
  await ask(world, meter, 'POST …/certification', certify(id, await version(), lead(ZONE)));
  await flow(world, meter);
  await ask(world, meter, 'POST …/review', review(id, await version(), 'accept', office));
  await flow(world, meter);
  for (const path of [`/v1/submissions/${id}`, `/v1/submissions/${id}/findings`, '/v1/submissions?period=2025']) {
    await ask(world, meter, `GET ${path.replace(id, '{id}')}`, read(office, path));
  }
};

const ask = async ({ ports }: SimWorld, meter: Meter, name: string, call: ApiCall): Promise<unknown> => {
  meter.current = name;
  const { status, body } = await callApi(ports, call);
  if (status >= 300) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`);
  return body;
};

/** Has every queue consumed until all are empty. */
const flow = async ({ ports, queues, moveTo }: SimWorld, meter: Meter): Promise<void> => {
  const consumers = everyConsumer(ports);
  for (;;) {
    const queue = QUEUES.find((one) => queues.messages(one).length > 0);
    if (!queue) return;
    moveTo(queues.messages(queue)[0]?.visibleAt ?? 0);
    meter.current = `the steps of the queue ${queue}`;
    const messages = await queues.receive(queue, 10, false);
    const done = await consumeBatch(consumers[queue], messages, queues.setAsideOf(queue), ports.now);
    if (done.length < messages.length) throw new Error(`a message stays in ${queue}`);
    for (const receipt of done) await queues.remove(queue, receipt);
  }
};

const added = (a: Requests, b: Requests): Requests => ({
  reads: a.reads + b.reads,
  writes: a.writes + b.writes,
  sends: a.sends + b.sends,
  files: a.files + b.files,
  readUnits: a.readUnits + b.readUnits,
  writeUnits: a.writeUnits + b.writeUnits,
});
