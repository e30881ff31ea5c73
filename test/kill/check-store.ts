import { startCloud } from '../../infra/local/cloud.ts';
import { localCredentials, localPlace } from '../../infra/local/place.ts';
import { readTemplate } from '../../infra/local/template/read-template.ts';
import { dynamoClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import type { Records, StoredRecord, TableName } from '../../libs/ports/records.ts';
import { AWAITED_UPLOADS } from '../../libs/ports/submissions.ts';
import { OUTBOX } from '../../libs/ports/unit-of-work.ts';
import { packaged } from '../support/cloud/open-cloud.ts';
import { type AuditEntry, auditFaults } from './audit-chain.ts';

const TABLES: readonly TableName[] = [
  'intake',
  'validation',
  'indicators',
  'ranking',
  'publishing',
  'portal',
  'calendar',
  'notices',
  'exports',
];

/** Two minutes: what a crash left unsent, and uploads that are awaited, are looked after by then. */
const AGE = 2 * 60_000 + 1000;

/** The actions that the demo has once for each zone, and once in all: a second would be a doubled effect. */
const ONCE_A_ZONE = [
  'zone.registered',
  'submission.announced',
  'submission.received',
  'submission.valid',
  'submission.certified',
  'submission.accepted',
];
const ONCE = [
  'evaluation.scheduled',
  'evaluation.provisional',
  'evaluation.feedback',
  'evaluation.approved',
  'evaluation.circulated',
];

/**
 * Looks at what a finished demo left: starts a cloud on its data, lets the tick pass and everything come to rest, then
 * reads the tables. Gives what is wrong: a message or event left, a dead letter, a torn audit chain, an effect that is
 * missing or there twice.
 */
export async function checkStore(dataDir: string): Promise<readonly string[]> {
  const packageDir = await packaged();
  const cloud = await startCloud({ packageDir, dataDir });
  try {
    await cloud.advanceTo(new Date(cloud.now() + AGE).toISOString());
    await cloud.settled(60_000);
    const { tables } = readTemplate(packageDir, { ...localPlace, origin: cloud.origin });
    const names = Object.fromEntries(
      TABLES.map((table) => [table, tables.find(({ TableName: name }) => name.endsWith(`-${table}`))?.TableName ?? '']),
    );
    const client = dynamoClient({ endpoint: cloud.origin, region: localPlace.region, credentials: localCredentials });
    const records = dynamoRecords({ client, tables: names });
    const letters = await cloud.queues.deadLetters();
    return [
      ...letters.map(({ queue, body }) => `dead letter in ${queue}: ${body}`),
      ...(await unfinished(records)),
      ...(await doubled(records)),
    ];
  } finally {
    await cloud.close();
  }
}

/** What the tick still has to look after: nothing may be left. */
async function unfinished(records: Records): Promise<readonly string[]> {
  const left: string[] = [];
  for (const table of TABLES) {
    for (const pk of [OUTBOX, AWAITED_UPLOADS]) {
      const page = await records.listIndex({ table, index: 'due', pk, limit: 1000 });
      left.push(...page.records.map(({ key }) => `left in the due index of ${table}: ${key.pk}`));
    }
  }
  return left;
}

/** Checks every chain, and that each effect of the demo is there exactly once. */
async function doubled(records: Records): Promise<readonly string[]> {
  const zones = (await all(records, 'portal', 'ZONES')).map(({ key }) => key.sk);
  const submissions = await records.listIndex({ table: 'intake', index: 'listed', pk: 'PERIOD#2025', limit: 1000 });
  const states = submissions.records.map(({ body }) => String(body['state']));
  const faults = states.every((state) => state === 'accepted') ? [] : [`submissions are ${states.join(', ')}`];
  if (states.length !== zones.length) faults.push(`${states.length} submissions of ${zones.length} zones`);
  const entries: AuditEntry[] = [];
  for (const table of TABLES) {
    for (const chain of [...zones, 'province']) {
      const read = await all(records, table, `AUDIT#${chain}`);
      const chained = read.filter(({ key }) => key.sk !== 'HEAD').map(({ body }) => body as unknown as AuditEntry);
      const head = read.find(({ key }) => key.sk === 'HEAD')?.body;
      faults.push(...auditFaults(chained, head).map((fault) => `audit of ${table}, ${chain}: ${fault}`));
      entries.push(...chained);
    }
  }
  return [...faults, ...counts(entries, ONCE_A_ZONE, zones.length), ...counts(entries, ONCE, 1)];
}

const counts = (entries: readonly AuditEntry[], actions: readonly string[], wanted: number): readonly string[] =>
  actions.flatMap((action) => {
    const seen = entries.filter((entry) => entry.action === action);
    const subjects = new Set(seen.map(({ subject }) => subject));
    return seen.length === wanted && subjects.size === wanted
      ? []
      : [`${action} is there ${seen.length} times, of ${subjects.size} subjects, not ${wanted}`];
  });

async function all(records: Records, table: TableName, pk: string): Promise<readonly StoredRecord[]> {
  const found: StoredRecord[] = [];
  let after: string | undefined;
  do {
    const page = await records.listRecords({ table, pk, limit: 1000, ...(after === undefined ? {} : { after }) });
    found.push(...page.records);
    after = page.next;
  } while (after !== undefined);
  return found;
}
