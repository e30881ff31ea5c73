import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Call, Reply } from '../support/cloud/caller.ts';
import { done, file, registerZone } from '../support/cloud/filing.ts';
import { type OpenCloud, openCloud } from '../support/cloud/open-cloud.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';
import { type Operation, readDocument } from './openapi-fuzz/api-document.ts';
import { judgeBy } from './openapi-fuzz/judge-answer.ts';
import { type Known, requestsOf } from './openapi-fuzz/requests.ts';

/** Another one each time, so that more is seen in time; `FUZZ_SEED` plays one again. */
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);

/** Requests of each operation, and how many are under way at once. */
const REQUESTS = 8;
const AT_ONCE = 6;

let open: OpenCloud;
let known: Known;

beforeAll(async () => {
  open = await openCloud();
  const { api } = open;
  for (const zone of ['hangzhou', 'ningbo']) await registerZone(api, zone);
  const filed = await file(open, { zone: 'hangzhou', name: 'a.xlsx', bytes: filledForm({ unit: '杭州联动创新区' }) });
  const json = { year: 2025, scheme: { id: 'sample-2025' } };
  const evaluation = await done(api, { as: { role: 'office-lead' }, method: 'POST', path: '/v1/evaluations', json });
  const id = [filed.id, filed.id, evaluation.json.id, 'work-plan.2025Q4.hangzhou'];
  known = {
    ...{ id, evaluation: [evaluation.json.id], zone: ['hangzhou', 'ningbo', 'jiaxing'], chain: ['hangzhou'] },
    ...{ period: ['2025', '2025Q4', '2025Q1'], year: ['2025'], form: ['indicator-data', 'work-plan', 'institution'] },
    ...{ limit: ['1', '200'], after: ['0'], queue: ['upload'], service: ['intake'], scheme: ['sample-2025'] },
  };
});

afterAll(() => open.cloud.close());

/** One after the other of a list, several at once. */
const eachOf = async <T>(list: readonly T[], run: (item: T) => Promise<void>): Promise<void> => {
  const left = list.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of left) await run(item);
    }),
  );
};

/** Sends again what was sent on a connection that the server closed as idle meanwhile, as any client does. */
const sendAgain = async (call: Call, tries = 3): Promise<Reply> => {
  try {
    return await open.api.send(call);
  } catch (error) {
    if (tries > 1 && error instanceof TypeError && String(error.cause).includes('ECONNRESET')) {
      return sendAgain(call, tries - 1);
    }
    throw error;
  }
};

const inShort = ({ as, method, path, json, body, headers }: Call): string =>
  `${as?.role ?? 'nobody'}: ${method} ${path} ${JSON.stringify(headers)} ${(JSON.stringify(json) ?? String(body ?? '')).slice(0, 400)}`;

it(`answers whatever is sent as the document describes, and never with 5xx (FUZZ_SEED=${seed})`, {
  timeout: 600_000,
}, async () => {
  const document = (await done(open.api, { path: '/openapi.json' })).json;
  const { operations, resolve } = readDocument(document);
  const judge = judgeBy(document);
  // A seed of its own for each, or all would be asked by the same people at the same turn.
  const planned = operations.flatMap((operation, at) =>
    fc
      .sample(requestsOf(operation, known, resolve), { seed: seed + at, numRuns: REQUESTS })
      .map((call) => ({ operation, call })),
  );

  const faults: string[] = [];
  const statuses = new Map<string, Set<number>>();
  const note = ({ id }: Operation, status: number) => statuses.set(id, (statuses.get(id) ?? new Set()).add(status));
  await eachOf(planned, async ({ operation, call }) => {
    const reply = await sendAgain(call);
    note(operation, reply.status);
    faults.push(...judge(operation, reply).map((fault) => `${operation.id} ${fault}\n  ${inShort(call)}`));
  });

  expect(faults.slice(0, 20)).toEqual([]);
  // It is no test if everything is refused at the door.
  const served = [...statuses.values()].filter((seen) => [...seen].some((status) => status < 300)).length;
  expect(operations.length).toBeGreaterThan(100);
  expect(served).toBeGreaterThan(operations.length / 4);
});
