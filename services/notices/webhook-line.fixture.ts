import { outgoing } from '../../events/outgoing.ts';
import { reportPublished } from '../../events/report-published.v1.ts';
import { submissionReturned } from '../../events/submission-returned.v1.ts';
import type { Actor } from '../../libs/domain/actor.ts';
import type { PostWeb } from '../../libs/ports/web.ts';
import { webPost } from '../../libs/web/post-web.ts';
import { newSecret } from '../../libs/web/random-secret.ts';
import { answerOf, ask, officeLead, silent } from '../../test/support/line/ask.ts';
import { type Line, type LinePorts, START } from '../../test/support/line/open-line.ts';
import { askForDeliveries } from '../calendar/duties/ask-for-deliveries.ts';
import { attemptDelivery } from './attempt-delivery.ts';
import { onNotices } from './on-notices.ts';
import { readWebhook } from './read-webhooks.ts';
import { registerWebhook } from './register-webhook.ts';
import { reach, toLocalhost } from './webhook-receiver.fixture.ts';

/** The portal, which registers endpoints. */
export const portal: Actor = { sub: 'portal', role: 'portal' };

/** The moment so many minutes after the line's start. */
export const minutesOn = (minutes: number): string => new Date(Date.parse(START) + minutes * 60_000).toISOString();

const parts = (cause: string) => ({ cause, subject: cause, time: START, source: 'lianchuang/test' }) as const;

/** An event as it is published: one that the portal may see, or one that is hidden from it. */
export const event = (cause: string, hidden = false) =>
  hidden
    ? outgoing(submissionReturned, { ...parts(cause), data: submissionReturned.example })
    : outgoing(reportPublished, { ...parts(cause), data: reportPublished.example });

/** Hands the service the message of an event. */
export const deliver = (ports: LinePorts, body: string) =>
  onNotices(ports)(body, { messageId: 'm', receiveCount: 1, time: START, logs: silent });

/** Registers an endpoint at a name of this machine. */
export const register = async (line: Line, url: string, actor: Actor = portal, key?: string) =>
  ask(registerWebhook({ ...line.ports, newSecret, lookUpHost: toLocalhost, reach }), {
    actor,
    body: { url },
    ...(key === undefined ? {} : { idempotencyKey: key }),
  });

const given = <Body>(body: Body | undefined): Body => {
  if (body === undefined) throw new Error('there is no body');
  return body;
};

/** Registers an endpoint, and gives what was answered. */
export const registered = async (line: Line, url: string, actor?: Actor) =>
  given(answerOf(await register(line, url, actor)).body);

/** An endpoint as the office's lead sees it. */
export const webhookState = async (line: Line, id: string) =>
  given(answerOf(await ask(readWebhook(line.ports), { actor: officeLead, params: { id } })).body);

/** Ticks every hour for four days of the line's clock, and makes the tries that are due. */
export const passDays = async (line: Line, postWeb: PostWeb = webPost({ reach, lookUpHost: toLocalhost })) => {
  const step = attemptDelivery({ ...line.ports, postWeb, sendNotice: async () => 'sent' });
  for (let minute = 1; minute < 4 * 24 * 60; minute += 60) {
    line.setClock(minutesOn(minute));
    const before = line.sent('delivery').length;
    await askForDeliveries.run({ ...line.ports, listRecords: line.ports.listRecords }, minutesOn(minute));
    for (const { data } of line.sent('delivery').slice(before)) {
      await step(data as { target: string; item: string });
    }
  }
};
