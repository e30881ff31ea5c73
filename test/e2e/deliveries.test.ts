import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { startCloud } from '../../infra/local/cloud.ts';
import { verified } from '../../services/notices/webhook-receiver.fixture.ts';
import { callerOf } from '../support/cloud/caller.ts';
import { changedPackage } from '../support/cloud/changed-package.ts';
import { eventually } from '../support/cloud/eventually.ts';
import { done, registerZone } from '../support/cloud/filing.ts';
import { packaged } from '../support/cloud/open-cloud.ts';
import { passAMinute } from '../support/cloud/pass-a-minute.ts';
import { openMailServer } from '../support/web/mail-server.ts';
import { openWebServer } from '../support/web/web-server.ts';

const lead = { role: 'zone-lead', zone: 'hangzhou' } as const;
const subscriber = { role: 'office-lead' } as const;
const robot = { accessToken: 'a-group', secret: 'SEC3b0c42e3b0c4' };
const mail = ['duty@zone.example.org', 'deputy@zone.example.org'];
const EVENT = 'window.opened';

/** A cloud whose function that delivers was deployed with these settings, an hour before the windows of a quarter open. */
const openDeployed = async (settings: Readonly<Record<string, string>>) => {
  const packageDir = changedPackage(await packaged(), settings, 'AttemptDelivery');
  onTestFinished(() => rmSync(packageDir, { recursive: true, force: true }));
  const cloud = await startCloud({ packageDir, startAt: '2026-03-31T15:00:00.000Z' });
  onTestFinished(cloud.close);
  const api = callerOf(cloud);
  await registerZone(api, 'hangzhou');
  const register = async (url: string) =>
    (await done(api, { as: subscriber, method: 'POST', path: '/v1/webhooks', json: { url } })).json;
  /** The delivery of the window's opening to an endpoint, once it is as told. */
  const delivery = (id: string, like: (item: Delivery) => boolean) =>
    eventually('the delivery', async () => {
      const { json } = await done(api, { as: subscriber, path: `/v1/webhooks/${id}/deliveries?limit=100` });
      return (json.items as readonly Delivery[]).find(like);
    });
  // What turned before the first tick is not told: the first is before the windows open, at midnight in Shanghai.
  const openWindows = async () => {
    await cloud.advanceTo('2026-03-31T15:30:00.000Z');
    await cloud.advanceTo('2026-03-31T16:01:00.000Z');
  };
  return { cloud, api, register, delivery, openWindows };
};

interface Delivery {
  readonly state: string;
  readonly tried: number;
  readonly last?: { readonly status?: number; readonly failure?: string };
}

/** The text of the mail of a conversation, which is in base64; empty until it ended. */
const textOf = (said: readonly string[]): string => {
  if (!said.includes('.')) return '';
  const lines = said.slice(said.indexOf('DATA') + 1, said.indexOf('.'));
  const body = lines.slice(lines.indexOf('') + 1).join('');
  return Buffer.from(body, 'base64').toString();
};

it('what the deployed function delivers arrives: at an endpoint, in a group and by mail', async () => {
  const endpoint = await openWebServer((count) => ({ status: count === 1 ? 500 : 204 }));
  const group = await openWebServer(() => ({ status: 200, body: '{"errcode":0,"errmsg":"ok"}' }));
  const post = await openMailServer();
  const { cloud, api, register, delivery, openWindows } = await openDeployed({
    ROBOT_URL: `${group.origin}/robot/send`,
    MAIL_SERVER: post.url,
    MAIL_FROM: 'office@lianchuang.example',
  });
  await done(api, { as: lead, method: 'PUT', path: '/v1/zones/hangzhou/channels', json: { robot, mail } });
  const { id, secret } = await register(`${endpoint.origin}/hook`);
  await openWindows();
  await passAMinute(cloud);

  // The endpoint failed at first: what it refused came again, by the queue that holds it back.
  const again = await delivery(id, ({ state, tried }) => state === 'delivered' && tried === 2);
  expect(again.last?.status).toBe(204);
  await eventually('the event', async () =>
    endpoint.arrived.slice(1).find(({ body }) => JSON.parse(body).type === EVENT),
  );
  const [first] = endpoint.arrived;
  const taken = endpoint.arrived.slice(1);
  expect(taken.map(({ headers }) => headers['webhook-id'])).toContain(first?.headers['webhook-id']);
  expect(taken.every((message) => verified(secret, message))).toBe(true);
  expect(taken.map(({ url }) => url.pathname)).toContain('/hook');

  const told = await eventually('a message of the robot', async () =>
    group.arrived.find(({ body }) => JSON.parse(body).markdown.text.includes('开始报送')),
  );
  const query = Object.fromEntries(told.url.searchParams);
  const sign = createHmac('sha256', robot.secret).update(`${query['timestamp']}\n${robot.secret}`).digest('base64');
  expect([told.url.pathname, query]).toEqual([
    '/robot/send',
    { access_token: robot.accessToken, timestamp: query['timestamp'], sign },
  ]);

  const said = await eventually('a mail', async () =>
    post.conversations.find((conversation) => textOf(conversation).includes('开始报送')),
  );
  expect(said).toEqual(expect.arrayContaining(['MAIL FROM:<office@lianchuang.example>', 'DATA']));
  expect(said.filter((line) => line.startsWith('RCPT TO'))).toEqual(mail.map((to) => `RCPT TO:<${to}>`));
});

it('what is deployed for the cloud reaches no address within, whatever was registered', async () => {
  const endpoint = await openWebServer(() => ({ status: 204 }));
  const { register, delivery, openWindows } = await openDeployed({ WEBHOOK_REACH: 'public' });
  const { id } = await register(`${endpoint.origin}/hook`);
  await openWindows();
  const refused = await delivery(id, ({ last }) => last !== undefined);
  expect(refused).toMatchObject({ state: 'pending', last: { failure: 'refused-address' } });
  expect(endpoint.arrived).toEqual([]);
});
