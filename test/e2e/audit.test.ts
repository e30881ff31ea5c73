import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localCredentials, localPlace } from '../../infra/local/place.ts';
import { dynamoClient, sqsClient } from '../../libs/aws/clients.ts';
import { eventually } from '../support/cloud/eventually.ts';
import { done, registerZone } from '../support/cloud/filing.ts';
import { type OpenCloud, openCloud } from '../support/cloud/open-cloud.ts';
import { startCommand } from '../support/command/run-command.ts';

const auditor = { role: 'auditor' } as const;
const lead = { role: 'office-lead' } as const;
let open: OpenCloud;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'e2e-audit-'));
  open = await openCloud();
  await registerZone(open.api, 'hangzhou');
  await registerZone(open.api, 'ningbo');
});

afterAll(async () => {
  await open.cloud.close();
  rmSync(folder, { recursive: true, force: true });
});

const verification = async () => (await done(open.api, { as: auditor, path: '/v1/audit/verification' })).json;
const verifyAudit = (...args: readonly string[]) => startCommand('infra/cli/verify-audit.ts', args).ended;
const settings = () => ({ endpoint: open.cloud.origin, region: localPlace.region, credentials: localCredentials });

/** Changes an item of the portal's table behind everyone's back. */
const rewrite = async (pk: string, sk: string, actor: string): Promise<void> => {
  const client = dynamoClient(settings());
  const TableName = 'lianchuang-dev-portal';
  const { Item } = await client.send(new GetItemCommand({ TableName, Key: { pk: { S: pk }, sk: { S: sk } } }));
  const body = { M: { ...Item?.['body']?.M, actor: { S: actor } } };
  await client.send(new PutItemCommand({ TableName, Item: { ...Item, body } }));
  client.destroy();
};

describe('the audit trail', () => {
  it('is sealed after midnight in Shanghai, and verifies by API, by command from the API, and from a file', async () => {
    const [entry] = (await done(open.api, { as: auditor, path: '/v1/audit?service=portal&chain=ningbo' })).json.items;
    expect(entry).toMatchObject({
      sequence: 1,
      role: 'office',
      action: 'zone.registered',
      cause: { request: expect.any(String) },
    });
    await open.cloud.advanceTo('2026-01-12T16:01:30.000Z');
    await eventually('the seal of the day', async () => ((await verification()).seals.length > 0 ? true : undefined));
    expect(await verification()).toMatchObject({
      ok: true,
      entries: 2,
      seals: [{ number: 1, day: '2026-01-12', chains: 2 }],
    });

    const token = await open.api.tokenOf(auditor);
    const out = join(folder, 'trail.jsonl');
    const online = await verifyAudit(open.cloud.origin, '--token', token, '--out', out, '--json');
    expect({ code: online.code, stderr: online.stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(online.stdout)).toMatchObject({ ok: true, entries: 2, problems: [] });
    const offline = await verifyAudit(out);
    expect(offline.code).toBe(0);
    expect(offline.stdout).toContain('核验通过 / verified: 2 条链');
  });

  it('shows an item that somebody changed in the table, by API and by command', async () => {
    await rewrite('AUDIT#ningbo', 'E#000000001', 'somebody-else');
    expect(await verification()).toMatchObject({
      ok: false,
      firstProblem: { where: 'portal/ningbo', number: 1, what: 'changed' },
    });
    const token = await open.api.tokenOf(auditor);
    const { code, stdout } = await verifyAudit(open.cloud.origin, '--token', token);
    expect(code).toBe(1);
    expect(stdout).toContain('portal/ningbo 1: 内容被改动');
  });

  it('cannot be read where it is none, and the command says how it is called', async () => {
    const lines = readFileSync(join(folder, 'trail.jsonl'), 'utf8').split('\n').filter(Boolean);
    const place = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    expect((await verifyAudit(place('cut.jsonl', lines.slice(0, -1).join('\n')))).code).toBe(1);
    for (const text of ['', '{}\n', 'no json', '[]', '{"kind":"seal","seal":{},"moved":[1]}']) {
      expect((await verifyAudit(place('none.jsonl', text))).code, text).toBe(2);
    }
    expect((await verifyAudit(join(folder, 'nowhere.jsonl'))).code).toBe(2);
    expect((await verifyAudit()).code).toBe(64);
    expect((await verifyAudit(open.cloud.origin)).code).toBe(64);
  });
});

describe('dead letters', () => {
  it('are listed with their reason, stay, and go back to their queue by the lead’s word, which is audited', async () => {
    const client = sqsClient(settings());
    const url = `${open.cloud.origin}/${localPlace.accountId}/lianchuang-dev-validation`;
    await client.send(
      new SendMessageCommand({ QueueUrl: url, MessageBody: '{"type":"submission.received","broken":1}' }),
    );
    client.destroy();
    const list = async () =>
      (await done(open.api, { as: auditor, path: '/v1/operations/dead-letters?queue=validation' })).json.queues[0]
        .items;
    await eventually('a dead letter', async () => ((await list()).length > 0 ? true : undefined));
    const [letter] = await list();
    expect(letter).toMatchObject({ type: 'submission.received', subject: null, reason: { zh: expect.any(String) } });
    expect((await list()).map(({ id }: { id: string }) => id)).toEqual([letter.id]);

    const call = {
      method: 'POST',
      path: '/v1/operations/dead-letters/redrive',
      json: { queue: 'validation', ids: 'all' },
    };
    expect((await open.api.send({ as: auditor, ...call })).status).toBe(403);
    expect((await done(open.api, { as: lead, ...call })).json).toMatchObject({ redriven: [letter.id], more: false });
    // It is as broken as before, and comes to lie there again: under another id.
    await eventually('the letter to come back', async () =>
      (await list()).some(({ id }: { id: string }) => id !== letter.id) ? true : undefined,
    );
    const { items } = (await done(open.api, { as: auditor, path: '/v1/audit?service=calendar&chain=province' })).json;
    expect(items).toMatchObject([
      { action: 'dead-letters.redriven', role: 'office-lead', facts: { ids: [letter.id] } },
    ]);
  });
});
